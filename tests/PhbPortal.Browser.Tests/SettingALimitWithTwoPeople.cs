using System.Globalization;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Browser.Tests;

/// <summary>One person proposes a limit and another confirms it; and a new site goes from its first task to taking people on.</summary>
[Collection(WithAnotherPortal.Name)]
public sealed class SettingALimitWithTwoPeople(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_limit_applies_to_their_site_from_its_first_day(bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        var day = withScripts ? new DateOnly(2012, 9, 1) : new(2012, 10, 1);
        await using var one = await Walker.SignInAsync(portal, "second-admin@hull.example", withScripts);
        await one.FollowAsync("Settings");
        await one.GoAsync(await one.HrefAsync("a[href$='/settings/review.first']"));
        await one.FollowAsync("Propose a figure");
        await one.ChooseAsync("Reach", "hull");
        await one.TypeAsync("Value", "6");
        await one.DayAsync("FirstDay", day);
        await one.TypeAsync("Reason", "The panel agreed it");
        await one.PressAsync("Propose it");
        await one.SeesAsync("6 months would give people less than the national figure, which is 3 months");
        await one.SeesAsync(RuleIds.A11);
        await one.TypeAsync("Value", "2");
        await one.PressAsync("Propose it");
        await one.SeesAsync("You proposed it yourself");
        var address = one.At;

        await using var other = await Walker.SignInAsync(portal, "admin@hull.example", withScripts);
        await other.GoAsync("/accounts");
        await other.SeesAsync("for you to confirm or refuse");
        await other.GoAsync(address);
        await other.PressAsync("Refuse it");
        await other.SeesAsync("Say why you refuse it");
        await other.PressAsync("Confirm it");
        await other.SeesAsync("Confirmed by Asha Verma");
        await other.FollowAsync("Back to the setting");
        await other.SeesAsync($"From {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, NHS Hull: 2 months");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_site_completes_its_tasks_and_takes_people_on(bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        var name = withScripts ? "Newtown" : "Oldtown";
        var site = $"/sites/{name.ToLowerInvariant()}";
        await using var admin = await Walker.SignInAsync(portal, "second-admin@dh.example", withScripts);
        await AddSiteAsync(admin, name);
        await using var programme = await Walker.SignInAsync(portal, "second-programme@dh.example", withScripts);
        await programme.GoAsync(site);
        await programme.FollowAsync("Readiness of this site");
        await programme.FollowAsync("Decide from when the site takes people on");
        await programme.PressAsync("The site goes live");
        await programme.SeesAsync("cannot go live");

        await admin.GoAsync(site + "/readiness");
        foreach (
            var task in new[]
            {
                "Governance",
                "People",
                "Ways of holding a budget, and from when",
                "Limits and thresholds",
                "Information that everybody can read",
                "Training",
            }
        )
            await AnswerAsync(admin, task);
        await admin.FollowAsync("Contacts");
        foreach (var kind in new[] { "Lead", "OutOfHours" })
        {
            await admin.TickAsync("Kind", kind);
            await admin.TypeAsync("Name", "Ann Field");
            await admin.TypeAsync("Phone", "01632 960 001");
            await admin.PressAsync("Name them");
        }

        await admin.FollowAsync("Back to the tasks");
        await admin.FollowAsync("Partnership with the council");
        await admin.ChooseLastAsync("Council");
        await admin.TickAsync("Leads", "Nhs");
        await admin.TickAsync("SharesInformation");
        await admin.TickAsync("ComplaintsLead", "Council");
        await admin.TypeAsync("What", "One plan for both");
        await admin.PressAsync("Save the partnership");
        await admin.FollowAsync("Back to the tasks");
        await admin.SeesAsync("Everything is done");

        await programme.PressAsync("The site goes live");
        await programme.SeesAsync($"{name} takes people on, since");
        await programme.GoAsync(site);
    }

    private static async Task AddSiteAsync(Walker admin, string name)
    {
        await admin.GoAsync("/organisations/add");
        await admin.Page.Locator("main input[name='Name']").FillAsync(name + " Health");
        await admin.Page.Locator("main input[name='Kind'][value='Pct']").CheckAsync();
        await admin.Page.Locator("main input[name='FirstDay.Day']").FillAsync("1");
        await admin.Page.Locator("main input[name='FirstDay.Month']").FillAsync("4");
        await admin.Page.Locator("main input[name='FirstDay.Year']").FillAsync("2010");
        await admin.Page.Locator("main textarea[name='Source']").FillAsync("A journey");
        await admin.Page.Locator("main input[name='OpenSite'][value='yes']").CheckAsync();
        await admin.Page.Locator("main input[name='SiteName']").FillAsync(name);
        await admin.PressAsync("Add the organisation");
    }

    private static async Task AnswerAsync(Walker admin, string task)
    {
        await admin.FollowAsync(task);
        await admin.TypeAsync("Who", "Ann Field");
        await admin.DayAsync("DoneOn", new(2012, 3, 1));
        await admin.TypeAsync("Fact", "Done and looked at");
        if (task.StartsWith("Ways", StringComparison.Ordinal))
            await admin.DayAsync("NotionalFrom", new(2012, 3, 1));
        await admin.PressAsync("Save the task");
    }
}
