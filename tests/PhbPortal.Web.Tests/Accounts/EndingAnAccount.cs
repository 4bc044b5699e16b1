using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Account;

namespace PhbPortal.Web.Tests.Accounts;

public sealed class EndingAnAccount : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task Ending_it_today_ends_its_sessions_at_the_next_request()
    {
        await using var second = host.SecondProcess();
        var leaver = await host.SignInAs("finance@hull.example");
        var there = leaver.Copy(second.CreateDefaultClient());
        await EndAsync("finance@hull.example");
        foreach (var visitor in new[] { there, leaver })
            Assert.Equal("Sign in", (await visitor.GetAsync("/work")).Heading);
        Assert.Equal(
            "/account/sign-in",
            (await host.TryToSignInAsync("finance@hull.example", Data.Seeding.DemonstrationAccounts.Password)).Address
        );
    }

    [Fact]
    public async Task It_ends_by_itself_on_a_later_day()
    {
        var leaver = await host.SignInAs("finance@hull.example");
        var page = await EndAsync("finance@hull.example", ("Form.From.Day", "17"));
        Assert.Contains("its last day is 16 March 2012", page.Text, StringComparison.Ordinal);
        Assert.Equal("/work", (await leaver.GetAsync("/work")).Address);
        host.Time.Advance(TimeSpan.FromDays(1));
        leaver = await host.SignInAs("finance@hull.example");
        host.Time.Advance(TimeSpan.FromHours(14));
        Assert.Equal(
            "/account/sign-in",
            (await host.TryToSignInAsync("finance@hull.example", Data.Seeding.DemonstrationAccounts.Password)).Address
        );
    }

    [Fact]
    public async Task A_co_ordinators_open_work_goes_to_a_colleague_first()
    {
        var colleague = await host.AccountAsync(Role.CareCoordinator);
        var address = await host.AddressOfAsync("coordinator@hull.example");
        var form = await (await host.FirstAsync()).GetAsync(address + "/end");
        Assert.Contains("They would leave behind: 26 people", form.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Choose the co-ordinator who takes over",
            Assert.Single((await form.SubmitAsync()).Errors),
            StringComparison.Ordinal
        );

        await form.SubmitAsync(("Form.Colleague", (await host.AddressOfAsync(colleague))["/accounts/".Length..]));
        var left = await host.InDatabase(async db =>
        {
            var leaver = await db.Users.Where(u => u.UserName == "coordinator@hull.example").Select(u => u.Id).SingleAsync();
            return (
                await db.Cases.CountAsync(c => c.CoordinatorUserId == leaver),
                await db.Safeguards.CountAsync(s => s.ClosedOn == null && s.OwnerUserId == leaver),
                await db.Bills.CountAsync(b => b.DecidedOn == null && b.OwnerUserId == leaver)
            );
        });
        Assert.Equal((0, 0, 0), left);
        Assert.Equal(26, await host.InDatabase(db => db.Cases.CountAsync(c => c.CoordinatorName == "Somebody Real")));
    }

    [Fact]
    public async Task One_role_ends_and_the_account_continues()
    {
        var page = await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync("finance@hull.example"));
        var ended = await (await page.FollowAsync("End the role of finance")).SubmitAsync();
        Assert.Contains("Ended, from now on", ended.Text, StringComparison.Ordinal);
        Assert.Contains("14 March 2012", Page.Words(ended.Html.QuerySelector("main tbody")), StringComparison.Ordinal);
        Assert.True(await host.InDatabase(db => db.Users.AnyAsync(u => u.UserName == "finance@hull.example" && u.ClosedFrom == null)));
    }

    [Fact]
    public async Task The_last_administrator_cannot_leave_and_the_last_but_one_needs_a_reason()
    {
        var whole = await host.SignInAs("admin@dh.example");
        var second = await whole.GetAsync(await host.AddressOfAsync("second-admin@hull.example") + "/end");
        Assert.Contains(
            "Only one administrator is left then",
            Assert.Single((await second.SubmitAsync()).Errors),
            StringComparison.Ordinal
        );
        Assert.Empty((await second.SubmitAsync(("Form.Reason", "Retires today"))).Errors);
        var ended = await host.InDatabase(db => db.AuditEntries.SingleAsync(e => e.What == AuditedEvent.Ended));
        Assert.Equal(("the account", "Retires today"), (ended.Details, ended.Why));
        Assert.Contains("Fewer than two administrators", (await whole.GetAsync("/accounts")).Text, StringComparison.Ordinal);
        var last = await whole.GetAsync(await host.AddressOfAsync("admin@hull.example") + "/end");
        Assert.Contains(
            "Nobody else administers these accounts",
            Assert.Single((await last.SubmitAsync(("Form.Reason", "Leaves"))).Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Someone_who_signs_in_with_another_role_is_not_a_remaining_administrator()
    {
        await host.InDatabase(async db =>
        {
            var (finance, admin) = (
                await db.Users.SingleAsync(u => u.UserName == "finance@hull.example"),
                await db.Users.SingleAsync(u => u.UserName == "admin@hull.example")
            );
            var organisation = await db.Memberships.Where(m => m.UserId == admin.Id).Select(m => m.OrganisationId).SingleAsync();
            db.Memberships.Add(new(finance.Id, Role.Administrator, new(2012, 3, 1), null, organisation));
            return await db.SaveChangesAsync();
        });
        var whole = await host.SignInAs("admin@dh.example");

        var second = await whole.GetAsync(await host.AddressOfAsync("second-admin@hull.example") + "/end");

        Assert.Contains(
            "Only one administrator is left then",
            Assert.Single((await second.SubmitAsync()).Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unused_account_becomes_inactive_until_it_is_reopened()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var patient = await host.AccountAsync(Role.Patient);
        await host.TryToSignInAsync(name);
        await host.TryToSignInAsync(patient);
        host.Time.Advance(TimeSpan.FromDays(61));
        var list = await (await host.FirstAsync()).GetAsync("/accounts?State=unused&Q=" + name);
        Assert.Contains("1 account fits", list.Text, StringComparison.Ordinal);

        host.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal("/account/asleep", (await host.TryToSignInAsync(name)).Address);
        Assert.Equal("/account/sign-in", (await host.TryToSignInAsync(name, "not the right password")).Address);
        Assert.NotEqual("/account/asleep", (await host.TryToSignInAsync(patient)).Address);

        var page = await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync(name));
        Assert.Contains("this account sleeps", page.Text, StringComparison.Ordinal);
        await page.SubmitFormAsync("main form[action$='/open']");
        Assert.Equal("/account/security", (await host.TryToSignInAsync(name)).Address);
    }

    [Fact]
    public async Task A_role_is_proposed_by_one_administrator_and_confirmed_by_another()
    {
        var address = await host.AddressOfAsync("finance@hull.example");
        var form = await (await host.FirstAsync()).GetAsync(address + "/role");
        var site = form
            .Html.QuerySelectorAll("main select[name='Form.Place'] option")
            .Select(o => o.GetAttribute("value")!)
            .First(v => v.StartsWith("site", StringComparison.Ordinal));
        var proposed = await form.SubmitAsync(
            ("Form.Role", nameof(Role.Approver)),
            ("Form.Place", site),
            ("Form.Reason", "Stands in for Tom Beckett")
        );
        Assert.Null(proposed.Html.QuerySelector("main button[value=confirm]"));
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Memberships.CountAsync(m => db.Users.Any(u => u.Id == m.UserId && u.UserName == "finance@hull.example"))
            )
        );

        var other = await (await host.SecondAsync()).GetAsync(address);
        var confirmed = await other.SubmitFormAsync("main button[value=confirm]");
        Assert.Contains("approver", Page.Words(confirmed.Html.QuerySelector("main tbody")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await other.SubmitFormAsync("main button[value=refuse]")).Status);
        Assert.Equal(
            2,
            await host.InDatabase(db =>
                db.Memberships.CountAsync(m => db.Users.Any(u => u.Id == m.UserId && u.UserName == "finance@hull.example"))
            )
        );
    }

    public void Dispose() => host.Dispose();

    private async Task<Page> EndAsync(string name, params (string Name, string Value)[] fields) =>
        await (await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync(name) + "/end")).SubmitAsync(fields);
}
