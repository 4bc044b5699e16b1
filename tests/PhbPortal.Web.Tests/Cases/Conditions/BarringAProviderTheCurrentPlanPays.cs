using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.Cases.Conditions;

/// <summary>
/// A provider is barred although a plan in force pays them (E24): the approver sees what that stops and records how care will continue.
/// </summary>
[Proves(RuleIds.E24)]
public sealed class BarringAProviderTheCurrentPlanPays(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Reasons = "Two visits in May were never made";
    private const string Care = "Kingfisher sends a carer every night";

    private const int Nights = 3;

    [Fact]
    public async Task Support_and_orders_that_pay_them_are_shown_and_the_care_that_follows_is_saved()
    {
        var (given, known) = await LiveAsync();
        var budgets = await host.SignInAs("finance@hull.example");
        await (await budgets.GetAsync($"{given.Address}/orders/place")).SubmitAsync(
            ("Form.Line", $"{Nights}"),
            ("Form.Amount", "40"),
            ("Form.ExpectedOn.Day", "28"),
            ("Form.ExpectedOn.Month", "3"),
            ("Form.ExpectedOn.Year", "2012")
        );
        var approver = await host.SignInAs("approver@hull.example");

        var check = await SendAsync(approver, known, "night owls", "20");

        Assert.Equal("Before nothing is bought from night owls", check.Heading);
        Assert.Contains(
            "The plan in force pays night owls for 1 line of support. Nothing is kept yet.",
            check.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Waking nights, until 31 March 2012 (plan version 1). A need depends on it", check.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Waking nights, £40.00, ordered on 15 March 2012, expected on 28 March 2012. It is paid when it comes",
            check.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "It was ordered on the first day of this, so it is not paid",
            (await SendAsync(approver, known, "night owls", "15")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("20 March 2012, 5 days from today", check.Text, StringComparison.Ordinal);
        Assert.Equal(0, await KeptAsync(known));
        Assert.InRange(check.Commands.Count, 1, 10);

        var silent = await check.SubmitAsync();
        Assert.Equal(
            [
                "Say in at least 5 words what care follows, so that nobody goes without",
                "Enter the day from which that care comes",
                "Enter who arranges it",
            ],
            silent.Errors
        );
        Assert.Equal(0, await KeptAsync(known));

        var late = await silent.SubmitAsync(CareFrom("21"));
        Assert.StartsWith("It must begin by 20 March 2012", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal(Care, late.Html.QuerySelector("[name='Form.CareWhat']")!.TextContent.Trim());

        var decided = await late.SubmitAsync(CareFrom("20"));

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        string[] places = [decided.Address + "/letter", $"/cases/{known.Case}/conditions", $"/people/{known.Person}"];
        foreach (var place in places)
            Assert.Contains(
                $"Care that follows instead, from 20 March 2012: {Care} Who arranges it: Priya Nair",
                (await approver.GetAsync(place)).Text,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task The_draft_can_be_changed_without_losing_anything()
    {
        var (_, known) = await LiveAsync();
        var approver = await host.SignInAs("approver@hull.example");
        var check = await SendAsync(approver, known, "Night Owls Ltd", "20");

        var again = await check.SubmitAsync([.. CareFrom("20"), ("Form.Change", "true")]);

        Assert.Empty(again.Errors);
        Assert.Equal("Night Owls Ltd", again.Html.QuerySelector("[name='Form.About']")!.GetAttribute("value"));
        Assert.Contains(Reasons, again.Html.QuerySelector("[name='Form.Reasons']")!.TextContent, StringComparison.Ordinal);
        var later = await again.SubmitAsync(("Form.FirstDay.Day", "25"));
        Assert.Contains("25 March 2012, 10 days from today", later.Text, StringComparison.Ordinal);
        Assert.StartsWith("/decisions/", (await later.SubmitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_the_plan_does_not_pay_is_pointed_out_before_saving()
    {
        var (_, known) = await LiveAsync();
        var approver = await host.SignInAs("approver@hull.example");

        var check = await SendAsync(approver, known, "Night Owl", "20");

        Assert.Contains("No line of the plan in force pays “Night Owl” from 20 March 2012.", check.Text, StringComparison.Ordinal);
        Assert.Contains("The plan pays directly: Kingfisher; Night Owls Ltd.", check.Text, StringComparison.Ordinal);
        Assert.Null(check.Html.QuerySelector("[name='Form.CareWhat']"));
        Assert.StartsWith("/decisions/", (await check.SubmitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_is_asked_about_current_support_and_allows_its_bill()
    {
        var (given, known) = await LiveAsync();
        var approver = await host.SignInAs("approver@hull.example");
        await (await SendAsync(approver, known, "Night Owls", "15")).SubmitAsync(CareFrom("15"));
        var finance = await host.SignInAs("finance@hull.example");
        var refused = await SpendAsync(finance, given);
        Assert.Contains("The direct payment does not pay Night Owls", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains(
            "You ask on the person's page “What is required of the direct payment”.",
            refused.Errors[0],
            StringComparison.Ordinal
        );

        var coordinator = await host.SignInAs("coordinator@hull.example");
        var ask = await (await coordinator.GetAsync($"/cases/{known.Case}/conditions")).FollowAsync(
            "Ask a manager to allow it: Plan version 1: Waking nights, Night Owls Ltd, until 31 March 2012"
        );
        var asked = await ask.SubmitAsync(("Form.Because", "Nobody else knows how to lift her"));
        Assert.Contains("Until they have answered, that provider is not paid", asked.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await SpendAsync(finance, given)).Errors);

        var request = await host.InDatabase(db =>
            db.RuleRequests.Where(r => r.CaseId == known.CaseId).Select(r => r.Reference).SingleAsync()
        );
        await (await approver.GetAsync("/exceptions/" + request)).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.OnlyThisPersonCan)),
            ("Form.Reasons", "It goes on until another agency has learned it")
        );

        Assert.Empty((await SpendAsync(finance, given)).Errors);
        var read = await coordinator.GetAsync($"/cases/{known.Case}/conditions");
        Assert.Contains("paid all the same.", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("These lines would pay them", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bill_of_what_was_ordered_before_the_bar_is_paid()
    {
        var (given, known) = await LiveAsync();
        var finance = await host.SignInAs("finance@hull.example");
        await (await finance.GetAsync($"{given.Address}/orders/place")).SubmitAsync(
            ("Form.Line", $"{Nights}"),
            ("Form.Amount", "40"),
            ("Form.ExpectedOn.Day", "28"),
            ("Form.ExpectedOn.Month", "3"),
            ("Form.ExpectedOn.Year", "2012")
        );
        await host.InDatabase(db =>
            db.Commitments.Where(o => o.BudgetId == given.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.OrderedOn, new DateOnly(2012, 3, 14)))
        );
        var order = await host.InDatabase(db => db.Commitments.Where(o => o.BudgetId == given.Id).Select(o => o.Reference).SingleAsync());
        await (await SendAsync(await host.SignInAs("approver@hull.example"), known, "Night Owls", "15")).SubmitAsync(CareFrom("15"));

        Assert.NotEmpty((await SpendAsync(finance, given)).Errors);
        Assert.Empty((await SpendAsync(finance, given, ("Form.Order", order))).Errors);
    }

    [Fact]
    public async Task A_question_about_a_bar_that_never_started_is_not_answered()
    {
        var (_, known) = await LiveAsync();
        var approver = await host.SignInAs("approver@hull.example");
        await (await SendAsync(approver, known, "Night Owls", "20")).SubmitAsync(CareFrom("20"));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        await (
            await (await coordinator.GetAsync($"/cases/{known.Case}/conditions")).FollowAsync(
                "Ask a manager to allow it: Plan version 1: Waking nights, Night Owls Ltd, until 31 March 2012"
            )
        ).SubmitAsync(("Form.Because", "Nobody else knows how to lift her"));
        var lift = await approver.GetAsync($"/cases/{known.Case}/conditions/1/lift");
        Assert.Contains("It has not begun. Lifted today, it never begins.", lift.Text, StringComparison.Ordinal);
        await lift.SubmitAsync(("Form.Reasons", "It was the wrong agency after all"));
        var request = await host.InDatabase(db =>
            db.RuleRequests.Where(r => r.CaseId == known.CaseId).Select(r => r.Reference).SingleAsync()
        );

        var answer = await (await approver.GetAsync("/exceptions/" + request)).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.OnlyThisPersonCan)),
            ("Form.Reasons", "It goes on until another agency has learned it")
        );

        Assert.Contains("there is nothing to decide", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(
            RuleRequestState.Withdrawn,
            await host.InDatabase(db => db.RuleRequests.Where(r => r.CaseId == known.CaseId).Select(r => r.State).SingleAsync())
        );
        Assert.Contains(
            "It was to hold from 20 March 2012 and never began.",
            (await approver.GetAsync($"/cases/{known.Case}/conditions")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_question_about_a_plan_that_pays_nobody_barred()
    {
        var (given, _) = await LiveAsync();

        var answer = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/plans/{given.Plan}/ask");

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
    }

    private static (string, string)[] CareFrom(string day) =>
        [
            ("Form.CareWhat", Care),
            ("Form.CareFrom.Day", day),
            ("Form.CareFrom.Month", "3"),
            ("Form.CareFrom.Year", "2012"),
            ("Form.CareBy", "Priya Nair"),
        ];

    private static async Task<Page> SendAsync(Visitor approver, Known known, string name, string day) =>
        await (await approver.GetAsync($"/cases/{known.Case}/conditions")).SubmitAsync(
            ("Form.Kind", nameof(PaymentConditionKind.NotBoughtFrom)),
            ("Form.About", name),
            ("Form.Reasons", Reasons),
            ("Form.FirstDay.Day", day),
            ("Form.FirstDay.Month", "3"),
            ("Form.FirstDay.Year", "2012")
        );

    private static async Task<Page> SpendAsync(Visitor finance, GivenABudget given, params (string, string)[] more) =>
        await (await finance.GetAsync($"{given.Address}/spending/record")).SubmitAsync([
            ("Form.Line", $"{Nights}"),
            ("Form.Amount", "40"),
            ("Form.What", "Two nights"),
            .. more,
        ]);

    private Task<int> KeptAsync(Known known) =>
        host.InDatabase(db => db.Cases.Where(c => c.Reference == known.Case).SelectMany(c => c.PaymentConditions).CountAsync());

    private async Task<(GivenABudget Given, Known Known)> LiveAsync()
    {
        Actor author = new(9_002, "Jo Marsh", Role.CareCoordinator);
        var given = await GivenABudget.LiveAsync(
            host,
            "hull",
            Money.FromPounds(1_000),
            HoldingModel.DirectPayment,
            plan =>
                Assert.IsType<SupportKept>(
                    plan.AddSupport(
                        new(
                            "Waking nights",
                            "personal-care",
                            1,
                            "Night Owls Ltd",
                            1,
                            new(40_00),
                            HowOften.Once,
                            null,
                            GivenAPlanYear,
                            HoldingModel.DirectPayment,
                            Funder.Nhs
                        ),
                        author
                    )
                )
        );
        return (
            given,
            await host.InDatabase(db =>
                db.CarePlans.Where(plan => plan.Reference == given.Plan)
                    .Select(plan => new Known(plan.Case.Reference, plan.Case.Person.Reference, plan.CaseId))
                    .SingleAsync()
            )
        );
    }

    private static DateSpan GivenAPlanYear => new(new(2011, 4, 1), new(2012, 3, 31));

    private sealed record Known(string Case, string Person, long CaseId);
}
