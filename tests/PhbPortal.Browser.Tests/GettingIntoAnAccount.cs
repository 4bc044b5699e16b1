namespace PhbPortal.Browser.Tests;

/// <summary>Signing in for the first time and after losing something: by invitation, app code, recovery code and letter.</summary>
[Collection(WithAnotherPortal.Name)]
public sealed class GettingIntoAnAccount(PortalProcess portal)
{
    private const string First = "otters like cold rivers";
    private const string Next = "slow green kettles sing";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_invitation_then_with_an_app_code_and_with_a_letter(bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        var name = withScripts ? "nora.bell" : "nora.plain";
        await using var admin = await Walker.SignInAsync(portal, "admin@hull.example", withScripts);
        await using var nora = await Walker.StartAsync(portal, withScripts);
        await UseLetterAsync(nora, name, await InviteAsync(admin, name), First, null);
        await SignInAsync(nora, name, First);
        var (seed, codes) = await nora.SetUpAppAsync();
        await nora.GoAsync("/work");
        await nora.SignOutAsync();

        // The current code has been used; the app's next one is accepted already.
        await SignInAsync(nora, name, First);
        await EnterAsync(nora, SecondSteps.NextCode(seed));
        await nora.SignOutAsync();
        await SignInAsync(nora, name, First);
        await EnterAsync(nora, codes[0]);
        await nora.SignOutAsync();

        var letter = await PasswordLetterAsync(admin);
        await nora.GoAsync("/account/sign-in");
        await nora.FollowAsync("I forgot my password");
        await UseLetterAsync(nora, name, letter, Next, codes[1]);
        await SignInAsync(nora, name, Next);
        await EnterAsync(nora, codes[2]);
    }

    [SkippableFact]
    public async Task After_losing_a_second_step_with_a_letter_from_two_administrators()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        const string Name = "lost.phone";
        await using var admin = await Walker.SignInAsync(portal, "admin@hull.example");
        await using var second = await Walker.SignInAsync(portal, "second-admin@hull.example");
        await using var owner = await Walker.StartAsync(portal);
        await UseLetterAsync(owner, Name, await InviteAsync(admin, Name), First, null);
        await SignInAsync(owner, Name, First);
        await owner.SetUpAppAsync();
        await owner.SignOutAsync();

        await admin.FollowAsync("Back to the account");
        var account = admin.At;
        await admin.FollowAsync("Propose to take away a lost second step");
        await CheckAsync(admin, "Propose it");
        await admin.SeesAsync("It waits for another administrator");
        await second.GoAsync(account);
        await second.Page.Locator("main button[value=confirm]").ClickAsync();
        await second.LookAsync();
        await SignInAsync(owner, Name, First);
        await EnterAsync(owner, await CodeAsync(second), "/account/security");
        await owner.SeesAsync("a password alone is not enough");
    }

    [SkippableFact]
    public async Task As_a_person_invited_by_their_co_ordinator()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@merseyside.example");
        await coordinator.GoAsync("/people");
        await coordinator.GoAsync(await coordinator.HrefAsync(".nhsuk-card a"));
        await coordinator.FollowAsync("Invite to the portal");
        await coordinator.PressAsync("Invite");
        await coordinator.SeesAsync("Choose whom you invite");
        await coordinator.TickAsync("Whom", "self");
        await coordinator.TypeAsync("SignInName", "invited.person");
        await coordinator.PressAsync("Invite");
        await coordinator.SeesAsync("An administrator of your organisation now sends them the invitation");

        await using var admin = await Walker.SignInAsync(portal, "admin@dh.example");
        await admin.GoAsync("/accounts?Q=invited.person");
        await admin.GoAsync(await admin.HrefAsync("table a"));
        await admin.PressAsync("Print an invitation");
        await using var person = await Walker.StartAsync(portal);
        await UseLetterAsync(person, "invited.person", await CodeAsync(admin), First, null);
        await SignInAsync(person, "invited.person", First);
        await person.FollowAsync("Not now, go to my page");
        Assert.Equal("/my-plan", person.At);
    }

    [SkippableFact]
    public async Task An_administrator_can_open_every_page_about_accounts()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var admin = await Walker.SignInAsync(portal, "second-admin@dh.example");
        await admin.GoAsync("/accounts?State=unused");
        await admin.GoAsync("/accounts?Q=Priya");
        await admin.FollowAsync("Priya Nair");
        var account = admin.At;
        foreach (var page in new[] { "/end", "/role", "/password", "/letter" })
            await admin.GoAsync(account + page);
        await admin.GoAsync(account + "/end");
        await admin.PressAsync("End the account");
        await admin.SeesAsync("Choose the co-ordinator who takes over");
        await admin.GoAsync("/account/forgotten/sent");
        await admin.GoAsync("/account/asleep");
        await admin.GoAsync("/account/new-password");
    }

    private static async Task<string> InviteAsync(Walker admin, string name)
    {
        await admin.GoAsync("/accounts/invite");
        await admin.TypeAsync("Name", "Nora Bell");
        await admin.TypeAsync("SignInName", name);
        await admin.ChooseAsync("Role", "CareCoordinator");
        await admin.ChooseFirstAsync("Place");
        await admin.TickAsync("By", "letter");
        await admin.PressAsync("Invite");
        await admin.SeesHeadingAsync("Your invitation to the personal health budgets portal");
        return await CodeAsync(admin);
    }

    private static async Task<string> PasswordLetterAsync(Walker admin)
    {
        await admin.FollowAsync("Back to the account");
        await admin.FollowAsync("Print a letter for a new password");
        await CheckAsync(admin, "Make the letter");
        return await CodeAsync(admin);
    }

    private static async Task CheckAsync(Walker admin, string button)
    {
        await admin.TickAsync("How", "known");
        await admin.TypeAsync("Note", "Met in the office today");
        await admin.PressAsync(button);
    }

    private static async Task<string> CodeAsync(Walker admin) => (await admin.Page.Locator("main .phb-code").InnerTextAsync()).Trim();

    private static async Task UseLetterAsync(Walker walker, string name, string code, string password, string? secondStep)
    {
        await walker.GoAsync("/account/letter");
        await walker.Page.Locator("input[name='SignInName']").FillAsync(name);
        await walker.Page.Locator("input[name='Code']").FillAsync(code);
        await walker.PressAsync("Continue");
        await walker.TypeAsync("New", password);
        await walker.TypeAsync("Again", password);
        if (secondStep is not null)
            await walker.TypeAsync("Code", secondStep);
        await walker.PressAsync("Set the password");
        await walker.SeesAsync("Your password is set");
    }

    private static async Task SignInAsync(Walker walker, string name, string password)
    {
        await walker.GoAsync("/account/sign-in");
        await walker.Page.Locator("input[name='Email']").FillAsync(name);
        await walker.Page.Locator("input[name='Password']").FillAsync(password);
        await walker.PressAsync("Continue");
    }

    private static async Task EnterAsync(Walker walker, string code, string leadsTo = "/work")
    {
        Assert.Equal("/account/second-step", walker.At);
        await walker.TypeAsync("Code", code);
        await walker.PressAsync("Continue");
        if (leadsTo != "/work")
            await walker.GoAsync("/work");
        Assert.Equal(leadsTo, walker.At);
    }
}
