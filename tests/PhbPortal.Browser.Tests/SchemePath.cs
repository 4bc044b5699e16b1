using System.Globalization;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Browser.Tests;

/// <summary>The steps from a site's proposal to its first direct payment, so that a journey reads like the work it describes.</summary>
internal static class SchemePath
{
    /// <summary>
    /// The site sends a proposal, at first with one section missing; the programme team records the scheme and its direction.
    /// </summary>
    public static async Task OpenTheSchemeAsync(Walker asker, Walker decider, (DateOnly First, DateOnly Last) period, DateOnly today)
    {
        await asker.GoAsync("/programme");
        await asker.GoAsync("/programme/hull");
        await asker.PressAsync("Write a proposal");
        await asker.PressAsync("Send it to the Secretary of State");
        await asker.SeesAsync("There is a problem");
        await asker.SeesAsync("Choose whether section 117 after-care is included");
        await WriteAsync(asker, period);
        await asker.PressAsync("Keep the draft");
        await asker.SeesAsync("The draft is kept");
        await asker.PressAsync("Send it to the Secretary of State");
        await asker.SeesAsync("Enter who signs for the trust that the terms fit the regulations");
        await asker.TypeAsync("SignedOffBy", "Jo Ames, chief executive");
        await asker.PressAsync("Send it to the Secretary of State");
        await asker.SeesAsync("The proposal is sent");
        Assert.Equal("/programme/hull", asker.At);

        await decider.GoAsync("/programme");
        await decider.GoAsync(await decider.HrefAsync("a[href^='/programme/hull/proposals/']"));
        await decider.PressAsync("Record the approved scheme");
        await decider.DayAsync("ApprovedOn", today);
        await decider.Page.Locator("main input[name='Form.Needs'][value='Stroke']").UncheckAsync();
        await decider.PressAsync("Record the scheme");
        await decider.SeesAsync("Say where the approval is written down");
        await decider.TypeAsync("Source", "Letter 12");
        await decider.PressAsync("Record the scheme");
        await decider.SeesAsync("differs from the proposal in one point");
        await decider.PressAsync("Record the direction");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("Enter the day");
        await decider.DayAsync("Day", today);
        await decider.TypeAsync("Words", "Direction 9");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("The direction is on record");

        await asker.GoAsync("/programme/hull");
        await asker.SeesAsync($"The direction is of {Words(today)}");
        await asker.FollowAsync("Scheme approved on");
        await asker.SeesAsync("Direction 9");
    }

    /// <summary>
    /// Adds a person whose need the scheme covers, makes their first direct payment today, and returns the address of their record.
    /// </summary>
    public static async Task<string> PayForTheFirstTimeAsync(
        Walker coordinator,
        Walker approver,
        string givenName,
        DateOnly bornOn,
        DateOnly today
    )
    {
        Course course = new(today, today.AddYears(1).AddDays(-1), "Chc", "DirectPayment");
        var person = await MainPath.AddPersonAsync(coordinator, givenName, "Marlow", bornOn, course);
        await MainPath.OfferAndTellAsync(coordinator, person, course);
        await coordinator.ToAsync(person, "/consent");
        await coordinator.TickAsync("Kind", "DirectPayment");
        await coordinator.TickAsync("Given", "true");
        await coordinator.TypeAsync("By", $"{givenName} Marlow");
        await coordinator.DayAsync("On", today);
        await coordinator.PressAsync("Save the consent");
        var plan = await MainPath.WritePlanAsync(coordinator, person, course);
        await HoldDirectlyAsync(coordinator, plan, today);
        await MainPath.AgreeAndSendAsync(coordinator, plan, today);
        await coordinator.SeesAsync("A decision is due by");

        await approver.GoAsync("/approvals/" + plan.Split('/')[^1]);
        await approver.TypeAsync("Reasons", "It fits her life and is safe enough.");
        await approver.TickAsync("MeetsNeeds");
        await approver.TickAsync("CoversCost");
        await approver.PressAsync("Approve");
        Assert.StartsWith("/decisions/", approver.At, StringComparison.Ordinal);
        foreach (var rule in new[] { RuleIds.A02, RuleIds.A09, RuleIds.A14, RuleIds.D04 })
            await approver.SeesAsync(rule);

        await coordinator.GoAsync(person);
        var budget = await coordinator.HrefAsync("a[href*='/budgets/']");
        await coordinator.GoAsync(budget + "/payments/instalment");
        await coordinator.ChooseFirstAsync("Part");
        await coordinator.TypeAsync("Amount", "445");
        await coordinator.DayAsync("Day", today);
        await coordinator.PressAsync("Record");
        await coordinator.SeesAsync("£445.00 is paid to the holder.");
        return person;
    }

    /// <summary>Adds a clinical commissioning group from 1 April 2013.</summary>
    public static async Task AddFollowerAsync(Walker admin, string name)
    {
        await admin.GoAsync("/organisations/add");
        await admin.Page.Locator("main [name='Name']").FillAsync(name);
        await admin.Page.Locator("main input[name='Kind'][value='Ccg']").CheckAsync();
        await admin.Page.Locator("main [name='FirstDay.Day']").FillAsync("1");
        await admin.Page.Locator("main [name='FirstDay.Month']").FillAsync("4");
        await admin.Page.Locator("main [name='FirstDay.Year']").FillAsync("2013");
        await admin.Page.Locator("main [name='Source']").FillAsync("Its constitution");
        await admin.Page.Locator("main input[name='OpenSite'][value='no']").CheckAsync();
        await admin.PressAsync("Add the organisation");
    }

    public static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static async Task HoldDirectlyAsync(Walker coordinator, string plan, DateOnly firstPayment)
    {
        await coordinator.GoAsync("/budgets/choose/" + plan.Split('/')[^1]);
        await coordinator.TickAsync("Held", "DirectPayment");
        await coordinator.PressAsync("Continue");
        await coordinator.TypeAsync("NhsTotal", "890");
        await coordinator.TypeAsync("Parts[0].Amount", "890");
        await coordinator.TypeAsync("Parts[0].Payment", "445");
        await coordinator.ChooseAsync("Parts[0].PaidEvery", "EveryFourWeeks");
        await coordinator.DayAsync("Parts[0].FirstPaymentOn", firstPayment);
        await coordinator.TickAsync("Completed", "yes");
        await coordinator.PressSaveAsync();
    }

    private static async Task WriteAsync(Walker asker, (DateOnly First, DateOnly Last) period)
    {
        await asker.Page.Locator("main input[name='Form.Trusts'][type='checkbox']").First.CheckAsync();
        await asker.TypeAsync("Area", "Hull");
        await asker.TickAsync("Needs", "Chc");
        await asker.TickAsync("Needs", "Stroke");
        await asker.TickAsync("AfterCare", "no");
        await asker.TypeAsync("OtherCriteria", "None");
        await asker.DayAsync("FirstDay", period.First);
        await asker.DayAsync("LastDay", period.Last);
        await asker.TypeAsync("OtherProvisions", "None");
    }
}
