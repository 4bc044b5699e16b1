using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Plans.Risks;

public sealed class WritingRisks(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Fact]
    public async Task A_serious_risk_without_a_response_is_a_gap()
    {
        var plan = await new GivenAPlan(host).Made();
        var visitor = await host.SignInAs(Coordinator);
        var page = await visitor.GetAsync($"/plans/{plan}/risks/add");

        var list = await page.SubmitAsync(
            ("Form.Wants", "Go swimming"),
            ("Form.CouldHappen", "A seizure in the water"),
            ("Form.Significant", "yes")
        );

        Assert.Contains("1 of 1 risk still needs an agreed response", list.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Agree a response, an owner and a day for the risk",
            (await visitor.GetAsync($"/plans/{plan}/check")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_risk_is_changed_and_removed()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs(Coordinator);
        var changed = await (await visitor.GetAsync($"/plans/{plan}/risks/1")).SubmitAsync(("Form.CouldHappen", "A fall on the stairs"));
        Assert.Contains("A fall on the stairs", changed.Text, StringComparison.Ordinal);

        await (await visitor.GetAsync($"/plans/{plan}/risks/1/remove")).SubmitAsync();

        Assert.Equal(0, await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).SelectMany(p => p.Risks).CountAsync()));
    }

    [Fact]
    public async Task Impossible_days_and_missing_answers_are_explained()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/risks/add");

        var answer = await page.SubmitAsync(
            ("Form.LookAgainOn.Day", "31"),
            ("Form.LookAgainOn.Month", "2"),
            ("Form.LookAgainOn.Year", "2012")
        );

        Assert.Contains("Write what the person wants to do", answer.Errors);
        Assert.Contains("Say whether it is serious", answer.Errors);
        Assert.Contains("The day to look again must be a real date", answer.Errors);
    }
}
