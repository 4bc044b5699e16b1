using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Roles;

public sealed class HelpingAsAnAdviser(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Adviser = "adviser@hull.example";

    [Fact]
    public async Task The_co_ordinator_adds_an_adviser_with_the_persons_consent()
    {
        var (plan, person) = await PlanAsync();
        var adviser = await host.SignInAs(Adviser);
        var name = await host.InDatabase(db =>
            db.People.Where(p => p.Reference == person).Select(p => p.GivenName + " " + p.FamilyName).SingleAsync()
        );
        Assert.DoesNotContain(name, (await adviser.GetAsync("/helping")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await adviser.AsksAsync("/plans/" + plan));

        await NameAsync(person);
        var first = await adviser.GetAsync("/helping");
        Assert.Contains(name, first.Text, StringComparison.Ordinal);
        Assert.Equal(
            "",
            await adviser.ClosedOnAsync(
                "/helping",
                $"/plans/{plan}",
                $"/plans/{plan}/check",
                $"/plans/{plan}/needs",
                $"/plans/{plan}/support",
                $"/plans/{plan}/support/add",
                $"/plans/{plan}/risks"
            )
        );
    }

    [Fact]
    public async Task An_adviser_writes_in_a_draft_under_their_own_name_and_role()
    {
        var (plan, person) = await PlanAsync();
        await NameAsync(person);
        var adviser = await host.SignInAs(Adviser);
        var need = await (await adviser.GetAsync($"/plans/{plan}/needs/add")).SubmitAsync(
            ("Form.Description", "To see people"),
            ("Form.OwnWords", "I want company twice a week")
        );
        Assert.Contains("To see people", need.Text, StringComparison.Ordinal);
        var risk = await (await adviser.GetAsync($"/plans/{plan}/risks/add")).SubmitAsync(
            ("Form.Wants", "To go out alone"),
            ("Form.CouldHappen", "A fall on the way"),
            ("Form.Significant", "no")
        );
        Assert.Contains("A fall on the way", risk.Text, StringComparison.Ordinal);
        var changes = await host.InDatabase(db =>
            db.AuditEntries.AsNoTracking()
                .Where(e => e.What == AuditedEvent.Changed && e.Reference == plan && e.Role == Role.Broker)
                .Select(e => e.UserName)
                .ToListAsync()
        );
        Assert.Equal(["Nadia Frost", "Nadia Frost"], changes);
        Assert.NotEmpty(
            await host.InDatabase(db =>
                db.AuditEntries.AsNoTracking()
                    .Where(e => e.What == AuditedEvent.Read && e.Reference == plan && e.Role == Role.Broker)
                    .ToListAsync()
            )
        );
    }

    [Theory]
    [InlineData("/plans/{0}/what-matters")]
    [InlineData("/plans/{0}/agreement")]
    [InlineData("/plans/{0}/submit")]
    [InlineData("/plans/{0}/support/1/not-essential")]
    [InlineData("/approvals/{0}")]
    [InlineData("/budgets/choose/{0}")]
    [InlineData("/people/{1}")]
    [InlineData("/people/{1}/circle")]
    [InlineData("/people/{1}/decisions")]
    [InlineData("/budgets/{2}")]
    [InlineData("/budgets/{2}/spending")]
    [InlineData("/people")]
    [InlineData("/safeguards")]
    public async Task An_adviser_cannot_agree_decide_or_see_payments_or_lists(string address)
    {
        var (plan, person) = await PlanAsync();
        await NameAsync(person);
        var budget = await host.InDatabase(db =>
            db.Budgets.Where(b => b.CarePlan.Reference == plan).Select(b => b.Reference).SingleAsync()
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            await (await host.SignInAs(Adviser)).AsksAsync(string.Format(null, address, plan, person, budget))
        );
    }

    [Fact]
    public async Task An_adviser_cannot_see_or_write_for_others_at_the_site()
    {
        var (plan, _) = await PlanAsync();
        var adviser = await host.SignInAs(Adviser);
        Assert.Equal(HttpStatusCode.NotFound, await adviser.AsksAsync($"/plans/{plan}/needs/add"));
        var token = (await adviser.GetAsync("/account/change-password")).Token;
        var sent = await adviser.PostAsync(
            $"/plans/{plan}/needs/add",
            (Page.TokenName, token),
            ("Form.Description", "Mine"),
            ("Form.OwnWords", "Mine")
        );
        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
        Assert.False(
            await host.InDatabase(db => db.CarePlans.AnyAsync(p => p.Reference == plan && p.Needs.Any(n => n.Description == "Mine")))
        );
    }

    [Fact]
    public async Task Access_stops_when_it_is_ended_and_after_its_last_day()
    {
        var (plan, person) = await PlanAsync();
        await NameAsync(person);
        var adviser = await host.SignInAs(Adviser);
        Assert.Equal(HttpStatusCode.OK, await adviser.AsksAsync("/plans/" + plan));
        var circle = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/circle");
        await (await circle.FollowAsync("End this for Nadia Frost")).SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, await adviser.AsksAsync("/plans/" + plan));

        var (other, second) = await PlanAsync();
        await NameAsync(second, lastDay: "15");
        Assert.Equal(HttpStatusCode.OK, await adviser.AsksAsync("/plans/" + other));
        Assert.True(
            await host.InDatabase(db => db.CircleMembers.AnyAsync(m => m.LastDay == new DateOnly(2012, 3, 15) && m.EndedUtc == null))
        );
        await host.InDatabase(async db =>
        {
            var member = await db.CircleMembers.SingleAsync(m => db.People.Any(p => p.Id == m.PersonId && p.Reference == second));
            db.Entry(member).Property(m => m.FirstDay).CurrentValue = new(2012, 3, 1);
            db.Entry(member).Property(m => m.LastDay).CurrentValue = new DateOnly(2012, 3, 14);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, await adviser.AsksAsync("/plans/" + other));
    }

    [Fact]
    public async Task An_adviser_reads_what_is_missing_but_not_why_money_is_refused()
    {
        var plan = await new GivenAPlan(host).WithBudget(1_000, directly: true).Made();
        var person = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Case.Person.Reference).SingleAsync()
        );
        await NameAsync(person);
        var adviser = await host.SignInAs(Adviser);
        await (await adviser.GetAsync($"/plans/{plan}/risks/add")).SubmitAsync(
            ("Form.Wants", "To go out alone"),
            ("Form.CouldHappen", "A fall on the way"),
            ("Form.Significant", "yes")
        );
        var whole = await host.InDatabase(async db => (await db.PlanForDecisionAsync(plan))!);
        var refusals = whole.MoneyRefusals.SelectMany(ruling => new[] { ruling.Answer, ruling.Words }).Concat(whole.Exceptions).ToList();
        Assert.NotEmpty(refusals);
        var all = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/plans/{plan}/check");
        Assert.All(refusals, words => Assert.Contains(words, all.Text, StringComparison.Ordinal));

        var check = await adviser.GetAsync($"/plans/{plan}/check");
        Assert.Contains("1 thing is still missing in the needs, the support and the risks.", check.Text, StringComparison.Ordinal);
        Assert.Contains("Agree a response, an owner and a day for the risk “A fall on the way”", check.Text, StringComparison.Ordinal);
        var clinician = await (await host.SignInAs("clinician@hull.example")).GetAsync($"/plans/{plan}/check");
        Assert.Contains("still missing in the plan, apart from its money.", clinician.Text, StringComparison.Ordinal);
        foreach (var page in new[] { check, clinician })
            Assert.All(refusals, words => Assert.DoesNotContain(words, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_adviser_is_added_again_only_for_later_days()
    {
        var (_, person) = await PlanAsync();
        await NameAsync(person, lastDay: "20");
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/circle/adviser");
        var adviser = await host.InDatabase(db => db.Users.Where(u => u.Email == Adviser).Select(u => u.Reference).SingleAsync());
        var refused = await form.SubmitAsync(
            ("Form.Adviser", adviser),
            ("Form.Agreed", "Wants her for longer"),
            ("Form.LastDay.Day", "30"),
            ("Form.LastDay.Month", "3"),
            ("Form.LastDay.Year", "2012")
        );
        Assert.StartsWith(
            "Nadia Frost helps already, from 15 March 2012 to 20 March 2012",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        await refused.SubmitAsync(("Form.FirstDay.Day", "21"));
        await refused.SubmitAsync(("Form.FirstDay.Day", "21"));
        var kept = await host.InDatabase(db =>
            db.CircleMembers.Where(m => db.People.Any(p => p.Id == m.PersonId && p.Reference == person))
                .OrderBy(m => m.Id)
                .Select(m => new
                {
                    m.FirstDay.Day,
                    m.LastDay,
                    m.Agreed,
                })
                .ToListAsync()
        );
        Assert.Equal(
            [
                new
                {
                    Day = 15,
                    LastDay = (DateOnly?)new DateOnly(2012, 3, 20),
                    Agreed = "Asked for it on the phone",
                },
                new
                {
                    Day = 21,
                    LastDay = (DateOnly?)new DateOnly(2012, 3, 30),
                    Agreed = "Wants her for longer",
                },
            ],
            kept
        );
    }

    [Fact]
    public async Task An_adviser_needs_the_persons_consent_and_an_advisers_account()
    {
        var (_, person) = await PlanAsync();
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/circle/adviser");
        Assert.Equal(["Choose an adviser", "Say how the person told you that they want this"], (await form.SubmitAsync()).Errors);
        var finance = await host.InDatabase(db =>
            db.Users.Where(u => u.Email == "finance@hull.example").Select(u => u.Reference).SingleAsync()
        );
        var forged = await form.Visitor.PostAsync(
            $"/people/{person}/circle/adviser",
            (Page.TokenName, form.Token),
            ("Form.RequestId", Guid.NewGuid().ToString()),
            ("Form.Adviser", finance),
            ("Form.Agreed", "On the phone"),
            ("Form.FirstDay.Day", "15"),
            ("Form.FirstDay.Month", "3"),
            ("Form.FirstDay.Year", "2012")
        );
        Assert.Equal(["Choose an adviser"], forged.Errors);
    }

    private async Task<(string Plan, string Person)> PlanAsync()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        return (
            plan,
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Case.Person.Reference).SingleAsync())
        );
    }

    private async Task NameAsync(string person, string? lastDay = null)
    {
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/circle/adviser");
        var adviser = await host.InDatabase(db => db.Users.Where(u => u.Email == Adviser).Select(u => u.Reference).SingleAsync());
        var last = lastDay is null
            ? []
            : new[] { ("Form.LastDay.Day", lastDay), ("Form.LastDay.Month", "3"), ("Form.LastDay.Year", "2012") };
        var done = await form.SubmitAsync([("Form.Adviser", adviser), ("Form.Agreed", "Asked for it on the phone"), .. last]);
        Assert.Equal($"/people/{person}/circle", done.Address);
    }
}
