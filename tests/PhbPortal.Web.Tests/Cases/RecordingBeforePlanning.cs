using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases;

public sealed class RecordingBeforePlanning(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_offer_page_says_that_a_budget_is_a_choice()
    {
        var page = await Form("Voluntary", "offer");
        Assert.StartsWith(
            "Nobody has to have a personal health budget.",
            Page.Words(page.Html.QuerySelector(".phb-finding")),
            StringComparison.Ordinal
        );
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Not_now_needs_the_day_to_ask_again()
    {
        var form = await Form("Laterlater", "offer");
        var refused = await form.SubmitAsync(("Form.InformationGiven", "Leaflet"), ("Form.Answer", "Later"));
        Assert.Equal(["Enter the day to ask again"], refused.Errors);
        Assert.Equal(
            ["Day to ask again must be in the future"],
            (await refused.SubmitAsync(Day("Form.AskAgainOn", "15", "3", "2012"))).Errors
        );
        var page = await refused.SubmitAsync(Day("Form.AskAgainOn", "1", "6", "2012"));
        Assert.Contains("wants to be asked again on 1 June 2012", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_recorded_once_and_a_stale_one_is_not_lost()
    {
        var known = await host.PersonAtAsync("hull", "Sent", "Answertwice");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await visitor.GetAsync($"/cases/{known.Case}/offer");
        (string, string)[] yes = [("Form.InformationGiven", "Leaflet"), ("Form.Answer", "Yes")];
        await form.SubmitAsync(yes);
        await form.SubmitAsync(yes);
        var stale = await form.SubmitAsync(("Form.InformationGiven", "Another leaflet"), ("Form.Answer", "No"));
        Assert.StartsWith("Somebody else recorded something", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Contains(
            "Another leaflet",
            Page.Words(stale.Html.QuerySelector("[name='Form.InformationGiven']")),
            StringComparison.Ordinal
        );
        await stale.SubmitAsync();
        var answers = await host.InDatabase(db =>
            db.Cases.Where(c => c.Id == known.CaseId).SelectMany(c => c.Offers).OrderBy(o => o.Id).Select(o => o.Answer).ToListAsync()
        );
        Assert.Equal([OfferAnswer.Yes, OfferAnswer.No], answers);
    }

    [Fact]
    public async Task Consent_to_share_says_with_whom()
    {
        var form = await Form("Consentful", "consent");
        var page = await form.SubmitAsync(("Form.Kind", "ShareInformation"), ("Form.Given", "true"), ("Form.By", "The person"));
        Assert.Equal(["Enter with whom information may be shared"], page.Errors);
        Assert.Contains("was recorded", (await page.SubmitAsync(("Form.Detail", "The GP"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capacity_is_recorded_for_one_decision()
    {
        var known = await host.PersonAtAsync("hull", "Deciding", "Forthemself");
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/capacity");
        Assert.Contains("Enter which decision it is about", (await form.SubmitAsync()).Errors);
        await form.SubmitAsync(
            ("Form.Decision", "A direct payment"),
            ("Form.HasCapacity", "false"),
            ("Form.Assessor", "Dr Khan"),
            ("Form.Evidence", "Could not weigh it up.")
        );
        var again = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/capacity");
        Assert.Contains("“A direct payment”: cannot decide, assessed on 15 March 2012 by Dr Khan.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_not_handed_over_to_another_site()
    {
        var known = await host.PersonAtAsync("hull", "Handed", "Over");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var other = await host.InDatabase(db =>
            db.Users.Where(u => u.Email == "coordinator@oxfordshire.example").Select(u => u.Reference).SingleAsync()
        );
        var token = (await visitor.GetAsync("/people/add")).Html.QuerySelector("main input[name^='__']")!.GetAttribute("value")!;
        var page = await visitor.PostAsync(
            $"/cases/{known.Case}/hand-over",
            ("__RequestVerificationToken", token),
            ("Form.Coordinator", other),
            ("Form.Version", "1")
        );
        Assert.Equal(["Choose one of the co-ordinators of your site"], page.Errors);
    }

    [Fact]
    public async Task Who_acts_for_a_person_is_recorded_with_what_was_seen_and_ended_with_a_reason()
    {
        var known = await host.PersonAtAsync("hull", "Acted", "Forby");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await visitor.GetAsync($"/cases/{known.Case}/representative");
        var unseen = await form.SubmitAsync(
            ("Form.Kind", "Representative"),
            ("Form.Connection", "CloseFamily"),
            ("Form.Name", "Sheila Forby"),
            ("Form.Phone", "01632 960 044"),
            ("Form.Authority", "NamedByThePerson")
        );
        Assert.Equal(
            [
                "Somebody named by the person is a nominee. A representative needs another authority",
                "Enter what you saw, such as its reference number",
            ],
            unseen.Errors
        );
        var added = await unseen.SubmitAsync(("Form.Authority", "LastingPowerOfAttorney"), ("Form.AuthorityReference", "LPA 7000-1"));
        Assert.Contains("Sheila Forby", added.Text, StringComparison.Ordinal);

        var end = await visitor.GetAsync($"/cases/{known.Case}/representative/1/end");
        Assert.Equal(["Enter why it ends"], (await end.SubmitAsync()).Errors);
        var early = await end.SubmitAsync([("Form.Reason", "He speaks for himself."), .. Day("Form.LastDay", "1", "1", "2012")]);
        Assert.StartsWith("Last day must be the same as or after the first day", Assert.Single(early.Errors), StringComparison.Ordinal);
        Assert.Contains(
            "until 15 March 2012",
            (await end.SubmitAsync(("Form.Reason", "He speaks for himself."))).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync($"/cases/{known.Case}/representative/7/end")).Status);
    }

    [Fact]
    public async Task A_representative_who_is_not_close_needs_a_criminal_record_check()
    {
        var known = await host.PersonAtAsync("hull", "Helped", "Byaclerk");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await visitor.GetAsync($"/cases/{known.Case}/representative");
        await form.SubmitAsync(
            ("Form.Kind", "Nominee"),
            ("Form.Connection", "SomebodyElse"),
            ("Form.Name", "Ian Clerk"),
            ("Form.Phone", "01632 960 045"),
            ("Form.Authority", "NamedByThePerson"),
            ("Form.AuthorityReference", "Her letter")
        );
        Assert.Contains(
            "Record the criminal record check of Ian Clerk",
            (await visitor.GetAsync($"/cases/{known.Case}/representative")).Text,
            StringComparison.Ordinal
        );

        var check = await visitor.GetAsync($"/cases/{known.Case}/representative/1/check");
        Assert.Equal(
            ["Enter the day of the certificate", "Enter the number of the certificate", "Enter what the certificate says, in a few words"],
            (await check.SubmitAsync()).Errors
        );
        var late = await check.SubmitAsync([
            ("Form.Number", "001234"),
            ("Form.Outcome", "Nothing recorded"),
            .. Day("Form.CheckedOn", "16", "3", "2012"),
        ]);
        Assert.Equal(["Day of the certificate must be today or in the past"], late.Errors);
        Assert.Contains(
            "The CRB disclosure of Ian Clerk was recorded",
            (await late.SubmitAsync(Day("Form.CheckedOn", "1", "3", "2012"))).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "CRB disclosure 001234 of 1 March 2012: Nothing recorded.",
            (await visitor.GetAsync($"/cases/{known.Case}/representative")).Text,
            StringComparison.Ordinal
        );
    }

    private static (string, string)[] Day(string name, string day, string month, string year) =>
        [(name + ".Day", day), (name + ".Month", month), (name + ".Year", year)];

    private async Task<Page> Form(string family, string action)
    {
        var known = await host.PersonAtAsync("hull", "Case", family);
        return await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/{action}");
    }
}
