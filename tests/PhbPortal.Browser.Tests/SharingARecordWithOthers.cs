namespace PhbPortal.Browser.Tests;

/// <summary>
/// An adviser drafts a need that the co-ordinator reads; a supporter reads until access is ended; an organisation sees the money it holds.
/// </summary>
[Collection(WithThePortal.Name)]
public sealed class SharingARecordWithOthers(PortalProcess portal)
{
    [SkippableFact]
    public async Task An_adviser_writes_a_need_into_the_plan_and_the_co_ordinator_sees_who_helps()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var adviser = await Walker.SignInAsync(portal, "adviser@hull.example");
        Assert.Equal("/helping", adviser.At);
        await adviser.SeesAsync("Amina Yusuf");
        await adviser.GoAsync(await adviser.HrefAsync("a[href^='/plans/']"));
        var plan = adviser.At;
        await adviser.GoAsync(plan + "/needs");
        await adviser.GoAsync(plan + "/needs/add");
        await adviser.TypeAsync("Description", "Company in the week");
        await adviser.TypeAsync("OwnWords", "I want to see people twice a week");
        await adviser.PressSaveAsync();
        await adviser.SeesAsync("Company in the week");
        await adviser.GoAsync(plan + "/risks");
        await adviser.GoAsync(plan + "/support");
        await adviser.GoAsync(plan + "/check");
        Assert.Equal(404, (await adviser.Page.GotoAsync("/people"))!.Status);

        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@hull.example");
        await coordinator.GoAsync(plan + "/needs");
        await coordinator.SeesAsync("Company in the week");
        await coordinator.GoAsync(await PersonOfAsync(coordinator, plan));
        await coordinator.FollowAsync("Who helps, and who reads along");
        await coordinator.SeesAsync("Nadia Frost");
        await coordinator.PressAsync("Name an adviser");
    }

    [SkippableFact]
    public async Task A_person_reads_in_their_own_draft_what_an_adviser_wrote()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@hull.example");
        await coordinator.GoAsync("/people");
        await coordinator.FollowAsync("Raymond Oakes");
        await coordinator.FollowAsync("Who helps, and who reads along");
        await coordinator.PressAsync("Name an adviser");
        await coordinator.ChooseFirstAsync("Adviser");
        await coordinator.TypeAsync("Agreed", "Asked for help with next year’s plan");
        await coordinator.PressSaveAsync();
        await coordinator.SeesAsync("Nadia Frost");

        await using var adviser = await Walker.SignInAsync(portal, "adviser@hull.example");
        await adviser.FollowAsync("Raymond Oakes");
        await adviser.GoAsync(adviser.At + "/needs/add");
        await adviser.TypeAsync("Description", "Music with other people");
        await adviser.TypeAsync("OwnWords", "I want to play with others again");
        await adviser.PressSaveAsync();
        await adviser.SeesAsync("Music with other people");

        await using var patient = await Walker.SignInAsync(portal, "patient@hull.example");
        await patient.FollowAsync("Read my draft plan and say if I agree");
        await patient.SeesAsync("Music with other people");
    }

    [SkippableFact]
    public async Task A_supporter_reads_along_until_the_person_ends_it()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var supporter = await Walker.SignInAsync(portal, "supporter@hull.example");
        Assert.Equal("/my-plan", supporter.At);
        await supporter.SeesAsync("lets you");
        await supporter.GoAsync("/my-plan/plan");
        await supporter.GoAsync("/my-plan/money");

        await using var patient = await Walker.SignInAsync(portal, "patient@hull.example");
        await patient.GoAsync("/my-plan/circle");
        await patient.SeesAsync("Rosa Lyle");
        await patient.PressAsync("Let somebody read along");
        await patient.PressSaveAsync();
        await patient.SeesAsync("Enter their name");
        await patient.GoAsync("/my-plan/circle");
        await patient.FollowAsync("End this for Rosa Lyle");
        await patient.PressAsync("End it now");
        await patient.SeesAsync("Before");

        await supporter.GoAsync("/my-plan");
        Assert.Equal("/account/sign-in", supporter.At);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_organisation_sees_the_money_it_holds_and_records_spend(bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var holder = await Walker.SignInAsync(portal, "holder@hull.example", withScripts);
        Assert.Equal("/holding", holder.At);
        await holder.FollowAsync("Norman Tate");
        await holder.SeesAsync("What the plan buys with this money");
        await holder.PressAsync("Record what was spent");
        await holder.PressSaveAsync();
        await holder.SeesAsync("Choose what it was for");
        await holder.Page.Locator("main input[name='Form.Line']").First.CheckAsync();
        await holder.TypeAsync("Amount", "13.50");
        await holder.TypeAsync("What", "One hour of help");
        await holder.PressSaveAsync();
        await holder.SeesAsync("is recorded");
    }

    [SkippableFact]
    public async Task A_moderator_is_told_that_there_is_nothing_to_moderate_yet()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var moderator = await Walker.SignInAsync(portal, "moderator@forum.example");
        Assert.Equal("/moderation", moderator.At);
        await moderator.SeesAsync("nothing to moderate yet");
    }

    private static async Task<string> PersonOfAsync(Walker coordinator, string plan)
    {
        await coordinator.GoAsync(plan);
        return (await coordinator.Page.Locator("nav a[href^='/people/']").First.GetAttributeAsync("href"))!;
    }
}
