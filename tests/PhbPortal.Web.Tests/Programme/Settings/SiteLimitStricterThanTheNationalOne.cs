using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.Programme.Settings;

/// <summary>A site's own setting applies on its own pages from its first day, and nowhere else.</summary>
public sealed class SiteLimitStricterThanTheNationalOne : IDisposable
{
    private static readonly DateOnly Before = new(2012, 3, 15);
    private static readonly DateOnly From = new(2012, 3, 19);
    private static readonly DateOnly After = new(2012, 3, 20);

    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task It_decides_a_shortfall_there_and_not_at_its_neighbour()
    {
        await SetAsync(PolicyKeys.OverspendDecide, "5");
        await SetAsync(PolicyKeys.ReviewCompulsory, "4");
        host.Time.Advance(TimeSpan.FromDays(After.DayNumber - Before.DayNumber));

        var own = await OverspendAsync("hull");
        var neighbours = await OverspendAsync("oxfordshire");

        Assert.Equal((new(2012, 3, 27), new(2012, 3, 26), From), await DaysAsync(own));
        Assert.Contains("27 March 2012", own.Text, StringComparison.Ordinal);
        Assert.Equal((new(2012, 4, 3), new(2012, 4, 3), Rulebook.ProgrammeStart), await DaysAsync(neighbours));
        Assert.Contains("3 April 2012", neighbours.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_decisions_stay_as_they_were()
    {
        var decided = await OverspendAsync("hull");
        await SetAsync(PolicyKeys.OverspendDecide, "5");
        await SetAsync(PolicyKeys.ReviewCompulsory, "4");
        Assert.Equal((new(2012, 3, 29), new(2012, 3, 29), Rulebook.ProgrammeStart), await DaysAsync(decided));

        host.Time.Advance(TimeSpan.FromDays(After.DayNumber - Before.DayNumber));

        Assert.Equal((new(2012, 3, 29), new(2012, 3, 29), Rulebook.ProgrammeStart), await DaysAsync(decided));
        var shown = await (await host.SignInAs("coordinator@hull.example")).GetAsync(decided.Address);
        Assert.Contains("29 March 2012", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spend_before_its_first_day_is_not_affected()
    {
        await SetAsync(PolicyKeys.OverspendDecide, "5");
        host.Time.Advance(TimeSpan.FromDays(After.DayNumber - Before.DayNumber));

        var late = await OverspendAsync("hull", From.AddDays(-3));

        Assert.Equal((new(2012, 3, 30), new(2012, 3, 30), Rulebook.ProgrammeStart), await DaysAsync(late));
    }

    [Fact]
    public async Task It_sets_the_next_review_there_and_not_at_its_neighbour()
    {
        await SetAsync(PolicyKeys.ReviewLater, "6");
        var held = await HoldAsync("hull");
        Assert.Contains("The next one is due by 15 March 2013", held.Text, StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromDays(After.DayNumber - Before.DayNumber));

        Assert.Contains("The next one is due by 20 September 2012", (await HoldAsync("hull")).Text, StringComparison.Ordinal);
        Assert.Contains("The next one is due by 20 March 2013", (await HoldAsync("oxfordshire")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "September",
            (await (await host.SignInAs("coordinator@hull.example")).GetAsync(held.Address)).Text,
            StringComparison.Ordinal
        );
    }

    private async Task SetAsync(string key, string value)
    {
        var form = await (await host.SignInAs("admin@hull.example")).GetAsync($"/settings/{key}/propose");
        var proposed = await form.SubmitAsync(
            ("Form.Reach", "hull"),
            ("Form.Value", value),
            ("Form.FirstDay.Day", $"{From.Day}"),
            ("Form.FirstDay.Month", $"{From.Month}"),
            ("Form.FirstDay.Year", $"{From.Year}"),
            ("Form.Reason", "The panel agreed it")
        );
        var confirmed = await (await (await host.SignInAs("approver@hull.example")).GetAsync(proposed.Address)).SubmitFormAsync(
            "main button[value=confirm]"
        );
        Assert.Contains("Confirmed by Tom Beckett", confirmed.Text, StringComparison.Ordinal);
    }

    private async Task<Page> OverspendAsync(string site, DateOnly? on = null)
    {
        var given = await GivenABudget.LiveAsync(host, site, Money.FromPounds(250));
        var form = await (await host.SignInAs($"coordinator@{site}.example")).GetAsync(given.Address + "/spending/record");
        (string, string)[] day = on is { } earlier
            ? [("Form.SpentOn.Day", $"{earlier.Day}"), ("Form.SpentOn.Month", $"{earlier.Month}"), ("Form.SpentOn.Year", $"{earlier.Year}")]
            : [];
        var question = await form.SubmitAsync([
            ("Form.Line", $"{GivenABudget.HomeSupport}"),
            ("Form.Amount", "400"),
            ("Form.What", "A visit"),
            .. day,
        ]);
        var page = await question.SubmitFormAsync("button[name='Form.Confirmed']");
        Assert.StartsWith("/safeguards/", page.Address, StringComparison.Ordinal);
        return page;
    }

    private async Task<Page> HoldAsync(string site)
    {
        var shortfall = await OverspendAsync(site);
        var review = await shortfall.Visitor.GetAsync(shortfall.Html.QuerySelector("a[href^='/reviews/']")!.GetAttribute("href")!);
        return await review.SubmitAsync(
            ("Form.PlanStillRight", "Yes"),
            ("Form.MoneyUsedWell", "Yes"),
            ("Form.AmountEnough", "No"),
            ("Form.DutiesKept", "Yes")
        );
    }

    /// <summary>The deadlines for deciding and reviewing, and the day from which the figures applied.</summary>
    private Task<(DateOnly DecideBy, DateOnly ReviewBy, DateOnly PolicyFrom)> DaysAsync(Page page) =>
        host.InDatabase(async db =>
        {
            var kept = await db
                .Safeguards.Where(s => "/safeguards/" + s.Reference == page.Address)
                .Select(s => new
                {
                    s.DecideBy,
                    s.Review.DueOn,
                    s.PolicyFirstDay,
                })
                .SingleAsync();
            return (kept.DecideBy, kept.DueOn, kept.PolicyFirstDay);
        });
}
