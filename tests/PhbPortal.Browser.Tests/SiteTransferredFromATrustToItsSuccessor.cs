using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>
/// A primary care trust is abolished and a clinical commissioning group takes over its site on 1 April 2013. The journey needs a portal
/// whose date it can change. Before the transfer, the site goes from its proposal to its first payment without scripts.
/// </summary>
[Collection(WithAnotherPortal.Name)]
public sealed class SiteTransferredFromATrustToItsSuccessor(PortalProcess portal)
{
    private const string Group = "NHS Hull CCG";
    private const string Coordinator = "coordinator@hull.example";
    private static readonly DateOnly BeforeTransfer = new(2013, 3, 28);
    private static readonly DateOnly AfterTransfer = new(2013, 4, 2);
    private static readonly DateOnly DirectPaymentsReopen = new(2013, 8, 2);

    [SkippableFact]
    public async Task Care_continues_and_new_direct_payments_wait_until_August_2013()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var dated = await portal.BesideAsync(BeforeTransfer);
        var person = await FirstPaymentAsync(dated);
        await RecordTheTransferAsync(dated);

        await dated.MoveToAsync(AfterTransfer);
        await using (var coordinator = await Walker.SignInAsync(dated, Coordinator))
        {
            await CheckPaymentsContinueAsync(coordinator, person);
            await CheckAnotherWayIsOfferedAsync(coordinator, person);
        }

        await dated.MoveToAsync(DirectPaymentsReopen);
        await CheckDirectPaymentsResumeAsync(dated);
    }

    private static async Task<string> FirstPaymentAsync(PortalProcess dated)
    {
        await using var asker = await Walker.SignInAsync(dated, "commissioner@hull.example", withScripts: false);
        await using var decider = await Walker.SignInAsync(dated, "programme@dh.example", withScripts: false);
        await SchemePath.OpenTheSchemeAsync(asker, decider, (BeforeTransfer, new(2013, 3, 31)), BeforeTransfer);
        await using var coordinator = await Walker.SignInAsync(dated, Coordinator, withScripts: false);
        await using var approver = await Walker.SignInAsync(dated, "approver@hull.example", withScripts: false);
        return await SchemePath.PayForTheFirstTimeAsync(coordinator, approver, "Nell", new(1949, 8, 12), BeforeTransfer);
    }

    private static async Task RecordTheTransferAsync(PortalProcess dated)
    {
        await using var admin = await Walker.SignInAsync(dated, "admin@dh.example");
        await SchemePath.AddFollowerAsync(admin, Group);
        await admin.GoAsync("/organisations?Word=5NX");
        await admin.GoAsync(await admin.HrefAsync("table a"));
        await admin.PressAsync("End it and hand its sites over");
        await admin
            .Page.Locator("main select[name='Form.Successor']")
            .SelectOptionAsync(new SelectOptionValue { Label = $"{Group}, from 1 April 2013" });
        await admin.DayAsync("LastDay", new(2013, 3, 31));
        await admin.PressAsync("End it and hand over");
        await admin.SeesAsync($"ends on 31 March 2013, and {Group} follows");
        await admin.GoAsync("/sites/hull");
        await admin.SeesAsync("Hull Teaching PCT (5NX), lead");
    }

    // An existing budget is still paid, whichever organisation leads the site.
    private static async Task CheckPaymentsContinueAsync(Walker coordinator, string person)
    {
        await coordinator.GoAsync("/sites/hull");
        await coordinator.SeesAsync($"{Group}, lead, since 1 April 2013");
        await coordinator.SeesAsync("It cannot pay money to the person today, 2 April 2013");
        await coordinator.GoAsync(person);
        await coordinator.GoAsync(await coordinator.HrefAsync("a[href*='/budgets/']") + "/payments/instalment");
        await coordinator.ChooseFirstAsync("Part");
        await coordinator.TypeAsync("Amount", "445");
        await coordinator.DayAsync("Day", AfterTransfer);
        await coordinator.PressAsync("Record");
        await coordinator.SeesAsync("£445.00 is paid to the holder.");
    }

    private static async Task CheckAnotherWayIsOfferedAsync(Walker coordinator, string person)
    {
        await StartNextAsync(coordinator, person, AfterTransfer);
        await coordinator.SeesAsync("Not available at NHS Hull: money paid to Nell");
        await coordinator.SeesAsync(
            "which of their powers were saved for their successors before 1 August 2013 must be checked by a lawyer"
        );
        await coordinator.SeesAsync("Choose “Another organisation holds the money”.");
        Assert.Equal(0, await coordinator.Page.Locator("main input[name='Form.Held'][value='DirectPayment']").CountAsync());
        await coordinator.TickAsync("Held", "ThirdParty");
        await coordinator.PressAsync("Continue");
        await coordinator.SeesAsync("Another organisation holds the money");
    }

    private static async Task CheckDirectPaymentsResumeAsync(PortalProcess dated)
    {
        await using var coordinator = await Walker.SignInAsync(dated, Coordinator);
        await coordinator.GoAsync("/sites/hull");
        await coordinator.SeesAsync("Yes, whatever the need.");
        await coordinator.GoAsync("/people?q=Ellam");
        await StartNextAsync(coordinator, await coordinator.HrefAsync("a[href^='/people/']:has-text('Ellam')"), DirectPaymentsReopen);
        await coordinator.TickAsync("Held", "DirectPayment");
        await coordinator.PressAsync("Continue");
        await coordinator.SeesAsync("The money is paid to Joyce");
    }

    // Starts the next version of the plan and chooses how its money is held.
    private static async Task StartNextAsync(Walker coordinator, string person, DateOnly firstDay)
    {
        await coordinator.GoAsync(person);
        await coordinator.GoAsync(await coordinator.HrefAsync("a[href^='/plans/']") + "/next");
        await coordinator.DayAsync("FirstDay", firstDay);
        await coordinator.DayAsync("LastDay", firstDay.AddYears(1).AddDays(-1));
        await coordinator.PressAsync("Start the new version");
        await coordinator.GoAsync("/budgets/choose/" + coordinator.At.Split('/')[^1]);
    }
}
