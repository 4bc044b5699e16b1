using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>A site proposes, the programme team answers, a scheme ends in its review, and an organisation that ends hands its site over.</summary>
[Collection(WithThePortal.Name)]
public sealed class TheProgrammeTakesASiteThrough(PortalProcess portal)
{
    // Later than what other journeys do at the same site, and one after the other: two schemes cannot hold on one day.
    private static (DateOnly First, DateOnly Last) Period(bool withScripts) => withScripts ? (new(2013, 4, 1), new(2013, 6, 30)) : (new(2013, 7, 1), new(2013, 7, 31));

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_proposal_with_a_part_missing_to_a_scheme_with_its_direction(bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var asker = await Walker.SignInAsync(portal, "commissioner@hull.example", withScripts);
        await asker.GoAsync("/programme");
        await asker.GoAsync("/programme/hull");
        await asker.PressAsync("Write a proposal");
        await asker.PressAsync("Send it to the Secretary of State");
        await asker.SeesAsync("There is a problem");
        await asker.SeesAsync("Choose whether section 117 after-care is included");
        await WriteAsync(asker, Period(withScripts));
        await asker.PressAsync("Keep the draft");
        await asker.SeesAsync("The draft is kept");
        await asker.PressAsync("Send it to the Secretary of State");
        await asker.SeesAsync("Enter who signs for the trust that the terms fit the regulations");
        await asker.TypeAsync("SignedOffBy", "Jo Ames, chief executive");
        await asker.PressAsync("Send it to the Secretary of State");
        await asker.SeesAsync("The proposal is sent");
        Assert.Equal("/programme/hull", asker.At);

        await using var decider = await Walker.SignInAsync(portal, "programme@dh.example", withScripts);
        await decider.GoAsync("/programme");
        await decider.GoAsync(await decider.HrefAsync("a[href^='/programme/hull/proposals/']"));
        await decider.PressAsync("Record the approved scheme");
        await decider.DayAsync("ApprovedOn", TheLine.Today);
        await decider.Page.Locator("main input[name='Form.Needs'][value='Stroke']").UncheckAsync();
        await decider.PressAsync("Record the scheme");
        await decider.SeesAsync("Say where the approval is written down");
        await decider.TypeAsync("Source", "Letter 12");
        await decider.PressAsync("Record the scheme");
        await decider.SeesAsync("differs from the proposal in one point");
        await decider.PressAsync("Record the direction");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("Enter the day");
        await decider.DayAsync("Day", TheLine.Today);
        await decider.TypeAsync("Words", "Direction 9 of 2012");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("The direction is on record");

        await asker.GoAsync("/programme/hull");
        await asker.SeesAsync("The direction is of 15 March 2012");
        await asker.FollowAsync("Scheme approved on");
        await asker.SeesAsync("Direction 9 of 2012");
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
        await decider.DayAsync("DeclinedOn", TheLine.Today);
        await decider.TypeAsync("Reason", "The area is not settled yet.");
        await decider.TypeAsync("Source", "Letter 14");
        await decider.PressAsync("Record it");
        await decider.SeesAsync("Declined on 15 March 2012");
        await decider.GoAsync("/programme/islington");
        await decider.SeesAsync("declined on 15 March 2012");
    }

    [SkippableFact]
    public async Task A_scheme_that_ended_waits_until_its_review_is_published()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var decider = await Walker.SignInAsync(portal, "programme@dh.example");
        await decider.GoAsync("/programme");
        await decider.GoAsync(await decider.HrefAsync("a[href^='/programme/wiltshire/'][href$='/review']"));
        await decider.PressAsync("Record the review");
        await decider.SeesAsync("Enter who reviewed the scheme");
        await decider.TypeAsync("Reviewer", "A. Scholar, University of Kent");
        await decider.TypeAsync("Independence", "They had no part in the scheme.");
        await decider.DayAsync("PublishedOn", TheLine.Today);
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
    public async Task An_organisation_ends_and_its_site_passes_to_whoever_follows(string code, string site, bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var admin = await Walker.SignInAsync(portal, "admin@dh.example", withScripts);
        await AddFollowerAsync(admin, site + " CCG");
        await admin.GoAsync("/organisations?Word=" + code);
        await admin.GoAsync(await admin.HrefAsync("table a"));
        await admin.SeesAsync(site);
        await admin.PressAsync("End it and hand its sites over");
        await admin.PressAsync("End it and hand over");
        await admin.SeesAsync("Choose who follows it");
        await admin.Page.Locator("main select[name='Form.Successor']").SelectOptionAsync(new SelectOptionValue { Label = $"{site} CCG, from 1 April 2013" });
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

    private static async Task AddFollowerAsync(Walker admin, string name)
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
}
