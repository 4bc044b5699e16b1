using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Cases.Exceptions;

[Proves(RuleIds.E15, RuleIds.E16, RuleIds.E17, RuleIds.E18, RuleIds.E19, RuleIds.E20)]
public sealed class AskingAManager(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";
    private const string Second = "second-approver@hull.example";
    private const string Because = "It is a late bill for help in the plan";
    private const string Reasons = "The debt is for a service of the plan itself";

    private static readonly (string Name, string Value)[] ADebt =
    [
        ("Form.What", "A late bill"),
        ("Form.Category", "debt"),
        ("Form.Outcome", "1"),
        ("Form.Quantity", "1"),
        ("Form.UnitCost", "50"),
        ("Form.HowOften", "Once"),
    ];

    [Fact]
    public async Task From_a_refusal_to_a_managers_reason_to_a_submitted_plan()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var refused = await (await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add")).SubmitAsync(ADebt);
        Assert.Contains("A budget cannot pay for this unless a manager allows it", refused.Text, StringComparison.Ordinal);
        Assert.Contains("In force from 1 January 2009", refused.Text, StringComparison.Ordinal);

        var ask = await refused.SubmitFormAsync("button[name='Form.Ask']");
        Assert.Equal("Ask a manager about a rule", ask.Heading.Replace("Version 1 ", "", StringComparison.Ordinal));
        Assert.Contains("What to do instead", ask.Text, StringComparison.Ordinal);
        Assert.InRange(ask.Commands.Count, 1, 6);
        Assert.Contains(
            "Ask a manager about “A late bill”",
            (await ask.Visitor.GetAsync($"/plans/{plan}/check")).Text,
            StringComparison.Ordinal
        );

        var asked = await ask.SubmitAsync(("Form.Because", Because));
        Assert.Contains("An approver has been asked.", asked.Text, StringComparison.Ordinal);

        var approver = await host.SignInAs(Approver);
        var work = await approver.GetAsync("/work");
        Assert.InRange(work.Commands.Count, 1, 6);
        var address = asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!;
        Assert.Contains("Answer whether rule E05 yields: A late bill", work.Text, StringComparison.Ordinal);
        var request = await approver.GetAsync(address);
        Assert.Contains(Because, request.Text, StringComparison.Ordinal);
        Assert.Contains("£50.00", request.Text, StringComparison.Ordinal);
        var decided = await request.SubmitAsync(("Form.Ground", nameof(DecisionGround.ServesAnAgreedOutcome)), ("Form.Reasons", Reasons));

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Equal("Allowed for a manager’s reason", decided.Heading);
        Assert.Contains($"Tom Beckett allowed it on 15 March 2012: {Reasons}", decided.Text, StringComparison.Ordinal);
        Assert.Contains("1 May 2012", decided.Text, StringComparison.Ordinal);
        Assert.Equal("/rules/E05?On.Day=1&On.Month=5&On.Year=2012", decided.Html.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.DoesNotContain(
            RuleIds.E05,
            Page.Words((await ask.Visitor.GetAsync($"/plans/{plan}/check")).Html.QuerySelector(".nhsuk-inset-text")),
            StringComparison.Ordinal
        );
        Assert.Contains($"Tom Beckett allowed it", (await ask.Visitor.GetAsync($"/plans/{plan}/support")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no good reason")]
    public async Task Both_the_question_and_the_answer_need_a_written_reason(string typed)
    {
        var (plan, request) = await Asked();
        var line = await (
            await (await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add")).SubmitAsync([
                .. ADebt,
                ("Form.What", "Another bill"),
            ])
        ).SubmitFormAsync("button[name='Form.Ask']");

        var again = await line.SubmitAsync(("Form.Because", typed));
        Assert.Equal(["Say in at least 5 words why it should go on"], again.Errors);
        Assert.StartsWith("Error: ", again.Title, StringComparison.Ordinal);

        var answer = await (await (await host.SignInAs(Approver)).GetAsync($"/exceptions/{request}")).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.CareWouldStop)),
            ("Form.Reasons", typed)
        );
        Assert.Equal(["Write your reasons in at least 5 words"], answer.Errors);
        Assert.True(
            await host.InDatabase(db => db.RuleRequests.AnyAsync(r => r.Reference == request && r.State == RuleRequestState.Waiting))
        );
    }

    [Fact]
    public async Task A_coordinator_reads_the_request_and_cannot_answer_it()
    {
        var (plan, request) = await Asked();
        var coordinator = await host.SignInAs(Coordinator);

        var page = await coordinator.GetAsync($"/exceptions/{request}");
        Assert.Null(page.Html.QuerySelector("main form"));
        var token = (await coordinator.GetAsync($"/plans/{plan}/support/add")).Token;
        var answer = await coordinator.PostAsync(
            $"/exceptions/{request}",
            ("Form.Ground", "CareWouldStop"),
            ("Form.Reasons", Reasons),
            (Page.TokenName, token)
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.False(await Decided(request));
    }

    [Fact]
    public async Task Two_approvers_at_once_give_one_decision()
    {
        var (_, request) = await Asked();
        var pages = await Task.WhenAll(
            new[] { Approver, Second }.Select(async email => await (await host.SignInAs(email)).GetAsync($"/exceptions/{request}"))
        );

        var answers = await host.SavingTogether(
            pages.Select(page => page.SubmitAsync(("Form.Ground", nameof(DecisionGround.CareWouldStop)), ("Form.Reasons", Reasons)))
        );

        Assert.Single(answers, answer => answer.Address.StartsWith("/decisions/", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Errors.Any(error => error.StartsWith("Somebody else answered", StringComparison.Ordinal)));
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d =>
                    d.Kind == DecisionKind.RuleYielded && db.RuleRequests.Any(r => r.Reference == request && r.CaseId == d.CaseId)
                )
            )
        );
    }

    [Fact]
    public async Task A_support_item_removed_meanwhile_leaves_nothing_to_answer()
    {
        var (plan, request) = await Asked();
        var page = await (await host.SignInAs(Approver)).GetAsync($"/exceptions/{request}");
        var remove = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/2/remove");
        await remove.SubmitAsync();

        var answer = await page.SubmitAsync(("Form.Ground", nameof(DecisionGround.CareWouldStop)), ("Form.Reasons", Reasons));

        Assert.Contains(
            answer.Errors,
            error => error.StartsWith("What was asked about was changed or taken out meanwhile", StringComparison.Ordinal)
        );
        Assert.False(await Decided(request));
    }

    [Fact]
    public async Task A_refusal_by_a_confirmed_rule_offers_no_manager()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs(Coordinator);
        var refused = await (await visitor.GetAsync($"/plans/{plan}/support/add")).SubmitAsync([
            .. ADebt.Where(f => f.Name != "Form.Category"),
            ("Form.Category", "illegal"),
        ]);

        Assert.Null(refused.Html.QuerySelector("button[name='Form.Ask']"));
        var forced = await visitor.PostAsync(
            $"/plans/{plan}/support/add",
            [.. refused.FieldsOf("main form[method=post]"), ("Form.Ask", "yes")]
        );
        Assert.Contains(forced.Errors, error => error.Contains(RuleIds.E06, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Someone_in_the_household_is_paid_only_after_an_approver_decides_it_is_necessary()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        (string, string)[] husband =
        [
            .. ADebt.Where(f => f.Name != "Form.Category"),
            ("Form.Category", "personal-care"),
            ("Form.Model", "DirectPayment"),
            ("Form.Paid", nameof(Relationship.SpouseOrPartner)),
        ];
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");
        Assert.Contains("Say whether the paid person lives in the same household", (await page.SubmitAsync(husband)).Errors);

        var refused = await page.SubmitAsync([.. husband, ("Form.Household", "yes"), ("Form.Receives", "no")]);
        Assert.NotNull(refused.Html.QuerySelector(".phb-closed a[href='/rules/E15']"));
        var asked = await (await refused.SubmitFormAsync("button[name='Form.Ask']")).SubmitAsync(
            ("Form.Because", "He alone can understand her speech")
        );
        var address = asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!;
        var decided = await (await (await host.SignInAs(Approver)).GetAsync(address)).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.OnlyThisPersonCan)),
            ("Form.Reasons", "Only her husband understands her speech")
        );

        Assert.Equal("Exception in the rule agreed", decided.Heading);
        Assert.Contains("only this person can do it", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "cannot be sent with it",
            (await asked.Visitor.GetAsync($"/plans/{plan}/support")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_approvers_sign_when_someone_would_pay_themselves()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");
        var refused = await page.SubmitAsync([
            .. ADebt.Where(f => f.Name != "Form.Category"),
            ("Form.Category", "personal-care"),
            ("Form.Model", "DirectPayment"),
            ("Form.Paid", nameof(Relationship.Child)),
            ("Form.Household", "yes"),
            ("Form.Receives", "yes"),
        ]);
        var asked = await (await refused.SubmitFormAsync("button[name='Form.Ask']")).SubmitAsync(
            ("Form.Because", "He alone can understand her speech")
        );
        var address = asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!;
        (string, string)[] allowed =
        [
            ("Form.Ground", nameof(DecisionGround.OnlyThisPersonCan)),
            ("Form.Reasons", "Only her son understands her speech"),
        ];

        var first = await (await (await host.SignInAs(Approver)).GetAsync(address)).SubmitAsync(allowed);
        Assert.Equal(address, first.Address);
        Assert.Null(first.Html.QuerySelector("main form"));
        var second = await (await (await host.SignInAs(Second)).GetAsync(address)).SubmitAsync(allowed);

        Assert.StartsWith("/decisions/", second.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_outside_the_scheme_is_paid_directly_with_a_managers_reason()
    {
        var plan = await new GivenAPlan(host).At("oxfordshire").WithBudget(directly: true).Made();
        await host.InDatabase(db =>
            db.Cases.Where(c => db.CarePlans.Any(p => p.CaseId == c.Id && p.Reference == plan))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.QualifyingNeed, QualifyingNeed.Diabetes))
        );
        var coordinator = await host.SignInAs("coordinator@oxfordshire.example");
        var closed = await coordinator.GetAsync($"/budgets/choose/{plan}");
        Assert.Contains("Rule A14", closed.Text, StringComparison.Ordinal);
        Assert.InRange(closed.Commands.Count, 1, 6);

        var ask = await closed.FollowAsync("Ask a manager whether the money can be paid to Rosa");
        Assert.InRange(ask.Commands.Count, 1, 6);
        var asked = await ask.SubmitAsync(("Form.Because", "She has employed her own helpers for years"));
        var address = asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!;
        await (await (await host.SignInAs("approver@oxfordshire.example")).GetAsync(address)).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.NothingElseMeetsTheNeed)),
            ("Form.Reasons", "She runs her own household of helpers")
        );

        Assert.NotNull((await coordinator.GetAsync($"/budgets/choose/{plan}")).Html.QuerySelector("input[value=DirectPayment]"));
        Assert.DoesNotContain(
            RuleIds.A14,
            Page.Words((await coordinator.GetAsync($"/plans/{plan}/check")).Html.QuerySelector(".nhsuk-inset-text")),
            StringComparison.Ordinal
        );
        var other = await new GivenAPlan(host).At("oxfordshire").WithBudget(directly: true).Made();
        await host.InDatabase(db =>
            db.Cases.Where(c => db.CarePlans.Any(p => p.CaseId == c.Id && p.Reference == other))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.QualifyingNeed, QualifyingNeed.Diabetes))
        );
        Assert.Contains("Rule A14", (await coordinator.GetAsync($"/budgets/choose/{other}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_exception_is_listed_with_its_reason_only_for_its_site()
    {
        var (_, request) = await Asked();
        await (await (await host.SignInAs(Approver)).GetAsync($"/exceptions/{request}")).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.NothingElseMeetsTheNeed)),
            ("Form.Reasons", Reasons)
        );

        var approver = await (await host.SignInAs(Approver)).GetAsync("/exceptions?Rule=e05");
        Assert.Contains(Reasons, approver.Text, StringComparison.Ordinal);
        Assert.InRange(approver.Commands.Count, 1, 6);
        foreach (var email in new[] { "commissioner@hull.example", "auditor@dh.example", "programme@dh.example" })
        {
            var other = await (await host.SignInAs(email)).GetAsync("/exceptions?Site=hull");
            Assert.Contains("nothing else meets the need", other.Text, StringComparison.Ordinal);
            Assert.Contains("Tom Beckett", other.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Reasons, other.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            "No exception to a rule has been made here.",
            (await (await host.SignInAs("commissioner@oxfordshire.example")).GetAsync("/exceptions?Site=hull")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No exception to a rule has been made here.",
            (await approver.Visitor.GetAsync("/exceptions?Rule=E02&From.Day=1&From.Month=3&From.Year=2012")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Enter the name of a rule, like E02, or leave it empty"],
            (await approver.Visitor.GetAsync("/exceptions?Rule=Z99")).Errors
        );
        Assert.Equal(
            ["The last day must be on or after the first day"],
            (await approver.Visitor.GetAsync("/exceptions?From.Day=2&From.Month=3&From.Year=2012&To.Day=1&To.Month=3&To.Year=2012")).Errors
        );
    }

    [Fact]
    public async Task An_exception_is_shown_and_saved_with_the_approval()
    {
        var (plan, request) = await Asked();
        await (await (await host.SignInAs(Approver)).GetAsync($"/exceptions/{request}")).SubmitAsync(
            ("Form.Ground", nameof(DecisionGround.CareWouldStop)),
            ("Form.Reasons", Reasons)
        );

        var kept = await host.InDatabase(db => db.CarePlans.Include(p => p.Asked).SingleAsync(p => p.Reference == plan));

        var answered = Assert.Single(kept.Asked);
        Assert.Equal((RuleRequestState.Allowed, Reasons), (answered.State, answered.Reasons));
        var audited = await host.InDatabase(db => db.AuditEntries.Where(e => e.Reference == request).Select(e => e.UserName).ToListAsync());
        Assert.Contains("Tom Beckett", audited);
    }

    private Task<bool> Decided(string request) =>
        host.InDatabase(db =>
            db.Decisions.AnyAsync(d =>
                d.Kind == DecisionKind.RuleYielded && db.RuleRequests.Any(r => r.Reference == request && r.CaseId == d.CaseId)
            )
        );

    private async Task<(string Plan, string Request)> Asked()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        return (plan, await host.InDatabase(db => Access.SampleRecords.RequestIn(db, plan, GivenAPlan.Today)));
    }
}
