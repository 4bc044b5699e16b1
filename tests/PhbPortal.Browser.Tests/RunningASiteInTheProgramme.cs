using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>
/// A site proposes, the programme team decides, a scheme ends with its review, and an organisation that ends hands over its site.
/// </summary>
[Collection(WithAnotherPortal.Name)]
public sealed class RunningASiteInTheProgramme(PortalProcess portal)
{
    // Nobody can be paid directly before the scheme's first day, and other journeys at this site take place before it.
    [SkippableFact]
    public async Task From_an_incomplete_proposal_to_the_first_direct_payment()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var asker = await Walker.SignInAsync(portal, "commissioner@hull.example");
        await using var decider = await Walker.SignInAsync(portal, "programme@dh.example");
        await SchemePath.OpenTheSchemeAsync(asker, decider, (MainPath.Today, new(2012, 6, 30)), MainPath.Today);

        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@hull.example");
        await using var approver = await Walker.SignInAsync(portal, "approver@hull.example");
        await SchemePath.PayForTheFirstTimeAsync(coordinator, approver, "Ada", new(1950, 6, 2), MainPath.Today);
    }

    [SkippableFact]
    public async Task A_proposal_is_declined_with_its_reason()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var decider = await Walker.SignInAsync(portal, "programme@dh.example");
        await decider.GoAsync("/programme");
        await decider.GoAsync(await decider.HrefAsync("a[href^='/programme/islington/proposals/']"));
        await decider.PressAsync("Record that it was declined");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("Say why it was declined");
        await decider.DayAsync("DeclinedOn", MainPath.Today);
        await decider.TypeAsync("Reason", "The area is not settled yet.");
        await decider.TypeAsync("Source", "Letter 14");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("Declined on 15 March 2012");
        await decider.GoAsync("/programme/islington");
        await decider.SeesAsync("declined on 15 March 2012");
    }

    [SkippableFact]
    public async Task An_ended_scheme_waits_for_its_published_review()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var decider = await Walker.SignInAsync(portal, "programme@dh.example");
        await decider.GoAsync("/programme");
        await decider.GoAsync(await decider.HrefAsync("a[href^='/programme/wiltshire/'][href$='/review']"));
        await decider.PressAsync("Record the review");
        await decider.SeesAsync("Enter who reviewed the scheme");
        await decider.TypeAsync("Reviewer", "A. Scholar, University of Kent");
        await decider.TypeAsync("Independence", "They had no part in the scheme.");
        await decider.DayAsync("PublishedOn", MainPath.Today);
        await decider.TypeAsync("PublishedWhere", "Journal of care, 12");
        await decider.TypeAsync("Findings", "People said that they slept better.");
        await decider.TickAsync("Compares", "Age");
        await decider.PressAsync("Record the review");
        await decider.SeesAsync("Say why the comparison is missing");
        await decider.TypeAsync("WithoutComparison", "Eleven people took part.");
        await decider.PressAsync("Record the review");
        await decider.SeesAsync("The review is on record");
        await decider.GoAsync("/programme/wiltshire/status");
    }

    [SkippableTheory]
    [InlineData("5QK", "NHS Wiltshire", true)]
    [InlineData("5NT", "NHS Manchester", false)]
    public async Task An_organisation_ends_and_its_successor_takes_over_its_site(string code, string site, bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var admin = await Walker.SignInAsync(portal, "admin@dh.example", withScripts);
        await SchemePath.AddFollowerAsync(admin, site + " CCG");
        await admin.GoAsync("/organisations?Word=" + code);
        await admin.GoAsync(await admin.HrefAsync("table a"));
        await admin.SeesAsync(site);
        await admin.PressAsync("End it and hand its sites over");
        await admin.PressAsync("End it and hand over");
        await admin.SeesAsync("Choose who follows it");
        await admin
            .Page.Locator("main select[name='Form.Successor']")
            .SelectOptionAsync(new SelectOptionValue { Label = $"{site} CCG, from 1 April 2013" });
        await admin.DayAsync("LastDay", new(2013, 3, 30));
        await admin.PressAsync("End it and hand over");
        await admin.SeesAsync("exists only from 1 April 2013");
        await admin.DayAsync("LastDay", new(2013, 3, 31));
        await admin.PressAsync("End it and hand over");
        await admin.SeesAsync($"ends on 31 March 2013, and {site} CCG follows");
        await admin.SeesAsync("to 31 March 2013");
        await admin.FollowAsync(site + " CCG");
        await admin.SeesAsync($"{site}, as lead, from 1 April 2013");
    }
}
