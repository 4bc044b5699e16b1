using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Account;

namespace PhbPortal.Web.Tests.Accounts;

public sealed class ProposalsAndLettersAreCheckedWhenUsed : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task An_undecided_proposal_expires_and_can_be_made_again()
    {
        var name = await host.OpenAccountAsync(Role.Finance, "hull");
        var (first, second, address) = (await host.FirstAsync(), await host.SecondAsync(), await host.AddressOfAsync(name));
        await ProposeAsync(first, address, Role.Clinician);
        var waiting = await second.GetAsync(address);
        Assert.Contains("until 14 April 2012", (await first.GetAsync(address)).Text, StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromDays(31));

        first = await host.FirstAsync();
        second = await host.SecondAsync();
        Assert.DoesNotContain("proposes", (await second.GetAsync(address)).Text, StringComparison.Ordinal);
        var late = await second.PostAsync(
            await DecisionOfAsync(name),
            ("Answer", "confirm"),
            (Page.TokenName, (await second.GetAsync("/account/change-password")).Token)
        );
        Assert.Contains("the proposal has run out", late.Text, StringComparison.Ordinal);
        Assert.Equal(1, await RolesAsync(name));
        Assert.Equal(HttpStatusCode.OK, waiting.Status);

        await ProposeAsync(first, address, Role.Clinician);
        await (await second.GetAsync(address)).SubmitFormAsync("main button[value=confirm]");
        Assert.Equal(2, await RolesAsync(name));
    }

    [Fact]
    public async Task A_letter_from_a_former_administrator_is_refused()
    {
        var name = await host.AccountAsync(Role.Patient);
        var form = await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync(name) + "/password");
        var code = GivenAnAdministrator.CodeOn(await form.CheckedAsync());
        Assert.Empty((await host.UseLetterAsync(name, code)).Errors);
        await EndRoleAsync("admin@hull.example");
        Assert.Single((await host.UseLetterAsync(name, code, "192.0.2.7")).Errors);
    }

    [Fact]
    public async Task A_letter_is_refused_once_its_printer_proposed_a_powerful_role()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var first = await host.FirstAsync();
        var address = await host.AddressOfAsync(name);
        var code = GivenAnAdministrator.CodeOn(await (await first.GetAsync(address + "/password")).CheckedAsync());
        await ProposeAsync(first, address, Role.Approver);
        Assert.Single((await host.UseLetterAsync(name, code)).Errors);
    }

    [Fact]
    public async Task A_second_step_is_not_removed_if_the_proposers_role_has_ended()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var address = await host.AddressOfAsync(name);
        await (await (await host.FirstAsync()).GetAsync(address + "/second-step")).CheckedAsync();
        var code = GivenAnAdministrator.CodeOn(
            await (await (await host.SecondAsync()).GetAsync(address)).SubmitFormAsync("main button[value=confirm]")
        );
        await EndRoleAsync("admin@hull.example");
        Assert.Single((await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", code))).Errors);
        Assert.Equal(1, await host.InDatabase(db => db.Authenticators.CountAsync()));
    }

    [Fact]
    public async Task The_reason_for_a_refusal_replaces_the_button()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var (first, second, address) = (await host.FirstAsync(), await host.SecondAsync(), await host.AddressOfAsync(name));
        await (await second.GetAsync(address + "/password")).CheckedAsync();
        var refused = await second.GetAsync(address);
        Assert.DoesNotContain("Propose to take away a lost second step", refused.Text, StringComparison.Ordinal);
        Assert.Contains("your letter for a new password still works", refused.Text, StringComparison.Ordinal);

        await (await first.GetAsync(address + "/second-step")).CheckedAsync();
        Assert.DoesNotContain("Print a letter for a new password", (await first.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Null((await second.GetAsync(address)).Html.QuerySelector("main button[value=confirm]"));
        Assert.NotNull((await (await host.ThirdAsync()).GetAsync(address)).Html.QuerySelector("main button[value=confirm]"));
    }

    [Fact]
    public async Task Reading_the_list_of_accounts_is_audited_as_accounts()
    {
        await (await host.FirstAsync()).GetAsync("/accounts");
        var listed = await host.InDatabase(db =>
            db.AuditEntries.Where(e => e.What == AuditedEvent.Listed && e.Role == Role.Administrator).Select(e => e.Kind).ToListAsync()
        );
        Assert.Equal(["Account"], listed.Distinct());
    }

    [Fact]
    public async Task The_code_of_a_letter_matches_the_hint_of_the_second_step()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var asked = await host.TryToSignInAsync(name);
        Assert.Equal(["A code has at most 24 characters"], (await asked.SubmitAsync(("Form.Code", new string('7', 41)))).Errors);
    }

    public void Dispose() => host.Dispose();

    private static async Task ProposeAsync(Visitor administrator, string address, Role role)
    {
        var form = await administrator.GetAsync(address + "/role");
        var place = form
            .Html.QuerySelectorAll("[name='Form.Place'] option")
            .First(o => o.TextContent.StartsWith("Site:", StringComparison.Ordinal))
            .GetAttribute("value")!;
        var done = await form.SubmitAsync(("Form.Role", role.ToString()), ("Form.Place", place), ("Form.Reason", "They begin on Monday"));
        Assert.Empty(done.Errors);
    }

    private Task<int> RolesAsync(string name) =>
        host.InDatabase(db => db.Memberships.CountAsync(m => db.Users.Any(u => u.Id == m.UserId && u.UserName == name)));

    private Task<string> DecisionOfAsync(string name) =>
        host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == name);
            return $"/accounts/{user.Reference}/proposals/"
                + await db.Proposals.Where(p => p.UserId == user.Id).Select(p => p.Reference).SingleAsync();
        });

    private Task<int> EndRoleAsync(string email) =>
        host.InDatabase(async db =>
        {
            var role = await db.Memberships.SingleAsync(m => db.Users.Any(u => u.Id == m.UserId && u.Email == email));
            role.End(new(2012, 3, 14));
            return await db.SaveChangesAsync();
        });
}
