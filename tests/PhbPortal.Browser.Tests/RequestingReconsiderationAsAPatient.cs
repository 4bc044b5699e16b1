using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class RequestingReconsiderationAsAPatient(PortalProcess portal)
{
    // The second run asks about the same decision after the first run's request was answered.
    [SkippableTheory]
    [InlineData(true, "My neighbour can come at night")]
    [InlineData(false, "The district nurse agrees with me")]
    public async Task The_person_reads_the_answer_of_another_approver(bool withScripts, string words)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var patient = await Walker.SignInAsync(portal, "second-patient@hull.example", withScripts);
        await patient.FollowAsync("Read what was decided, and ask for it to be looked at again");
        await patient.FollowAsync("Plan not agreed on 6 March 2012");
        await patient.SeesAsync("Dear Lena Fischer");
        await patient.SeesAsync("You can ask us to look at this decision again.");
        var decision = patient.At;
        await patient.FollowAsync("Ask us to look at this again");
        await patient.PressAsync("Ask us to look again");
        await patient.SeesAsync("Say why we should look at it again");
        await patient.TypeAsync("Words", words);
        await patient.PressAsync("Ask us to look again");
        await patient.SeesAsync("Somebody who did not make the decision looks at it");

        await using var approver = await Walker.SignInAsync(portal, "second-approver@hull.example", withScripts);
        await approver.GoAsync("/work");
        await approver
            .Page.Locator("main tr")
            .Filter(new() { HasText = "Lena Fischer" })
            .GetByRole(AriaRole.Link, new() { Name = "Look again" })
            .ClickAsync();
        await approver.ArrivedAsync();
        await approver.SeesAsync(words);
        await approver.TickAsync("State", "Stands");
        await approver.TypeAsync("Reasons", "Nights need a nurse, and the plan names none: " + words);
        await approver.PressAsync("Keep the answer");
        await approver.SeesHeadingAsync("Looked at again: the decision stands");
        await approver.FollowAsync("Print the letter, and record how it was given");
        await approver.SeesAsync("Dear Lena Fischer");

        await patient.GoAsync(decision);
        await patient.Page.Locator("main a").Filter(new() { HasText = "Read the answer" }).First.ClickAsync();
        await patient.ArrivedAsync();
        await patient.SeesHeadingAsync("Looked at again: the decision stands");
        await patient.SeesAsync("Nights need a nurse, and the plan names none: " + words);
        await patient.SeesAsync("Ruth Ogden, approver");
    }
}
