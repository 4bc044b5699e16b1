using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Programme;

public sealed class SendingAProposalOnce(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Terms =
    [
        ("Form.Needs", "Chc"),
        ("Form.AfterCare", "no"),
        ("Form.OtherCriteria", "none"),
        ("Form.SignedOffBy", "Jo Ames, chief executive"),
        ("Form.FirstDay.Day", "15"),
        ("Form.FirstDay.Month", "3"),
        ("Form.FirstDay.Year", "2012"),
        ("Form.LastDay.Day", "14"),
        ("Form.LastDay.Month", "3"),
        ("Form.LastDay.Year", "2015"),
        ("Form.OtherProvisions", "none"),
    ];

    [Fact]
    public async Task A_sent_draft_is_not_sent_again()
    {
        var asker = await host.SignInAs("commissioner@hull.example");
        var draft = await (await asker.GetAsync("/programme/hull/proposal")).SubmitFormAsync("button[value=save]", ("Form.Area", "Hull"));
        (string, string)[] whole = [.. Terms, ("Form.Area", "Hull"), ("Form.Trusts", TrustOn(draft))];
        Assert.Contains("The proposal is sent", (await draft.SubmitFormAsync("button[value=send]", whole)).Text, StringComparison.Ordinal);
        var sent = await SentBy("hull");

        // Going back in the browser and sending it again, unchanged or with another word.
        Assert.Contains(
            "It was sent already",
            (await draft.SubmitFormAsync("button[value=send]", [.. whole, ("Form.OtherProvisions", "Others")])).Text,
            StringComparison.Ordinal
        );
        var kept = await draft.SubmitFormAsync("button[value=save]", ("Form.Area", "Hull and Holderness"));
        Assert.Contains("was sent while the page was open", Assert.Single(kept.Errors), StringComparison.Ordinal);
        Assert.Equal("Hull and Holderness", kept.Html.GetElementById("form_area")?.GetAttribute("value"));
        Assert.Contains("The draft is kept", (await kept.SubmitFormAsync("button[value=save]")).Text, StringComparison.Ordinal);

        var fresh = await asker.GetAsync("/programme/hull/proposal");
        var same = await fresh.SubmitFormAsync("button[value=send]", whole);
        Assert.Contains("The same proposal was sent on 15 March 2012", Assert.Single(same.Errors), StringComparison.Ordinal);
        Assert.Equal(sent, await SentBy("hull"));
    }

    [Fact]
    public async Task Two_people_sending_one_draft_at_once_send_one_proposal()
    {
        var first = await (
            await (await host.SignInAs("commissioner@oxfordshire.example")).GetAsync("/programme/oxfordshire/proposal")
        ).SubmitFormAsync("button[value=save]", ("Form.Area", "Oxfordshire"));
        var second = await (await host.SignInAs("commissioner@oxfordshire.example")).GetAsync("/programme/oxfordshire/proposal");
        var sent = await SentBy("oxfordshire");

        var answers = await host.SavingTogether(
            new[] { first, second }.Select(page =>
                page.SubmitFormAsync("button[value=send]", [.. Terms, ("Form.Area", "Oxfordshire"), ("Form.Trusts", TrustOn(page))])
            )
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(answers, answer => answer.Text.Contains("It was sent already", StringComparison.Ordinal));
        Assert.Equal(sent + 1, await SentBy("oxfordshire"));
    }

    [Fact]
    public async Task A_trust_that_does_not_lead_the_site_reads_but_cannot_propose()
    {
        await host.InDatabase(async db =>
        {
            var site = await db.PilotSites.Include(found => found.Responsibilities).SingleAsync(found => found.Reference == "doncaster");
            var other = await db.Organisations.SingleAsync(found => found.OdsCode == "5NX");
            site.TakenOnBy(other.Id, new(2012, 3, 1), isLead: false);
            return await db.SaveChangesAsync();
        });
        var reader = await host.SignInAs("commissioner@hull.example");

        var page = await reader.GetAsync("/programme/doncaster");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Html.QuerySelector("main .phb-actions a"));
        foreach (var address in new[] { "/programme/doncaster/status", "/programme/doncaster/proposal" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).Status);
        Assert.Equal(2, (await reader.GetAsync("/programme/hull")).Html.QuerySelectorAll("main .phb-actions a").Length);
    }

    private static string TrustOn(Page page) => page.Html.QuerySelector("[name='Form.Trusts']")!.GetAttribute("value")!;

    private Task<int> SentBy(string site) =>
        host.InDatabase(db => db.PilotSites.Where(found => found.Reference == site).Select(found => found.Proposals.Count).SingleAsync());
}
