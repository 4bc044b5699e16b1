using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Tests.Account;

/// <summary>Accounts that are not demonstration accounts, so that every sign-in rule applies to them.</summary>
public static class GivenAnAccount
{
    public const string Password = "otters like cold rivers";

    public static async Task<string> AccountAsync(this PortalHost host, Role role, string? email = null)
    {
        var name = $"{role.ToString().ToLowerInvariant()}.{Guid.NewGuid():N}";
        await using var scope = host.Services.CreateAsyncScope();
        var user = new PortalUser
        {
            DisplayName = "Somebody Real",
            UserName = name,
            Email = email,
        };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        await host.InDatabase(async db =>
        {
            var site = await db.Set<PilotSite>().SingleAsync(s => s.Reference == "hull");
            var person = role == Role.Patient ? await db.People.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync() : (long?)null;
            db.Memberships.Add(new Membership(user.Id, role, new(2012, 3, 1), site.Id, personId: person));
            return await db.SaveChangesAsync();
        });
        return name;
    }

    /// <summary>Sends the sign-in form and follows where it leads.</summary>
    public static async Task<Page> TryToSignInAsync(this PortalHost host, string name, string password = Password, Visitor? visitor = null)
    {
        var page = await (visitor ?? host.Visit()).GetAsync("/account/sign-in");
        return await page.SubmitAsync(("Email", name), ("Password", password));
    }

    /// <summary>Signs in with the password and sets up an app; returns its secret and the recovery codes shown.</summary>
    public static async Task<(Visitor Visitor, byte[] Seed, IReadOnlyList<string> Codes)> WithAppAsync(this PortalHost host, string name)
    {
        var signedIn = await host.TryToSignInAsync(name);
        var page = await signedIn.Visitor.GetAsync("/account/authenticator");
        var seed = SeedOn(page);
        var done = await page.SubmitAsync(("Form.Code", host.CodeOf(seed)));
        Assert.Equal("/account/security/codes", done.Address);
        return (done.Visitor, seed, [.. done.Html.QuerySelectorAll("main li code").Select(Page.Words)]);
    }

    public static string CodeOf(this PortalHost host, byte[] seed, int stepsAway = 0) =>
        new Totp(seed).ComputeTotp(host.Time.GetUtcNow().UtcDateTime.AddSeconds(30 * stepsAway));

    public static byte[] SeedOn(Page page) =>
        Base32Encoding.ToBytes(Page.Words(page.Html.QuerySelector("main ol code")).Replace(" ", "", StringComparison.Ordinal));
}
