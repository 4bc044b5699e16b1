using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Budgets;

/// <summary>Rule A16 at Hull, which has no scheme on record: budgets held by the NHS or another organisation need none.</summary>
[Proves(RuleIds.A16)]
public sealed class HoldingWithoutAScheme(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] OfSchemes = [RuleIds.A02, RuleIds.A09, RuleIds.A10, RuleIds.A14, RuleIds.A17];

    [Theory]
    [InlineData("Notional")]
    [InlineData("ThirdParty")]
    public async Task Either_way_is_chosen_without_mention_of_schemes(string way)
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs("coordinator@hull.example");

        var parts = await (await visitor.GetAsync($"/budgets/choose/{plan}")).SubmitAsync(("Form.Held", way));
        Assert.Empty(parts.Errors);
        await parts.SubmitAsync(
            ("Form.NhsTotal", "5200"),
            ("Form.Parts[0].Amount", "5200"),
            ("Form.Parts[0].Holder", "Wharf Support Trust"),
            ("Form.Completed", "no")
        );

        Assert.Equal(
            way,
            (
                await host.InDatabase(db =>
                    db.Budgets.Where(budget => budget.CarePlan.Reference == plan).SelectMany(budget => budget.Parts).SingleAsync()
                )
            ).Model.ToString()
        );
        var waiting = (await visitor.GetAsync($"/plans/{plan}/submit")).Text;
        Assert.All(OfSchemes, rule => Assert.DoesNotContain($"rule {rule}", waiting, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_a_scheme_it_is_approved_but_not_as_a_direct_payment()
    {
        var held = await new GivenAPlan(host).Submitted().Made();
        var paid = await new GivenAPlan(host).WithBudget(directly: true).Submitted().Made();

        Assert.Equal(PlanState.Approved, await DecideAsync(held));
        Assert.Equal(PlanState.Submitted, await DecideAsync(paid));
        var asked = await host.InDatabase(db =>
            db.Decisions.Where(d =>
                    d.Kind == DecisionKind.PlanApproved && db.CarePlans.Any(p => p.Reference == held && p.CaseId == d.CaseId)
                )
                .SelectMany(d => d.Rulings)
                .Select(r => r.RuleId)
                .ToListAsync()
        );
        Assert.Contains(RuleIds.C13, asked);
        Assert.DoesNotContain(asked, OfSchemes.Contains);
    }

    private async Task<PlanState> DecideAsync(string plan)
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync($"/approvals/{plan}");
        await page.SubmitFormAsync(
            "button[value=approve]",
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "It fits.")
        );
        return await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.State).SingleAsync());
    }
}
