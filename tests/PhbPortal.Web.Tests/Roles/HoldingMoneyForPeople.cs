using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.Roles;

public sealed class HoldingMoneyForPeople(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Holder = "holder@hull.example";

    [Fact]
    public async Task A_holder_sees_only_people_whose_money_it_holds()
    {
        var holder = await host.SignInAs(Holder);
        var list = await holder.GetAsync("/holding");
        Assert.Contains("Norman Tate", list.Text, StringComparison.Ordinal);
        Assert.Contains("Sylvia Crane", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Raymond", list.Text, StringComparison.Ordinal);
        var sylvia = await list.FollowAsync("Sylvia Crane");
        Assert.Contains("Help at home, 14 hours a week", sylvia.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hydrotherapy", sylvia.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NHS number", sylvia.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", await holder.ClosedOnAsync("/holding", sylvia.Address, sylvia.Address + "/spent"));
    }

    [Fact]
    public async Task A_holder_records_spend_in_its_own_part_once()
    {
        var given = await HeldAsync();
        var holder = await host.SignInAs(Holder);
        var form = await holder.GetAsync($"/holding/{given.Budget}/spent");
        Assert.Equal(
            ["Enter the amount in pounds, like 45 or 45.50", "Say what was bought"],
            (await form.SubmitAsync(("Form.Line", "1"))).Errors.Order(StringComparer.Ordinal)
        );
        var done = await form.SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "200"),
            ("Form.What", "Home support in the first week"),
            ("Form.SpentOn.Day", "14")
        );
        Assert.Contains("£200.00 of £500.00 is spent", done.Text, StringComparison.Ordinal);
        await form.SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "200"),
            ("Form.What", "Home support in the first week"),
            ("Form.SpentOn.Day", "14")
        );
        var posted = await host.InDatabase(db =>
            db.Budgets.Where(b => b.Reference == given.Budget)
                .SelectMany(b => b.Postings)
                .Where(p => p.SupportLine == 1)
                .Select(p => new { p.ActorName, p.ActorRole })
                .ToListAsync()
        );
        Assert.Equal([new { ActorName = "Glen Barker", ActorRole = Role.ThirdPartyHolder }], posted);
        Assert.Equal("", await host.FaultsOfTheLedgerAsync());
    }

    [Fact]
    public async Task A_holder_is_asked_about_an_unusual_amount_and_told_that_care_continues()
    {
        var given = await HeldAsync();
        var form = await (await host.SignInAs(Holder)).GetAsync($"/holding/{given.Budget}/spent");
        var asked = await form.SubmitAsync(("Form.Line", "1"), ("Form.Amount", "700"), ("Form.What", "Nights"), ("Form.SpentOn.Day", "14"));
        Assert.Contains("far more than the £200.00", Assert.Single(asked.Errors), StringComparison.Ordinal);
        var another = await asked.SubmitAsync(("Form.Amount", "7000"), ("Form.Confirmed", "700.00"));
        Assert.Contains("£7,000.00 is far more than the £200.00", Assert.Single(another.Errors), StringComparison.Ordinal);
        var back = await another.SubmitAsync(("Form.Amount", "700"), ("Form.Confirmed", "7000.00"));
        Assert.Contains("£700.00 is far more than the £200.00", Assert.Single(back.Errors), StringComparison.Ordinal);
        var done = await back.SubmitAsync(("Form.Confirmed", "700.00"));
        Assert.Contains("The care continues, and NHS Hull pays the rest", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_settles_an_open_order_of_its_part()
    {
        var given = await HeldAsync();
        var coordinator = await host.SignInAs("coordinator@hull.example");
        foreach (var line in new[] { GivenABudget.HomeSupport, GivenABudget.HomeSupport, GivenABudget.Singing })
        {
            await (await coordinator.GetAsync(given.Address + "/orders/place")).SubmitAsync(
                ("Form.Line", $"{line}"),
                ("Form.Amount", line == GivenABudget.Singing ? "20" : "200"),
                ("Form.ExpectedOn.Day", "20"),
                ("Form.ExpectedOn.Month", "3"),
                ("Form.ExpectedOn.Year", "2012")
            );
        }

        var orders = await host.InDatabase(db =>
            db.Commitments.Where(o => o.BudgetId == given.Id).OrderBy(o => o.Id).Select(o => o.Reference).ToListAsync()
        );
        var form = await (await host.SignInAs(Holder)).GetAsync($"/holding/{given.Budget}/spent");
        Assert.InRange(form.Commands.Count, 1, 6);
        var wrong = await form.SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "200"),
            ("Form.What", "A week"),
            ("Form.SpentOn.Day", "14"),
            ("Form.Order", orders[2])
        );
        Assert.StartsWith("That order is for Singing", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var done = await wrong.SubmitAsync(("Form.Order", orders[0]));
        Assert.Contains("£200.00 of £500.00 is spent", done.Text, StringComparison.Ordinal);
        Assert.Equal(
            [0L, 20_000L, 2_000L],
            await host.InDatabase(db =>
                db.Commitments.Where(o => o.BudgetId == given.Id).OrderBy(o => o.Id).Select(o => o.Open.Pence).ToListAsync()
            )
        );
        Assert.False(await host.InDatabase(db => db.Safeguards.AnyAsync(s => s.BudgetId == given.Id)));

        await host.InDatabase(async db =>
        {
            var budget = await db.Budgets.SingleAsync(b => b.Id == given.Id);
            db.Entry(budget).Property(b => b.EndsOn).CurrentValue = new DateOnly(2012, 3, 10);
            return await db.SaveChangesAsync();
        });
        var late = await (await form.Visitor.GetAsync($"/holding/{given.Budget}/spent")).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "200"),
            ("Form.What", "The last week"),
            ("Form.SpentOn.Day", "14")
        );
        Assert.Contains("what is still on order from it", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains(
            "is recorded",
            (await late.SubmitAsync(("Form.Order", orders[1]))).Html.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("", await host.FaultsOfTheLedgerAsync());
    }

    [Fact]
    public async Task Reading_the_list_is_audited_as_a_list_of_budgets()
    {
        await (await host.SignInAs(Holder)).GetAsync("/holding");
        Assert.Equal(
            ["Budget"],
            await host.InDatabase(db =>
                db.AuditEntries.Where(e => e.What == AuditedEvent.Listed && e.Role == Role.ThirdPartyHolder)
                    .Select(e => e.Kind)
                    .Distinct()
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_holder_sees_no_part_held_by_others_and_no_draft_budget()
    {
        var holder = await host.SignInAs(Holder);
        var own = await HeldAsync();
        var notional = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var others = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.ThirdParty);
        foreach (
            var address in new[]
            {
                $"/holding/{notional.Budget}",
                $"/holding/{others.Budget}",
                $"/holding/{others.Budget}/spent",
                $"/budgets/{own.Budget}",
                $"/budgets/{own.Budget}/spending",
                $"/plans/{own.Plan}",
                "/people",
                "/dashboard",
                "/safeguards",
            }
        )
            Assert.Equal((address, HttpStatusCode.NotFound), (address, await holder.AsksAsync(address)));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAs("finance@hull.example")).AsksAsync($"/holding/{own.Budget}"));
    }

    [Fact]
    public async Task A_holder_sees_a_part_once_the_plan_names_its_organisation()
    {
        var budget = await host.InDatabase(db =>
            db.Budgets.Include(b => b.Parts).Where(b => b.Parts.Any(p => p.HolderOrganisationId != null)).OrderBy(b => b.Id).FirstAsync()
        );
        var trust = await host.InDatabase(db => db.Organisations.SingleAsync(o => o.Name == DemonstrationProgramme.ThirdParty));
        Assert.Equal(trust.Id, budget.Parts.Single(p => p.Model == HoldingModel.ThirdParty).HolderOrganisationId);

        var draft = await GivenABudget.DraftPlanAsync(host, "hull", HoldingModel.ThirdParty);
        var coordinator = await host.SignInAs("coordinator@hull.example");
        await (await coordinator.GetAsync($"/budgets/choose/{draft.Plan}")).SubmitAsync(
            ("Form.Held", "ThirdParty"),
            ("Form.Said", "All ways were explained.")
        );
        var form = await coordinator.GetAsync($"/budgets/choose/{draft.Plan}/parts?held=thirdparty");
        var unknown = await form.SubmitAsync(
            ("Form.NhsTotal", "400"),
            ("Form.Parts[0].Holder", "Wharf Trust"),
            ("Form.Parts[0].Amount", "400"),
            ("Form.Completed", "no")
        );
        Assert.Contains("Wharf Trust is not on record", unknown.Text, StringComparison.Ordinal);
        var known = await unknown.SubmitAsync(("Form.Parts[0].Holder", DemonstrationProgramme.ThirdParty), ("Form.Completed", "no"));
        Assert.Contains("People of Wharf Support Trust see its part once the plan is agreed", known.Text, StringComparison.Ordinal);
        var part = await host.InDatabase(db =>
            db.Budgets.Where(b => b.CarePlan.Reference == draft.Plan).SelectMany(b => b.Parts).SingleAsync()
        );
        Assert.Equal(trust.Id, part.HolderOrganisationId);
    }

    private async Task<GivenABudget> HeldAsync()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.ThirdParty);
        await host.InDatabase(async db =>
        {
            var budget = await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.Reference == given.Budget);
            db.Entry(budget.Parts[0]).Property(p => p.HolderOrganisationId).CurrentValue = await db
                .Organisations.Where(o => o.Name == DemonstrationProgramme.ThirdParty)
                .Select(o => o.Id)
                .SingleAsync();
            return await db.SaveChangesAsync();
        });
        return given;
    }
}
