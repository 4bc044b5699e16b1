using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class AskingAManagerAboutAnUnconfirmedRule(PortalProcess portal)
{
    private static readonly DateOnly First = new(2012, 3, 1);

    [SkippableTheory]
    [InlineData(true, "Larch")]
    [InlineData(false, "Alder")]
    public async Task The_money_can_be_paid_to_the_person_for_a_published_reason(bool withScripts, string familyName)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var coordinator = await Walker.SignInAsync(portal, "coordinator@oxfordshire.example", withScripts);
        var person = await MainPath.AddPersonAsync(coordinator, "Winifred", familyName, new(1951, 4, withScripts ? 9 : 19));
        await MainPath.OfferAndTellAsync(coordinator, person);
        var plan = await StartPlanAsync(coordinator, person);

        // The scheme does not cover the need, so a direct payment is refused with the alternatives.
        await coordinator.GoAsync($"/budgets/choose/{plan.Split('/')[^1]}");
        await coordinator.SeesAsync("Rule A14");
        await coordinator.SeesAsync("Choose “Another organisation holds the money”");
        Assert.Equal(0, await coordinator.Page.Locator("input[value='DirectPayment']").CountAsync());
        await coordinator.FollowAsync("Ask a manager whether the money can be paid to Winifred");
        await coordinator.TypeAsync("Because", "She asked");
        await coordinator.PressAsync("Ask an approver");
        await coordinator.SeesAsync("Say in at least 5 words why it should go on");
        await coordinator.TypeAsync("Because", "She has employed her own helpers for twenty years");
        await coordinator.PressAsync("Ask an approver");
        await coordinator.SeesAsync("Waiting for the approver");

        // A support item that a rule marked K (not confirmed) stops.
        await MainPath.AddSupportAsync(coordinator, plan, "A late bill for help at home", "debt", First);
        await coordinator.SeesAsync("A budget cannot pay for this unless a manager allows it");
        await coordinator.PressAsync("Keep the line and ask a manager");
        await coordinator.TypeAsync("Because", "The bill is for help that the plan names");
        await coordinator.PressAsync("Ask an approver");

        await using var approver = await Walker.SignInAsync(portal, "approver@oxfordshire.example", withScripts);
        await AnswerAsync(approver, familyName, "rule A14 yields", "NothingElseMeetsTheNeed", "She runs her own household of helpers well");
        await approver.SeesAsync("Allowed for a manager’s reason");
        await AnswerAsync(approver, familyName, "rule E05 yields", "RuleStands", "The bill belongs to another year and budget");
        await approver.SeesAsync("The bill belongs to another year and budget");
        await approver.GoAsync("/exceptions");
        await approver.SeesAsync("She runs her own household of helpers well");
        await approver.FollowAsync("Rule A14");
        await approver.SeesAsync("On 1 March 2012:");

        await coordinator.GoAsync($"/budgets/choose/{plan.Split('/')[^1]}");
        await coordinator.TickAsync("Held", "DirectPayment");
        await coordinator.PressAsync("Continue");
        await coordinator.SeesHeadingAsync("Plan from 1 March 2012, £1,450.00\nHow much goes where?");
        await coordinator.GoAsync(plan + "/support");
        await coordinator.SeesAsync("The plan cannot be sent with it.");
    }

    private static async Task<string> StartPlanAsync(Walker walker, string person)
    {
        await walker.ToAsync(person, "/plans/start");
        await walker.DayAsync("FirstDay", First);
        await walker.DayAsync("LastDay", new(2013, 2, 28));
        await walker.TickAsync("Budget", "yes");
        await walker.PressAsync("Start the plan");
        var plan = walker.At;
        await walker.GoAsync(plan + "/needs/add");
        await walker.TypeAsync("Description", "Breathlessness at night");
        await walker.TypeAsync("WatchedBy", "Sandra Cole, respiratory nurse");
        await walker.TypeAsync("OwnWords", "Sleep without fear");
        await walker.PressSaveAsync();
        return plan;
    }

    private static async Task AnswerAsync(Walker approver, string familyName, string about, string ground, string reasons)
    {
        await approver.GoAsync("/work");
        await approver
            .Page.Locator("main tr")
            .Filter(new() { HasText = familyName })
            .GetByRole(AriaRole.Link, new() { Name = about })
            .ClickAsync();
        await approver.ArrivedAsync();
        await approver.TickAsync("Ground", ground);
        await approver.TypeAsync("Reasons", reasons);
        await approver.PressAsync("Keep the answer");
    }
}
