using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases.Amounts;

public sealed class WorkingOutAnAmountOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] HelpAtHome =
    [
        ("Form.Method", "CostOfCurrentCare"),
        ("Form.Lines[0].What", "Help at home"),
        ("Form.Lines[0].Quantity", "312"),
        ("Form.Lines[0].UnitCost", "14.50"),
        ("Form.Lines[0].Source", "Contract"),
    ];

    [Fact]
    public async Task Adding_a_row_keeps_everything_typed_even_mistakes()
    {
        var form = await Form("Addsline");
        var page = await form.SubmitFormAsync(
            "button[value='add-line']",
            ("Form.Lines[0].What", "Half typed"),
            ("Form.Lines[0].UnitCost", "1e9")
        );
        Assert.Empty(page.Errors);
        Assert.Equal("Half typed", Value(page, "Form.Lines[0].What"));
        Assert.Equal("1e9", Value(page, "Form.Lines[0].UnitCost"));
        Assert.Equal("", Value(page, "Form.Lines[3].What"));
        Assert.Equal("Half typed", Value(await page.SubmitFormAsync("button[value='remove-line-2']"), "Form.Lines[0].What"));
        Assert.DoesNotContain(
            "Half typed",
            (await page.SubmitFormAsync("button[value='remove-line-1']")).Html.Body!.OuterHtml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_working_is_shown_row_by_row_and_adds_up()
    {
        var page = await (await Form("Showswork")).SubmitFormAsync(
            "main .phb-actions button[value='work-out']",
            [.. HelpAtHome, ("Form.OnCostsPercent", "10"), ("Form.ContingencyWeeks", "4")]
        );
        foreach (var sum in new[] { "£4,524.00", "£452.40", "£382.80", "This comes to £5,359.20" })
            Assert.Contains(sum, page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Theory]
    [InlineData("1,2", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("£45.505", "The amount can have 2 decimals at most, for the pence")]
    [InlineData("-3", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("1e9", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("", "Enter the amount in pounds, like 45 or 45.50")]
    public async Task A_cost_that_is_not_an_amount_is_explained(string cost, string message)
    {
        var fields = HelpAtHome.Select(f => f.Item1 == "Form.Lines[0].UnitCost" ? (f.Item1, cost) : f).ToArray();
        var page = await (await Form("Wrongcost")).SubmitAsync(fields);
        Assert.Equal([message], page.Errors);
        Assert.Equal(cost, Value(page, "Form.Lines[0].UnitCost"));
    }

    [Fact]
    public async Task An_empty_working_asks_for_a_method_and_a_row()
    {
        var page = await (await Form("Emptywork")).SubmitAsync();
        Assert.Equal(["Choose how the amount is worked out", "Enter at least one line"], page.Errors);
    }

    [Fact]
    public async Task An_amount_is_saved_once_with_its_day_and_earlier_planning_warns()
    {
        Domain.CarePlans.CarePlan? plan = null;
        var known = await host.PersonAtAsync(
            "hull",
            "Told",
            "Anamount",
            also: (_, careCase) =>
            {
                Actor actor = new(1, "Jo", Role.CareCoordinator);
                careCase.RecordOffer(new(GivenPeople.Today, "Leaflet", "Jo", OfferAnswer.Yes, GivenPeople.Today, "", null), actor);
                plan = Domain.CarePlans.CarePlan.Start(
                    careCase,
                    new(new(2012, 4, 1), new(2013, 3, 31)),
                    Occasions.On(GivenPeople.Today.AddDays(-9), actor)
                );
            }
        );
        await host.InDatabase(async db =>
        {
            db.Attach(plan!.Case);
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
        var visitor = await host.SignInAs("coordinator@hull.example");
        Assert.Contains("Work out the amount first", (await visitor.GetAsync($"/cases/{known.Case}/tell")).Text, StringComparison.Ordinal);

        var form = await visitor.GetAsync($"/cases/{known.Case}/amount");
        await form.SubmitAsync(HelpAtHome);
        await form.SubmitAsync(HelpAtHome);
        var amounts = await host.InDatabase(db =>
            db.Cases.Where(c => c.Id == known.CaseId).SelectMany(c => c.IndicativeAmounts).Select(a => a.Total.Pence).ToListAsync()
        );
        Assert.Equal([452400L], amounts);

        var tell = await visitor.GetAsync($"/cases/{known.Case}/tell");
        Assert.Contains("Planning started on 6 March 2012, before the person was told the amount.", tell.Text, StringComparison.Ordinal);
        Assert.Equal(["Enter how they were told"], (await tell.SubmitAsync()).Errors);
        Assert.Contains(
            "told to Told on 15 March 2012 (In person)",
            (await tell.SubmitAsync(("Form.How", "In person"))).Text,
            StringComparison.Ordinal
        );
    }

    private static string? Value(Page page, string name) =>
        page.Html.QuerySelector($"[name='{name}']") is { } field ? field.GetAttribute("value") ?? "" : null;

    private async Task<Page> Form(string family)
    {
        var known = await host.PersonAtAsync("hull", "Amount", family);
        return await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/amount");
    }
}
