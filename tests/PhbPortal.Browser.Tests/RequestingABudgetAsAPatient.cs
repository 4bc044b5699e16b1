using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class RequestingABudgetAsAPatient(PortalProcess portal)
{
    // The second run makes a new request: the first one has been answered by then.
    [SkippableTheory]
    [InlineData(true, "A carer for the holidays")]
    [InlineData(false, "A carer for the evenings")]
    public async Task The_person_reads_an_approvers_refusal_with_its_reasons(bool withScripts, string words)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var asker = await Walker.SignInAsync(portal, "representative@oxfordshire.example", withScripts);
        await asker.FollowAsync("Ask for a budget, or see what became of it");
        await asker.SeesAsync("Nobody has to have one.");
        await asker.TypeAsync("Wanted", words);
        await asker.PressAsync("Ask for a budget");
        await asker.SeesAsync("You will have our answer by");
        await asker.SeesAsync("What happens next");
        await asker.SeesAsync(words);
        var asked = asker.At;

        await using var approver = await Walker.SignInAsync(portal, "approver@oxfordshire.example", withScripts);
        await approver.GoAsync("/work");
        await approver
            .Page.Locator("main tr")
            .Filter(new() { HasText = "Lily Ashworth" })
            .GetByRole(AriaRole.Link, new() { Name = "Answer a request for a budget" })
            .ClickAsync();
        await approver.ArrivedAsync();
        await approver.SeesAsync(words);
        await approver.TickAsync("Agrees", "no");
        await approver.TypeAsync("Reasons", "The plan has this already: " + words);
        await approver.PressAsync("Keep the answer");
        await approver.SeesHeadingAsync("Asked for a budget: not agreed");

        await asker.GoAsync(asked);
        await asker.SeesAsync("We said no");
        await asker.Page.Locator("main a").Filter(new() { HasText = "Read why we said no" }).First.ClickAsync();
        await asker.ArrivedAsync();
        await asker.SeesHeadingAsync("Asked for a budget: not agreed");
        await asker.SeesAsync("The plan has this already: " + words);
        await asker.SeesAsync("Ask us to look at this again");
    }
}
