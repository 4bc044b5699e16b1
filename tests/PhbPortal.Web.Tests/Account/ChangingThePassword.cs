using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Account;

[Asvs("6.2.2", "6.2.3")]
public sealed class ChangingThePassword(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Email = "commissioner@oxfordshire.example";
    private const string Better = "otters like cold rivers";

    [Fact]
    public async Task The_new_password_works_the_old_one_does_not_and_other_sessions_end()
    {
        var here = await host.SignInAs(Email);
        var elsewhere = await host.SignInAs(Email);
        var done = await (await here.GetAsync("/account/change-password")).SubmitAsync(
            ("Current", DemonstrationAccounts.Password),
            ("New", Better),
            ("Again", Better)
        );
        Assert.Equal("/dashboard", done.Address);
        Assert.Equal("Change your password", (await here.GetAsync("/account/change-password")).Heading);
        Assert.Equal("Sign in", (await elsewhere.GetAsync("/account/change-password")).Heading);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAs(Email));
        await host.SignInAs(Email, Better);
    }

    [Fact]
    public async Task The_audit_names_what_changed_in_the_account_and_nothing_else()
    {
        const string Name = "approver@oxfordshire.example";
        var visitor = await host.SignInAs(Name);
        await (await visitor.GetAsync("/account/change-password")).SubmitAsync(
            ("Current", DemonstrationAccounts.Password),
            ("New", Better),
            ("Again", Better)
        );
        var changes = await host.InDatabase(db =>
            db.AuditEntries.Where(e =>
                    e.What == AuditedEvent.Changed
                    && e.Kind == "PortalUser"
                    && db.Users.Any(u => u.UserName == Name && u.Reference == e.Reference)
                )
                .OrderByDescending(e => e.Id)
                .Select(e => e.Details)
                .ToListAsync()
        );
        Assert.NotEmpty(changes);
        Assert.All(changes, names => Assert.Subset(new HashSet<string> { "PasswordHash", "SecurityStamp" }, names.Split(", ").ToHashSet()));
        Assert.Contains(changes, names => names.Contains("PasswordHash", StringComparison.Ordinal));
    }

    /// <summary>A reader that changed it would shut out whoever chose it before.</summary>
    [Fact]
    public async Task A_password_stays_as_it_was_typed()
    {
        const string typed = " otters\u00A0like\u00ADcold rive\u0301rs\uFFFE\u200B ";
        const string other = "finance@oxfordshire.example";
        var here = await host.SignInAs(other);

        await (await here.GetAsync("/account/change-password")).SubmitAsync(
            ("Current", DemonstrationAccounts.Password),
            ("New", typed),
            ("Again", typed)
        );

        await host.SignInAs(other, typed);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAs(other, PlainText.Of(typed)));
    }

    [Theory]
    [InlineData("", "", "", "Enter the password that you use now|Enter a new password")]
    [InlineData(DemonstrationAccounts.Password, "short", "short", "Your new password must have 15 characters or more")]
    [InlineData(
        DemonstrationAccounts.Password,
        Better,
        "otters like warm rivers",
        "Type the new password a second time, the same as above"
    )]
    [InlineData(
        DemonstrationAccounts.Password,
        DemonstrationAccounts.Password,
        DemonstrationAccounts.Password,
        "Your new password must be different from the one that you use now"
    )]
    [InlineData("not the right password", Better, Better, "Enter the password that you use now")]
    public async Task An_unacceptable_password_is_refused_beside_its_field(string current, string next, string again, string messages)
    {
        var visitor = await host.SignInAs("programme@dh.example");
        var refused = await (await visitor.GetAsync("/account/change-password")).SubmitAsync(
            ("Current", current),
            ("New", next),
            ("Again", again)
        );
        Assert.Equal(messages.Split('|'), refused.Errors);
        await host.SignInAs("programme@dh.example");
    }
}
