using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.People.Estates;

/// <summary>A death recorded with the wrong day, or for the wrong person, is corrected with a reason (H11).</summary>
[Proves(RuleIds.H11)]
public sealed class CorrectingADeathOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";
    private static readonly (string, string)[] TheEighth = OnTheDay("8");

    [Fact]
    public async Task A_co_ordinator_corrects_the_day_once_and_the_estate_page_keeps_both_days()
    {
        var known = await host.PersonAtAsync("hull", "Mistaken", "Day", also: (person, _) => person.RecordDeath(new(2012, 3, 12), "", ""));
        var estate = await (await host.SignInAs(Coordinator)).GetAsync($"/people/{known.Person}/estate");
        var form = await estate.FollowAsync("correct what is recorded");
        Assert.InRange(form.Commands.Count, 1, 6);
        Assert.Equal(["Choose what is wrong", "Write why it is corrected"], (await form.SubmitAsync()).Errors);
        Assert.Equal(["12 March 2012 is the day that is recorded. Enter the right day"], (await form.SubmitAsync(OnTheDay("12"))).Errors);
        Assert.Equal(["The day of the death must be today or in the past"], (await form.SubmitAsync(OnTheDay("16"))).Errors);

        var kept = await form.SubmitAsync(TheEighth);
        var again = await form.SubmitAsync(TheEighth);

        Assert.Contains("Mistaken died on 8 March 2012.", kept.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Mistaken Day died on 8 March 2012, not on 12 March 2012. The certificate says so",
            kept.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("It was recorded once", again.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db => db.Decisions.CountAsync(d => d.PersonId == known.PersonId && d.Kind == DecisionKind.DeathCorrected))
        );
    }

    [Fact]
    public async Task A_death_of_the_wrong_person_is_withdrawn_and_work_continues()
    {
        var known = await host.PersonAtAsync(
            "hull",
            "Alive",
            "Afterall",
            also: (person, _) => person.RecordDeath(new(2012, 3, 12), "Ann Executor", "")
        );
        var visitor = await host.SignInAs(Coordinator);
        var refused = await visitor.GetAsync($"/cases/{known.Case}/offer");
        Assert.Equal((HttpStatusCode.Conflict, "Alive Afterall has died"), (refused.Status, refused.Heading));
        var form = await refused.FollowAsync("correct what is recorded of the death");

        var overview = await form.SubmitAsync(("Form.What", "error"), ("Form.Reason", "It was her sister"));

        Assert.DoesNotContain("died on 12 March 2012. Letters", overview.Text, StringComparison.Ordinal);
        Assert.Contains(
            "It was recorded once",
            (await form.SubmitAsync(("Form.What", "error"), ("Form.Reason", "It was her sister"))).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/cases/{known.Case}/offer")).Status);
        Assert.Contains("It was her sister", (await visitor.GetAsync($"/people/{known.Person}/estate")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "No death of Alive Afterall is recorded",
            (await visitor.GetAsync($"/people/{known.Person}/estate/correct")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task If_it_ended_a_budget_an_approver_withdraws_it_and_care_is_followed_up()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var (person, _) = await EndAsync(given, new(2012, 3, 12));
        var coordinator = await host.SignInAs(Coordinator);
        var closed = await coordinator.GetAsync($"/people/{person}/estate/correct");
        Assert.Contains("An approver corrects it.", closed.Text, StringComparison.Ordinal);
        Assert.Null(closed.Html.QuerySelector("main form"));
        var form = await (await host.SignInAs(Approver)).GetAsync($"/people/{person}/estate/correct");
        Assert.Contains("must not go without care", form.Text, StringComparison.Ordinal);

        var overview = await form.SubmitAsync(("Form.What", "error"), ("Form.Reason", "The hospital mixed up two people"));

        Assert.Contains("the budget ended on 12 March 2012 because a death was recorded in error", overview.Text, StringComparison.Ordinal);
        var work = await coordinator.GetAsync("/work");
        Assert.InRange(work.Commands.Count, 1, 6);
        Assert.NotNull(work.Html.QuerySelector($"#today a[href='/people/{person}']"));
        Assert.Contains("See that care goes on, and start a new budget", work.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"/plans/{given.Plan}/next",
            (await (await coordinator.GetAsync($"/people/{person}")).FollowAsync("start the next version of the plan")).Address
        );
        Assert.Contains("A death was recorded in error", (await coordinator.GetAsync(given.Address)).Text, StringComparison.Ordinal);
        var letters = await host.InDatabase(db =>
            db.DecisionLetters.Where(l => db.People.Any(p => p.Reference == person && p.Id == l.Decision.PersonId))
                .OrderBy(l => l.Id)
                .Select(l => l.Decision.Reference)
                .ToListAsync()
        );
        var (wrong, right) = (
            await coordinator.GetAsync($"/decisions/{letters[^2]}/letter"),
            await coordinator.GetAsync($"/decisions/{letters[^1]}/letter")
        );
        Assert.Contains("Do not give this letter. The death was recorded in error", wrong.Text, StringComparison.Ordinal);
        Assert.Null(wrong.Html.QuerySelector("main form"));
        Assert.Null(work.Html.QuerySelector($"main a[href='/decisions/{letters[^2]}/letter']"));
        Assert.Contains("We are sorry. Phone us today", right.Text, StringComparison.Ordinal);
        Assert.NotNull(right.Html.QuerySelector("main form"));
        Assert.NotNull(work.Html.QuerySelector($"main a[href='/decisions/{letters[^1]}/letter']"));
    }

    [Fact]
    public async Task Another_day_moves_the_last_day_of_the_budget_that_the_death_ended()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var (person, _) = await EndAsync(given, new(2012, 3, 12));

        var kept = await (await (await host.SignInAs(Approver)).GetAsync($"/people/{person}/estate/correct")).SubmitAsync(TheEighth);

        Assert.Contains("the budget that began on 1 April 2011 ends on 8 March 2012", kept.Text, StringComparison.Ordinal);
        Assert.Equal(
            new DateOnly(2012, 3, 8),
            await host.InDatabase(db => db.Budgets.Where(b => b.Id == given.Id).Select(b => b.EndsOn).SingleAsync())
        );
    }

    [Fact]
    public async Task A_death_before_the_budget_started_ends_it_and_a_different_day_is_pointed_out()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var approver = await host.SignInAs(Approver);
        var form = await approver.GetAsync(given.Address + "/end/died");
        (string, string)[] before =
        [
            ("Form.LastDay.Day", "30"),
            ("Form.LastDay.Month", "3"),
            ("Form.LastDay.Year", "2011"),
            ("Form.Because", "She died"),
            ("Form.IsSure", "true"),
        ];

        var ended = await form.SubmitAsync(before);
        var again = await form.SubmitAsync(before);

        Assert.Contains(
            "died on 30 March 2011, before this budget began, so it ends on its first day, 1 April 2011",
            ended.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("It was recorded once", again.Text, StringComparison.Ordinal);

        var other = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        await host.InDatabase(async db =>
        {
            var person = await db.People.SingleAsync(p => db.Budgets.Any(b => b.Id == other.Id && b.PersonId == p.Id));
            person.RecordDeath(new(2012, 3, 1), "", "");
            return await db.SaveChangesAsync();
        });
        var told = await (await approver.GetAsync(other.Address + "/end/died")).SubmitAsync(before);
        Assert.Contains("is recorded as having died on 1 March 2012.", Assert.Single(told.Errors), StringComparison.Ordinal);
    }

    private static (string, string)[] OnTheDay(string day) =>
        [
            ("Form.What", "day"),
            ("Form.DiedOn.Day", day),
            ("Form.DiedOn.Month", "3"),
            ("Form.DiedOn.Year", "2012"),
            ("Form.Reason", "The certificate says so"),
        ];

    private async Task<(string Person, long Id)> EndAsync(GivenABudget given, DateOnly day)
    {
        var page = await (await (await host.SignInAs(Approver)).GetAsync(given.Address + "/end/died")).SubmitAsync(
            ("Form.LastDay.Day", $"{day.Day}"),
            ("Form.LastDay.Month", $"{day.Month}"),
            ("Form.LastDay.Year", $"{day.Year}"),
            ("Form.Because", "We are sorry"),
            ("Form.IsSure", "true")
        );
        Assert.StartsWith("/decisions/", page.Address, StringComparison.Ordinal);
        Assert.Equal(
            BudgetEndReason.Died,
            await host.InDatabase(db => db.Budgets.Where(b => b.Id == given.Id).Select(b => b.EndReason).SingleAsync())
        );
        return await host.InDatabase(db =>
            db.Budgets.Where(b => b.Id == given.Id)
                .Join(db.People, b => b.PersonId, p => p.Id, (b, p) => new ValueTuple<string, long>(p.Reference, p.Id))
                .SingleAsync()
        );
    }
}
