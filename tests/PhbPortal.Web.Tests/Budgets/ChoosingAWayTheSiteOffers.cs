using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Budgets;

/// <summary>A site that has completed its readiness says from when it offers each way; plans here begin on 1 May 2012.</summary>
[Proves(RuleIds.P10)]
public sealed class ChoosingAWayTheSiteOffers(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DateOnly First = GivenAPlan.Year.First;

    [Fact]
    public async Task A_way_is_closed_before_its_first_day_and_alternatives_are_given()
    {
        await OfferAsync(new(First, First.AddDays(1), null));
        var plan = await new GivenAPlan(host).At("merseyside").Filled().Made();
        var page = await (await host.SignInAs("coordinator@merseyside.example")).GetAsync($"/budgets/choose/{plan}");

        Assert.Equal(
            ["Notional", "Undecided"],
            page.Html.QuerySelectorAll("input[name='Form.Held']").Select(radio => radio.GetAttribute("value")!)
        );
        Assert.Contains(
            "The site lets another organisation hold the money (third-party budget) from 2 May 2012 only. Rule P10",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Choose another way: the site holds the money itself (notional budget) on that day. Or let the plan begin on 2 May "
                + "2012 or later.",
            page.Text,
            StringComparison.Ordinal
        );
        var forged = await page.Visitor.PostAsync(
            page.Address,
            [.. page.FieldsOf("main form[method=post]").Where(field => field.Name != "Form.Held"), ("Form.Held", "ThirdParty")]
        );
        Assert.Contains("Rule P10", Assert.Single(forged.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await host.InDatabase(db => db.Budgets.CountAsync(budget => budget.CarePlan.Reference == plan)));
        var parts = await page.SubmitAsync(("Form.Held", "Notional"));
        Assert.EndsWith("/parts?held=notional", parts.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_is_saved_only_with_open_ways()
    {
        await OfferAsync(new(First, First, null));
        var plan = await new GivenAPlan(host).At("merseyside").WithBudget().Made();
        var visitor = await host.SignInAs("coordinator@merseyside.example");
        var page = await visitor.GetAsync($"/budgets/choose/{plan}/parts?held=split");
        await OfferAsync(new(First, First.AddDays(1), null));

        var third = page
            .Html.QuerySelector("[value=ThirdParty][name$='.Model']")!
            .GetAttribute("name")!
            .Replace(".Model", "", StringComparison.Ordinal);
        var refused = await page.SubmitAsync(
            ($"{third}.Holder", "Wharf Support Trust"),
            ($"{third}.Amount", "100"),
            ("Form.Completed", "no")
        );

        Assert.Contains("from 2 May 2012 only. Rule P10", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task The_approval_checks_again(int late, bool isRefused)
    {
        await OfferAsync(new(First.AddDays(late), null, null));
        var plan = await new GivenAPlan(host).At("merseyside").Submitted().Made();
        var page = await (await host.SignInAs("approver@merseyside.example")).GetAsync($"/approvals/{plan}");

        var answer = await page.SubmitFormAsync(
            "button[value=approve]",
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "It fits.")
        );

        Assert.Equal(
            isRefused,
            answer.Text.Contains("The site holds the money itself (notional budget) from 2 May 2012 only.", StringComparison.Ordinal)
        );
        Assert.Equal(
            isRefused ? PlanState.Submitted : PlanState.Approved,
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.State).SingleAsync())
        );
    }

    [Fact]
    public async Task The_next_plan_may_be_held_as_the_budget_in_force_is()
    {
        await OfferAsync(new(First, null, null));
        var plan = await new GivenAPlan(host).At("merseyside").Submitted().Made();
        await (await (await host.SignInAs("approver@merseyside.example")).GetAsync($"/approvals/{plan}")).SubmitFormAsync(
            "button[value=approve]",
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "It fits.")
        );
        await OfferAsync(new(null, First, null));

        var (facts, whole) = await host.InDatabase(async db =>
        {
            var of = await db
                .CarePlans.Where(kept => kept.Reference == plan)
                .Select(kept => new { kept.SiteId, kept.CaseId })
                .SingleAsync();
            return (
                await db.DirectPaymentFactsAsync(
                    of.SiteId,
                    First.AddYears(1).AddDays(-40),
                    QualifyingNeed.Copd,
                    false,
                    [],
                    heldBy: of.CaseId
                ),
                (await db.PlanForDecisionAsync(plan))!
            );
        });

        Assert.False(facts.Offered!.MayHold(RuleModels.Notional, First).IsRefused);
        Assert.True(facts.Offered.MayHold(RuleModels.DirectPayment, First).IsRefused);
        Assert.DoesNotContain(whole.Gate, ruling => ruling is { RuleId: RuleIds.P10, IsRefused: true });
    }

    [Fact]
    public async Task A_pilot_site_is_not_limited()
    {
        var plan = await new GivenAPlan(host).Filled().Made();

        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/budgets/choose/{plan}");

        Assert.DoesNotContain(RuleIds.P10, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("input[value=ThirdParty]"));
    }

    private Task<int> OfferAsync(BudgetTypesOffered types) =>
        host.InDatabase(async db =>
        {
            var site = await db.PilotSites.Where(found => found.Reference == "merseyside").Select(found => found.Id).SingleAsync();
            db.RemoveRange(await db.SiteReadiness.Include(kept => kept.Answers).Where(kept => kept.PilotSiteId == site).ToListAsync());
            await db.SaveChangesAsync();
            SiteReadiness readiness = new(site);
            readiness.Answer(
                ReadinessTask.BudgetTypes,
                "Ann",
                GivenAPlan.Today,
                "Ways",
                types,
                GivenAPlan.Today,
                new(1, "Ann", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc))
            );
            db.Add(readiness);
            return await db.SaveChangesAsync();
        });
}
