using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Tests.Plans.NotEssential;

public sealed class RecordingThatSupportIsNotEssential(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_author_is_told_to_ask_someone_else()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/plans/{plan}/support/1/not-essential");

        Assert.Contains(
            "You wrote this line, so a second person has to record that no need depends on it",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_author_cannot_bypass_it()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs("coordinator@hull.example");
        var token = (await visitor.GetAsync($"/plans/{plan}/what-matters")).Token;

        var answer = await visitor.PostAsync(
            $"/plans/{plan}/support/1/not-essential",
            (Page.TokenName, token),
            ("Form.Because", "I say so")
        );

        Assert.Contains("You wrote this line", answer.Text, StringComparison.Ordinal);
        Assert.True(await Depends(plan));
    }

    [Fact]
    public async Task A_second_person_records_it_with_a_reason_as_a_decision()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync($"/plans/{plan}/support/1/not-essential");
        Assert.Equal(["Say why no need depends on it"], (await page.SubmitAsync()).Errors);

        var done = await page.SubmitAsync(("Form.Because", "Her sister comes on those days"));

        Assert.Contains("Recorded: no need depends on this line", done.Text, StringComparison.Ordinal);
        Assert.False(await Depends(plan));
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d =>
                    d.Kind == DecisionKind.SupportNotEssential
                    && d.Reasons == "Her sister comes on those days"
                    && db.CarePlans.Any(p => p.CaseId == d.CaseId && p.Reference == plan)
                )
            )
        );
    }

    private Task<bool> Depends(string plan) =>
        host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == plan).SelectMany(p => p.Supports).Select(s => s.NeedDependsOnIt).SingleAsync()
        );
}
