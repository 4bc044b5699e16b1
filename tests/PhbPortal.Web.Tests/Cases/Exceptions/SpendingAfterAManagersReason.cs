using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.Plans;
using PhbPortal.Web.Tests.Roles;

namespace PhbPortal.Web.Tests.Cases.Exceptions;

/// <summary>
/// What follows from a manager's answer: payment goes ahead, a refused question is not simply asked again, and who reads the reasons.
/// </summary>
public sealed class SpendingAfterAManagersReason(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";
    private const string Second = "second-approver@hull.example";
    private const string Because = "It is a late bill for help in the plan";
    private const string Reasons = "The debt is for a service of the plan itself";
    private const int Debt = 3;

    private static readonly Actor Manager = new(9_002, "Ruth Ogden", Role.Approver);

    [Fact]
    public async Task Allowed_support_is_paid_and_its_bill_is_decided()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(80), first: AllowADebt);
        var form = await (await host.SignInAs("finance@hull.example")).GetAsync(given.Address + "/spending/record");
        var spent = await form.SubmitAsync([("Form.Line", $"{Debt}"), ("Form.Amount", "50"), ("Form.What", "The late bill"), .. OnTheDay]);
        Assert.Contains("£50.00 for A late bill is recorded", spent.Text, StringComparison.Ordinal);

        var waits = await (await form.Visitor.GetAsync(given.Address + "/spending/record")).SubmitAsync([
            ("Form.Line", $"{Debt}"),
            ("Form.Amount", "50"),
            ("Form.What", "The rest of it"),
            .. OnTheDay,
        ]);
        Assert.StartsWith("/bills/", waits.Address, StringComparison.Ordinal);
        await (await (await host.SignInAs(Approver)).GetAsync(waits.Address)).SubmitAsync(
            ("Form.Pay", "yes"),
            ("Form.Reasons", "It was promised to them")
        );

        var kept = await host.InDatabase(db =>
            db.Decisions.Where(d => d.Kind == DecisionKind.BillPaid && db.Budgets.Any(b => b.Id == given.Id && b.CaseId == d.CaseId))
                .SelectMany(d => d.Rulings)
                .Where(r => r.RuleId == RuleIds.E05)
                .ToListAsync()
        );
        Assert.Equal(RulingResult.AllowedForAReason, Assert.Single(kept).Result);
    }

    [Fact]
    public async Task Allowed_support_is_paid_by_the_organisation_that_holds_the_money()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100), HoldingModel.ThirdParty, AllowADebt);
        await host.InDatabase(async db =>
        {
            var budget = await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.Reference == given.Budget);
            db.Entry(budget.Parts[0]).Property(p => p.HolderOrganisationId).CurrentValue = await db
                .Organisations.Where(o => o.Name == DemonstrationProgramme.ThirdParty)
                .Select(o => o.Id)
                .SingleAsync();
            return await db.SaveChangesAsync();
        });
        var form = await (await host.SignInAs("holder@hull.example")).GetAsync($"/holding/{given.Budget}/spent");

        var done = await form.SubmitAsync(
            ("Form.Line", $"{Debt}"),
            ("Form.Amount", "50"),
            ("Form.What", "The late bill"),
            ("Form.SpentOn.Day", "14")
        );

        Assert.Contains("£50.00 for A late bill is recorded", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_the_next_approver_reads_it_with_what_is_new()
    {
        var (plan, request) = await Asked();
        await AnswerAsync(Approver, request, DecisionGround.RuleStands, "A credit card is no plan service");
        var ask = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/ask");
        Assert.Contains(
            "Tom Beckett did not allow it on 15 March 2012: A credit card is no plan service",
            ask.Text,
            StringComparison.Ordinal
        );

        var again = await ask.SubmitAsync(("Form.Because", Because + " "));
        Assert.Equal(["This was asked before with the same words and not allowed. Say what is new"], again.Errors);
        var asked = await again.SubmitAsync(("Form.Because", "The service stops on Friday unless it is paid"));

        var page = await (await host.SignInAs(Second)).GetAsync(asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!);
        Assert.Contains("The service stops on Friday unless it is paid", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Tom Beckett did not allow it on 15 March 2012: A credit card is no plan service",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task The_same_question_sent_twice_is_one_question()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        await AskableAsync(plan);
        var form = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/ask");

        await form.SubmitAsync(("Form.Because", Because));
        var second = await form.SubmitAsync(("Form.Because", Because));

        Assert.Empty(second.Errors);
        Assert.Contains("You have already asked this", second.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db => db.RuleRequests.CountAsync(r => db.CarePlans.Any(p => p.Id == r.CarePlanId && p.Reference == plan)))
        );
    }

    [Fact]
    public async Task Once_the_notice_is_filled_in_its_question_lapses()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        var visitor = await host.SignInAs(Coordinator);
        await host.InDatabase(async db =>
        {
            var kept = await db.CarePlans.Include(p => p.Asked).SingleAsync(p => p.Reference == plan);
            kept.SavePeople(kept.CoordinatorName, kept.CoordinatorPhone, kept.FirstReviewOn, kept.ReviewHow, null);
            return await db.SaveChangesAsync();
        });
        var ask = await visitor.GetAsync($"/plans/{plan}/ask?about=D12");
        var asked = await ask.SubmitAsync(
            ("Form.About", Assert.Single(ask.Html.QuerySelectorAll("[name='Form.About'][value*='D12']")).GetAttribute("value")!),
            ("Form.Because", "Her sister never wants any notice")
        );
        var address = asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!;
        var page = await (await host.SignInAs(Approver)).GetAsync(address);

        await (await visitor.GetAsync($"/plans/{plan}/people")).SubmitAsync(("Form.NoticeDays", "28"));

        var answer = await page.SubmitAsync(("Form.Ground", nameof(DecisionGround.CareWouldStop)), ("Form.Reasons", Reasons));
        Assert.Contains(answer.Errors, error => error.Contains("nothing to decide", StringComparison.Ordinal));
        Assert.DoesNotContain(address, (await page.Visitor.GetAsync("/work")).Html.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_parts_with_the_same_gap_are_told_apart()
    {
        var plan = await new GivenAPlan(host).WithBudget(directly: true).Made();
        await host.InDatabase(async db =>
        {
            var kept = await db.Budgets.Include(b => b.Parts).Include(b => b.CarePlan).SingleAsync(b => b.CarePlan.Reference == plan);
            kept.SetParts(
                kept.CarePlan,
                new(520_000),
                new(1_000),
                [Part(Funder.Nhs, 520_000), Part(Funder.Council, 1_000)],
                "All ways were explained."
            );
            return await db.SaveChangesAsync();
        });

        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/ask");

        var choices = page
            .Html.QuerySelectorAll("input[name='Form.About'][value*='D08']")
            .Select(choice => choice.GetAttribute("value"))
            .ToList();
        Assert.Equal(2, choices.Count);
        Assert.Equal(2, choices.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            2,
            page.Html.QuerySelectorAll("section.phb-closed h2[id*='D08']")
                .Select(heading => heading.Id)
                .Distinct(StringComparer.Ordinal)
                .Count()
        );

        static Domain.Budgets.PartDetails Part(Funder funder, long pence) =>
            new(HoldingModel.DirectPayment, funder, "Rosa Wren", new(pence), Money.Zero, false, null, null, null);
    }

    [Fact]
    public async Task Reading_the_reasons_on_the_list_is_audited_with_the_decisions()
    {
        var (_, request) = await Asked();
        var decision = (await AnswerAsync(Approver, request, DecisionGround.CareWouldStop, Reasons)).Address.Split('/')[^1];

        await (await host.SignInAs("commissioner@hull.example")).GetAsync("/exceptions");
        Assert.False(await Listed());
        await (await host.SignInAs(Approver)).GetAsync("/exceptions");
        Assert.True(await Listed());

        Task<bool> Listed() =>
            host.InDatabase(db =>
                db.AuditEntries.AnyAsync(e => e.What == AuditedEvent.Listed && e.Kind == "Decision" && e.Details.Contains(decision))
            );
    }

    [Fact]
    public async Task A_managers_answer_about_a_court_order_is_read_only_by_the_cases_staff()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "hull");
        var (person, decision) = await host.InDatabase(async db =>
        {
            var kept = await db
                .Cases.Include(c => c.Person)
                .SingleAsync(c => db.CarePlans.Any(p => p.Reference == given.Plan && p.CaseId == c.Id));
            var ruling = new CourtOrder(CourtOrderKind.AlcoholTreatment, new(2011, 2, 1), null)
                .Judge(new(2011, 4, 1))
                .AllowedBecause("Ruth Ogden allowed it.");
            Decision made = new(
                kept,
                DecisionKind.RuleYielded,
                "Plan version 1",
                Reasons,
                Occasions.On(GivenAPlan.Today, Manager),
                [ruling]
            );
            db.Add(made);
            await db.SaveChangesAsync();
            return (kept.Person.Reference, made.Reference);
        });

        foreach (var email in new[] { Coordinator, Approver })
        {
            var reader = await host.SignInAs(email);
            Assert.Equal(HttpStatusCode.OK, await reader.AsksAsync($"/decisions/{decision}"));
            Assert.Contains(
                decision,
                (await reader.GetAsync($"/people/{person}/decisions")).Html.Body!.InnerHtml,
                StringComparison.Ordinal
            );
        }

        foreach (
            var email in new[]
            {
                "finance@hull.example",
                "commissioner@hull.example",
                "auditor@dh.example",
                "programme@dh.example",
                "coordinator@oxfordshire.example",
            }
        )
            Assert.Equal((email, HttpStatusCode.NotFound), (email, await (await host.SignInAs(email)).AsksAsync($"/decisions/{decision}")));
        Assert.DoesNotContain(
            decision,
            (await (await host.SignInAs("finance@hull.example")).GetAsync($"/people/{person}/decisions")).Html.Body!.InnerHtml,
            StringComparison.Ordinal
        );
    }

    private static (string, string)[] OnTheDay => [("Form.SpentOn.Day", "14"), ("Form.SpentOn.Month", "3"), ("Form.SpentOn.Year", "2012")];

    private static void AllowADebt(CarePlan plan)
    {
        var line = Assert
            .IsType<SupportKept>(
                plan.AddSupport(
                    plan.Supports[0].Details with
                    {
                        What = "A late bill",
                        CategoryCode = "debt",
                        UnitCost = new(5_000),
                    },
                    new(plan.AuthorUserId, plan.AuthorName, Role.CareCoordinator),
                    askingAManager: true
                )
            )
            .Support;
        Assert.Equal(Debt, line.Line);
        plan.RecordNotEssential(line.Line, "It is a debt, not care", Manager);
        var request = plan.Ask(
            plan.Judge(line).Single(ruling => ruling.CanBeAsked),
            line.Line,
            Because,
            Occasions.On(plan.StartedOn, new(plan.AuthorUserId, plan.AuthorName, Role.CareCoordinator))
        );
        Assert.IsType<RequestAnswered>(
            request.Answer(plan, true, DecisionGround.ServesAnAgreedOutcome, Reasons, Occasions.On(plan.StartedOn, Manager))
        );
    }

    private async Task<Page> AnswerAsync(string email, string request, DecisionGround ground, string reasons) =>
        await (await (await host.SignInAs(email)).GetAsync($"/exceptions/{request}")).SubmitAsync(
            ("Form.Ground", ground.ToString()),
            ("Form.Reasons", reasons)
        );

    private async Task<(string Plan, string Request)> Asked()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        return (plan, await host.InDatabase(db => Access.SampleRecords.RequestIn(db, plan, GivenAPlan.Today)));
    }

    private async Task AskableAsync(string plan)
    {
        var form = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/support/add");
        var refused = await form.SubmitAsync(
            ("Form.What", "A late bill"),
            ("Form.Category", "debt"),
            ("Form.Outcome", "1"),
            ("Form.Quantity", "1"),
            ("Form.UnitCost", "50"),
            ("Form.HowOften", "Once")
        );
        await refused.SubmitFormAsync("button[name='Form.Ask']");
    }
}
