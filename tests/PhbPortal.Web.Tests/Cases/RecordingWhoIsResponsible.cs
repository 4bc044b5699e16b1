using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases;

[Proves(RuleIds.A15)]
public sealed class RecordingWhoIsResponsible(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Another =
    [
        ("Form.OtherOrganisation", "Powys Health Board"),
        ("Form.OwesAfterCare", "false"),
        ("Form.KnownFrom", "Letter from the practice"),
    ];

    [Fact]
    public async Task A_move_rules_out_a_direct_payment_and_warns_of_other_ways()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "oxfordshire", HoldingModel.DirectPayment);
        var visitor = await host.SignInAs("coordinator@oxfordshire.example");
        var open = await visitor.GetAsync("/budgets/choose/" + given.Plan);
        Assert.NotNull(open.Html.QuerySelector("input[value=DirectPayment]"));
        Assert.DoesNotContain("responsible for the person", open.Text, StringComparison.Ordinal);

        var person = await RecordAsync(visitor, given.Plan, [.. Another, .. Day("1", "4", "2011")]);
        Assert.Contains("Who is responsible was recorded", person.Text, StringComparison.Ordinal);
        Assert.Contains(
            "From 1 April 2011 Powys Health Board is responsible for Doreen’s care, and not this site.",
            person.Text,
            StringComparison.Ordinal
        );
        Assert.NotNull(person.Html.QuerySelector("main a[href='/rules/H03']"));
        Assert.InRange(person.Commands.Count, 1, 6);

        var closed = await visitor.GetAsync("/budgets/choose/" + given.Plan);
        Assert.Null(closed.Html.QuerySelector("input[value=DirectPayment]"));
        Assert.NotNull(closed.Html.QuerySelector("input[value=Notional]"));
        Assert.NotNull(closed.Html.QuerySelector("main .phb-closed a[href='/rules/A15']"));
        Assert.NotNull(closed.Html.QuerySelector("main a[href$='/ask?about=direct-payment']"));
        Assert.Contains("The budget can go on so that nobody is without care.", closed.Text, StringComparison.Ordinal);
        Assert.InRange(closed.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task A_notional_budget_has_a_warning_on_the_check_page_and_in_the_decision()
    {
        var given = await SubmittedAsync();
        var approver = await host.SignInAs("approver@oxfordshire.example");

        var decide = await approver.GetAsync($"/approvals/{given}");
        Assert.Contains("the organisation responsible for the person’s care is Powys Health Board", decide.Text, StringComparison.Ordinal);
        Assert.InRange(decide.Commands.Count, 1, 6);
        await decide.SubmitFormAsync(
            "button[value=approve]",
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "It fits.")
        );

        var kept = await host.InDatabase(db =>
            db.Decisions.Where(d =>
                    db.CarePlans.Any(p => p.Reference == given && p.CaseId == d.CaseId) && d.Kind == DecisionKind.PlanApproved
                )
                .SelectMany(d => d.Rulings)
                .Where(r => r.RuleId == RuleIds.A15)
                .ToListAsync()
        );
        Assert.Equal(RulingResult.Warned, Assert.Single(kept).Result);
    }

    [Fact]
    public async Task A_budget_approved_before_is_still_paid_and_the_page_says_what_to_do()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(400), HoldingModel.DirectPayment);
        var visitor = await host.SignInAs("coordinator@oxfordshire.example");
        await RecordAsync(visitor, given.Plan, [.. Another, .. Day("13", "2", "2012")]);

        var form = await visitor.GetAsync(given.Address + "/payments/instalment");
        Assert.Contains("From 13 February 2012 Powys Health Board is responsible for Doreen’s care", form.Text, StringComparison.Ordinal);
        Assert.NotNull(form.Html.QuerySelector("main a[href='/rules/H03']"));
        Assert.InRange(form.Commands.Count, 1, 6);
        var paid = await form.SubmitAsync(("Form.Amount", "100"));
        Assert.Empty(paid.Errors);
        Assert.Contains("£100", paid.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_counts_once_and_a_correction_keeps_both_entries()
    {
        var known = await host.PersonAtAsync("hull", "Moved", "Twice");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await visitor.GetAsync($"/cases/{known.Case}/responsible");
        await form.SubmitAsync([.. Another, .. Day("1", "3", "2012")]);
        await form.SubmitAsync([.. Another, .. Day("1", "3", "2012")]);
        Assert.Equal(2, await CountAsync(known.CaseId));

        var own = form.Html.QuerySelectorAll("select[name='Form.Organisation'] option")[1];
        Assert.Contains("(this site)", own.TextContent, StringComparison.Ordinal);
        await (await visitor.GetAsync($"/cases/{known.Case}/responsible")).SubmitAsync([
            ("Form.Organisation", own.GetAttribute("value")!),
            ("Form.OwesAfterCare", "false"),
            ("Form.KnownFrom", "Asked again"),
            .. Day("1", "3", "2012"),
        ]);

        var page = await visitor.GetAsync($"/cases/{known.Case}/responsible");
        Assert.Contains("From 1 March 2012: Powys Health Board (corrected by a later word)", page.Text, StringComparison.Ordinal);
        Assert.Contains("(holds today)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another organisation than those of this site", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync(known.CaseId));
    }

    [Fact]
    public async Task The_second_of_two_tabs_sees_the_first_and_keeps_what_was_typed()
    {
        var known = await host.PersonAtAsync("hull", "Two", "Tabs");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var (first, second) = (
            await visitor.GetAsync($"/cases/{known.Case}/responsible"),
            await visitor.GetAsync($"/cases/{known.Case}/responsible")
        );
        await first.SubmitAsync([.. Another, .. Day("1", "3", "2012")]);

        var conflict = await second.SubmitAsync([
            ("Form.OtherOrganisation", "Another board"),
            ("Form.OwesAfterCare", "true"),
            ("Form.KnownFrom", "Phone"),
            .. Day("2", "3", "2012"),
        ]);

        Assert.Contains("Somebody else recorded something", Assert.Single(conflict.Errors), StringComparison.Ordinal);
        Assert.Contains("From 1 March 2012: Powys Health Board", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Another board", conflict.Html.QuerySelector("[name='Form.OtherOrganisation']")!.GetAttribute("value"));
        Assert.Equal(2, await CountAsync(known.CaseId));
        Assert.Empty((await conflict.SubmitAsync()).Errors);
        Assert.Equal(3, await CountAsync(known.CaseId));
    }

    [Fact]
    public async Task Mistakes_are_explained_beside_their_fields_and_nothing_is_saved()
    {
        var known = await host.PersonAtAsync("hull", "Mistyped", "Move", bornOn: new(2010, 5, 2));
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/responsible");
        var other = form.Html.QuerySelectorAll("select[name='Form.Organisation'] option")[1].GetAttribute("value")!;

        Assert.Equal(
            ["Enter the day from which it is so", "Choose the organisation, or name another one", "Enter how it is known"],
            (await form.SubmitAsync()).Errors
        );
        Assert.Equal(
            ["Choose an organisation from the list or name another one, not both"],
            (await form.SubmitAsync([.. Another, ("Form.Organisation", other), .. Day("1", "3", "2012")])).Errors
        );
        Assert.Equal(
            ["First day must be 1 January 2009 or later"],
            (await form.SubmitAsync([.. Another, .. Day("31", "12", "2008")])).Errors
        );
        Assert.Equal(
            ["First day must be 15 March 2013 or earlier"],
            (await form.SubmitAsync([.. Another, .. Day("16", "3", "2013")])).Errors
        );
        Assert.Equal(
            ["Mistyped was born on 2 May 2010; the day cannot be before that"],
            (await form.SubmitAsync([.. Another, .. Day("1", "5", "2010")])).Errors
        );
        var tooLong = await form.SubmitAsync([
            ("Form.OtherOrganisation", new string('x', 201)),
            ("Form.OwesAfterCare", "false"),
            ("Form.KnownFrom", new string('x', 201)),
            .. Day("1", "3", "2012"),
        ]);
        Assert.Equal(2, tooLong.Errors.Count);
        Assert.Equal(1, await CountAsync(known.CaseId));
    }

    private async Task<string> SubmittedAsync() =>
        await host.InDatabase(async db =>
        {
            var draft = await GivenABudget.DraftPlanAsync(host, "oxfordshire");
            var plan = await db
                .CarePlans.Include(p => p.Case.Person)
                .Include(p => p.Supports)
                .Include(p => p.Needs)
                    .ThenInclude(n => n.Outcomes)
                .AsSplitQuery()
                .SingleAsync(p => p.Reference == draft.Plan);
            Actor actor = new(9_002, "Jo Marsh", Role.CareCoordinator);
            plan.Case.RecordResponsibleBody(
                new(new(2011, 4, 1), null, "Powys Health Board", false, "Letter"),
                Occasions.On(new(2011, 4, 1), actor)
            );
            var budget = Budget.Draft(plan, Guid.NewGuid());
            budget.SetParts(
                plan,
                Money.FromPounds(400),
                Money.Zero,
                [new(HoldingModel.Notional, Funder.Nhs, "NHS", Money.FromPounds(400), Money.Zero, false, null, null, null)],
                "Chosen."
            );
            plan.SavePeople("Priya Nair", "01632 960 210", new(2011, 6, 1), "At home", 28);
            plan.RecordAgreement(new(2011, 4, 1), "Doreen", AgreedAs.Person, AgreedHow.OnPaper);
            plan.Submit(plan.Case, Occasions.On(new(2011, 4, 1), actor));
            db.Add(budget);
            await db.SaveChangesAsync();
            return plan.Reference;
        });

    private async Task<Page> RecordAsync(Visitor visitor, string plan, (string, string)[] answers)
    {
        var reference = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Case.Reference).SingleAsync()
        );
        return await (await visitor.GetAsync($"/cases/{reference}/responsible")).SubmitAsync(answers);
    }

    private Task<int> CountAsync(long caseId) =>
        host.InDatabase(db => db.Cases.Where(c => c.Id == caseId).SelectMany(c => c.ResponsibleBodies).CountAsync());

    private static (string, string)[] Day(string day, string month, string year) =>
        [("Form.FirstDay.Day", day), ("Form.FirstDay.Month", month), ("Form.FirstDay.Year", year)];
}
