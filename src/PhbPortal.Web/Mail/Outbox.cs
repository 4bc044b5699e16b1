using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Mail;

/// <param name="To">An e-mail address; empty if there is nobody to send to.</param>
public sealed record OutgoingMail(string To, string Subject, string Text);

/// <summary>
/// Messages that are saved with the change they report, so that none reports something that did not happen; <see cref="MessageSender"/>
/// sends them afterwards. None mentions anyone's health or money.
/// </summary>
public sealed class Outbox(PortalDbContext db, IDataProtectionProvider protection, TimeProvider time, PortalClock clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("PhbPortal.Outbox");

    public void Add(OutgoingMail mail) =>
        db.Messages.Add(
            new()
            {
                ProtectedText = protector.Protect(JsonSerializer.Serialize(mail with { Text = Isolated.Of(mail.Text) })),
                WrittenUtc = time.GetUtcNow().UtcDateTime,
            }
        );

    public OutgoingMail Read(Message message) => JsonSerializer.Deserialize<OutgoingMail>(protector.Unprotect(message.ProtectedText))!;

    /// <summary>Tells the account's owner what changed about their sign-in, if they have an address.</summary>
    /// <param name="what">A sentence such as "Your password was changed".</param>
    public void Tell(PortalUser user, string what)
    {
        if (user.Email is not { Length: > 0 } address)
            return;
        var when = PortalClock.ToLondon(clock.NowUtc).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));
        Add(
            new(
                address,
                "A change to how you sign in",
                $"""
                Hello {user.DisplayName},

                {what} on {when}, for the sign-in name {user.UserName}.

                If it was you, there is nothing to do. If it was not, phone the personal health budget team at your site at once. The number is
                on the letter about your budget and on the portal's list of sites.
                """
            )
        );
    }
}
