namespace PhbPortal.Browser.Tests;

/// <summary>A direct payment ends after its notice period. The person reads when, why and how their care will continue.</summary>
[Collection(WithThePortal.Name)]
public sealed class EndingADirectPayment(PortalProcess portal)
{
    private const string Care = "Still Waters sends a mentor each Tuesday, paid by the NHS";

    [SkippableFact]
    public async Task The_person_reads_why_it_ends_and_what_care_follows()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var approver = await Walker.SignInAsync(portal, "approver@merseyside.example", withScripts: false);
        await approver.GoAsync("/people");
        await approver.FollowAsync("Marie Flynn");
        await approver.FollowAsync("End the budget");
        await approver.SeesAsync("Why does it end?");
        await approver.FollowAsync("Needs cannot be met, or are not met, this way");
        await approver.DayAsync("LastDay", MainPath.Today.AddDays(5));
        await approver.TypeAsync("Because", "No mentor could be found who can come each week.");
        await approver.TickAsync("IsSure");
        await approver.PressAsync("End the budget");
        await approver.SeesAsync("Rule H10");
        await approver.SeesAsync("Rule H12");
        await LookWithScriptsAsync(approver.At);

        await approver.DayAsync("LastDay", new(2012, 5, 31));
        await approver.TypeAsync("CareAfter", Care);
        await approver.PressAsync("End the budget");
        Assert.StartsWith("/decisions/", approver.At, StringComparison.Ordinal);
        await approver.SeesAsync("The budget ends on 31 May 2012");

        await using var patient = await Walker.SignInAsync(portal, "patient@merseyside.example");
        await patient.SeesAsync("Your budget ends on 31 May 2012");
        await patient.SeesAsync("No mentor could be found who can come each week.");
        await patient.SeesAsync(Care);
        await patient.GoAsync("/my-plan/money");
        await patient.SeesAsync("From 1 June 2012:");
        await patient.GoAsync("/my-plan/plan");
        await patient.SeesAsync("Your budget ends on 31 May 2012");
    }

    // axe needs scripts, so a second visitor with scripts checks the same pages.
    private async Task LookWithScriptsAsync(string end)
    {
        await using var approver = await Walker.SignInAsync(portal, "approver@merseyside.example");
        await approver.GoAsync(end[..end.LastIndexOf('/')]);
        await approver.GoAsync(end);
        await approver.PressAsync("End the budget");
        await approver.SeesAsync("Enter the last day");
        foreach (var ground in new[] { "no-agreement", "outside-plan", "died" })
            await approver.GoAsync($"{end[..end.LastIndexOf('/')]}/{ground}");
        await approver.GoAsync(end[..end.LastIndexOf("/end", StringComparison.Ordinal)] + "/repayment");
    }
}
