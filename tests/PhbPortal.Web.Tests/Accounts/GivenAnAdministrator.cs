using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Accounts;

internal static class GivenAnAdministrator
{
    public const string New = "slow green kettles sing";

    public static Task<Visitor> FirstAsync(this PortalHost host) => host.SignInAs("admin@hull.example");

    public static Task<Visitor> SecondAsync(this PortalHost host) => host.SignInAs("second-admin@hull.example");

    /// <summary>A portal administrator, who also looks after Hull's accounts.</summary>
    public static Task<Visitor> ThirdAsync(this PortalHost host) => host.SignInAs("admin@dh.example");

    /// <summary>The address of an account's page.</summary>
    public static Task<string> AddressOfAsync(this PortalHost host, string signInName) =>
        host.InDatabase(async db =>
            "/accounts/" + await db.Users.Where(u => u.UserName == signInName).Select(u => u.Reference).SingleAsync()
        );

    /// <summary>Confirms that the identity was checked, and sends the form.</summary>
    public static Task<Page> CheckedAsync(this Page page) =>
        page.SubmitAsync(("Form.How", "known"), ("Form.Note", "Met in the ward on Tuesday"));

    /// <summary>The code on the printed letter.</summary>
    public static string CodeOn(Page letter) => Page.Words(letter.Html.QuerySelector("main .phb-code"));

    /// <summary>Someone enters a letter's code and is asked for a password.</summary>
    public static async Task<Page> UseLetterAsync(this PortalHost host, string signInName, string code, string? from = null) =>
        await (await host.Visit(from).GetAsync("/account/letter")).SubmitAsync(("SignInName", signInName), ("Code", code));

    public static Task<Page> ChooseAsync(this Page page, string password = New) =>
        page.SubmitAsync(("Form.New", password), ("Form.Again", password));

    public static async Task<string> OpenAccountAsync(this PortalHost host, Role role, string site)
    {
        var name = $"{role.ToString().ToLowerInvariant()}.{Guid.NewGuid():N}";
        await host.InDatabase(async db =>
        {
            Data.Accounts.PortalUser user = new()
            {
                DisplayName = "Somebody Else",
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                PasswordHash = "none that opens",
                SecurityStamp = name,
            };
            db.Add(user);
            await db.SaveChangesAsync();
            db.Memberships.Add(new(user.Id, role, new(2012, 3, 1), (await db.PilotSites.SingleAsync(s => s.Reference == site)).Id));
            return await db.SaveChangesAsync();
        });
        return name;
    }
}
