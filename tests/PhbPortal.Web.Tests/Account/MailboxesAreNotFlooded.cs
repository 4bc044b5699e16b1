using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

public sealed class MailboxesAreNotFlooded : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task An_address_gets_at_most_three_links_an_hour()
    {
        var (one, other) = (
            await host.AccountAsync(Role.Patient, "couple@hull.example"),
            await host.AccountAsync(Role.Patient, "couple@hull.example")
        );
        for (var asked = 0; asked < 8; asked++)
            Assert.Equal("/account/forgotten/sent", await AskAsync(asked % 2 == 0 ? one : other, $"192.0.2.{asked}"));
        Assert.Equal(3, (await host.MessagesAsync()).Count);
        var kept = await host.InDatabase(db =>
            db.AuditEntries.Where(e => e.What == AuditedEvent.PasswordAsked).OrderBy(e => e.Id).Select(e => e.Details).ToListAsync()
        );
        Assert.Equal(3, kept.Count(details => details == "A link was sent"));
        Assert.Equal(5, kept.Count(details => details == "No link was sent: too many in an hour"));

        host.Time.Advance(TimeSpan.FromMinutes(61));
        await AskAsync(one, "192.0.2.99");
        Assert.Equal(4, (await host.MessagesAsync()).Count);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> AskAsync(string name, string from) =>
        (await (await host.Visit(from).GetAsync("/account/forgotten")).SubmitAsync(("Form.SignInName", name))).Address;
}
