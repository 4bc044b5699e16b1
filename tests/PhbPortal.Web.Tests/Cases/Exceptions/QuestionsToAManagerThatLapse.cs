using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.Cases.Exceptions;

/// <summary>A question whose obstacle is gone leaves the approvers' list without an answer.</summary>
public sealed class QuestionsToAManagerThatLapse(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@oxfordshire.example";

    [Fact]
    public async Task About_a_court_order_once_its_end_is_recorded()
    {
        var given = await GivenABudget.DraftPlanAsync(host, "oxfordshire", HoldingModel.DirectPayment);
        var visitor = await host.SignInAs(Coordinator);
        var reference = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == given.Plan).Select(p => p.Case.Reference).SingleAsync()
        );
        await OrderAsync(visitor, reference, "30", "9", "2012");
        var request = await AskAsync(visitor, $"/plans/{given.Plan}/ask?about=direct-payment");
        Assert.Contains(request, await WaitingAsync(), StringComparer.Ordinal);

        await OrderAsync(visitor, reference, "29", "2", "2012");

        Assert.DoesNotContain(request, await WaitingAsync(), StringComparer.Ordinal);
        Assert.Contains("Ended", (await visitor.GetAsync($"/plans/{given.Plan}/ask")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EveryFourWeeks", true)]
    [InlineData("", false)]
    public async Task About_a_payment_without_an_interval_once_it_has_one(string interval, bool ends)
    {
        var plan = await new Plans.GivenAPlan(host).At("oxfordshire").WithBudget(directly: true).Made();
        var visitor = await host.SignInAs(Coordinator);
        (string, string)[] none = [("Form.Parts[0].PaidEvery", ""), ("Form.Completed", "no")];
        var parts = await (await visitor.GetAsync($"/budgets/choose/{plan}/parts?held=directpayment")).SubmitAsync(none);
        var request = await AskAsync(visitor, $"/plans/{plan}/ask?about=D08");
        Assert.Contains(request, await WaitingAsync(), StringComparer.Ordinal);

        await parts.SubmitAsync(("Form.Parts[0].PaidEvery", interval), ("Form.Completed", "no"));

        Assert.Equal(!ends, (await WaitingAsync()).Contains(request));
    }

    private static async Task OrderAsync(Visitor visitor, string reference, string day, string month, string year) =>
        Assert.Empty(
            (
                await (await visitor.GetAsync($"/cases/{reference}/court-orders")).SubmitAsync(
                    ("Form.AskedOf", "Probation"),
                    ("Form.Found", "AlcoholTreatment"),
                    ("Form.FirstDay.Day", "1"),
                    ("Form.FirstDay.Month", "2"),
                    ("Form.FirstDay.Year", "2011"),
                    ("Form.LastDay.Day", day),
                    ("Form.LastDay.Month", month),
                    ("Form.LastDay.Year", year)
                )
            ).Errors
        );

    private static async Task<string> AskAsync(Visitor visitor, string address)
    {
        var asked = await (await visitor.GetAsync(address)).SubmitAsync(("Form.Because", "She has employed her own helpers for years"));
        Assert.Empty(asked.Errors);
        return asked.Html.QuerySelector("a[href^='/exceptions/']")!.GetAttribute("href")!;
    }

    private async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var work = await (await host.SignInAs("approver@oxfordshire.example")).GetAsync("/work?show=today");
        return [.. work.Html.QuerySelectorAll("a[href^='/exceptions/']").Select(link => link.GetAttribute("href")!)];
    }
}
