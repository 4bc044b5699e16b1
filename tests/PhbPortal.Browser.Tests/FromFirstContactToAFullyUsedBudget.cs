using System.Globalization;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class FromFirstContactToAFullyUsedBudget(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData("Edith", "Winterburn", "1951-07-09", false)]
    [InlineData("Maud", "Marlow", "1948-02-03", true)]
    public async Task Care_continues_after_the_budget_is_used_up(string givenName, string familyName, string born, bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@hull.example", withScripts);
        await coordinator.GoAsync("/work");
        var person = await MainPath.AddPersonAsync(coordinator, givenName, familyName, DateOnly.Parse(born, CultureInfo.InvariantCulture));
        await MainPath.OfferAndTellAsync(coordinator, person);
        var plan = await MainPath.WritePlanAsync(coordinator, person);
        await MainPath.SendForApprovalAsync(coordinator, plan);

        await using var approver = await Walker.SignInAsync(portal, "approver@hull.example", withScripts);
        await MainPath.ApproveAsync(approver, plan);

        await MainPath.SpendAsync(coordinator, person, 800, "Nine waking nights");
        await MainPath.SpendAsync(coordinator, person, 178, "Two waking nights");

        Assert.StartsWith("/safeguards/", coordinator.At, StringComparison.Ordinal);
        await coordinator.SeesHeadingAsync("Care continues");
        await coordinator.SeesAsync("£88.00");
        await coordinator.SeesAsync("Priya Nair");
        await coordinator.GoAsync("/safeguards");
        await coordinator.GoAsync("/work");
        await coordinator.SeesAsync(givenName);
    }

    [SkippableFact]
    public async Task The_next_steps_shown_lead_to_a_decision()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@hull.example");
        await coordinator.GoAsync("/safeguards");
        await coordinator.GoAsync(await coordinator.HrefAsync("a[href*='/safeguards/']"));
        var safeguard = coordinator.At;

        await coordinator.GoAsync(safeguard + "/call");
        await coordinator.DayAsync("On", MainPath.Today);
        await coordinator.TypeAsync("Note", "She is well and slept");
        await coordinator.PressAsync("Record the call");
        await coordinator.GoAsync(safeguard + "/cover");
        await coordinator.DayAsync("Until", new(2012, 3, 31));
        await coordinator.TypeAsync("Note", "Kingfisher, every night");
        await coordinator.PressAsync("Confirm the support");
        await coordinator.GoAsync(safeguard + "/cause");
        await coordinator.TickAsync("Cause", "NeedRose");
        await coordinator.TypeAsync("Note", "A chest infection");
        await coordinator.PressAsync("Record the cause");
        await coordinator.GoAsync(safeguard);
        await coordinator.GoAsync(await coordinator.HrefAsync("a[href*='/reviews/']"));
        await coordinator.DayAsync("HeldOn", MainPath.Today);
        foreach (var answer in new[] { "PlanStillRight", "MoneyUsedWell", "AmountEnough", "DutiesKept" })
            await coordinator.TypeAsync(answer, "Talked through with her");
        await coordinator.PressAsync("Record the review");
        await using var approver = await Walker.SignInAsync(portal, "approver@hull.example");
        await approver.GoAsync(safeguard + "/decide");
        await approver.TickAsync("Outcome", "0");
        await approver.TypeAsync("Reasons", "Her need rose");
        await approver.PressAsync("Decide");
        await approver.SeesAsync(RuleIds.C10);
    }
}
