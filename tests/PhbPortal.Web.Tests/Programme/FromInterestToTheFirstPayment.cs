using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Programme;

public sealed class FromInterestToTheFirstPayment(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Terms =
    [
        ("Form.Area", "Hull"),
        ("Form.Needs", "Chc"),
        ("Form.Needs", "Stroke"),
        ("Form.AfterCare", "no"),
        ("Form.OtherCriteria", "none"),
        ("Form.FirstDay.Day", "15"),
        ("Form.FirstDay.Month", "3"),
        ("Form.FirstDay.Year", "2012"),
        ("Form.LastDay.Day", "14"),
        ("Form.LastDay.Month", "3"),
        ("Form.LastDay.Year", "2015"),
        ("Form.OtherProvisions", "none"),
    ];

    [Fact]
    public async Task A_site_proposes_and_can_pay_directly_once_the_scheme_has_its_direction()
    {
        var asker = await host.SignInAs("commissioner@hull.example");
        var empty = await (await asker.GetAsync("/programme/hull/proposal")).SubmitFormAsync("button[value=send]");
        Assert.Equal(9, empty.Errors.Count);
        Assert.Contains("Choose whether section 117 after-care is included", empty.Errors);

        var draft = await empty.SubmitFormAsync("button[value=save]", ("Form.Area", "Hull"));
        Assert.Contains("The draft is kept", draft.Text, StringComparison.Ordinal);
        Assert.Equal("Hull", draft.Html.GetElementById("form_area")?.GetAttribute("value"));

        var trust = draft.Html.QuerySelector("[name='Form.Trusts']")!.GetAttribute("value")!;
        var tooLong = await draft.SubmitFormAsync(
            "button[value=send]",
            [
                .. Terms.Where(field => field.Item1 != "Form.LastDay.Day"),
                ("Form.LastDay.Day", "15"),
                ("Form.Trusts", trust),
                ("Form.SignedOffBy", "Jo Ames, chief executive"),
            ]
        );
        Assert.Contains("longer than three years", Assert.Single(tooLong.Errors), StringComparison.Ordinal);
        var england = await draft.SubmitFormAsync(
            "button[value=send]",
            [
                .. Terms.Where(field => field.Item1 != "Form.Area"),
                ("Form.Area", "England"),
                ("Form.Trusts", trust),
                ("Form.SignedOffBy", "Jo Ames, chief executive"),
            ]
        );
        Assert.Contains("whole of England", Assert.Single(england.Errors), StringComparison.Ordinal);

        var sent = await draft.SubmitFormAsync(
            "button[value=send]",
            [.. Terms, ("Form.Trusts", trust), ("Form.SignedOffBy", "Jo Ames, chief executive")]
        );
        Assert.Contains("The proposal is sent", sent.Text, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await host.InDatabase(db =>
                db.ProposalDrafts.CountAsync(kept => db.PilotSites.Any(site => site.Id == kept.SiteId && site.Reference == "hull"))
            )
        );

        var decider = await host.SignInAs("programme@dh.example");
        var list = await decider.GetAsync("/programme");
        Assert.Contains("Decide about a proposal, NHS Hull", list.Text, StringComparison.Ordinal);
        var form = await (await list.FollowAsync("Decide about a proposal, NHS Hull")).FollowAsync("Record the approved scheme");
        Assert.Equal("Hull", form.Html.GetElementById("form_area")?.GetAttribute("value"));
        var scheme = await form.SubmitAsync(
            ("Form.OtherCriteria", "Adults only"),
            ("Form.ApprovedOn.Day", "15"),
            ("Form.ApprovedOn.Month", "3"),
            ("Form.ApprovedOn.Year", "2012"),
            ("Form.Source", "Letter 12")
        );
        Assert.Contains("differs from the proposal in one point", scheme.Text, StringComparison.Ordinal);
        Assert.Contains("no direction on record", (await host.Visit().GetAsync("/sites/hull")).Text, StringComparison.Ordinal);

        var early = await (await scheme.FollowAsync("Record the direction")).SubmitAsync(
            ("Form.Day.Day", "14"),
            ("Form.Day.Month", "3"),
            ("Form.Day.Year", "2012"),
            ("Form.Words", "Direction 9")
        );
        Assert.Contains("approved on 15 March 2012", Assert.Single(early.Errors), StringComparison.Ordinal);
        var directed = await early.SubmitAsync(("Form.Day.Day", "15"));
        Assert.Contains("The direction is on record", directed.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Yes, when the need is one of these: NHS Continuing Healthcare, Stroke.",
            (await host.Visit().GetAsync("/sites/hull")).Text,
            StringComparison.Ordinal
        );

        var again = await (await asker.GetAsync("/programme/hull")).FollowAsync("Write a proposal");
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task A_declined_proposal_gives_the_reason_and_leaves_the_list()
    {
        var decider = await host.SignInAs("programme@dh.example");
        var sent = await (await decider.GetAsync("/programme")).FollowAsync("Decide about a proposal, NHS Islington");
        var scheme = await sent.FollowAsync("Record the approved scheme");
        var form = await sent.FollowAsync("Record that it was declined");
        Assert.Equal(3, (await form.SubmitAsync()).Errors.Count);
        var early = await form.SubmitAsync(
            ("Form.DeclinedOn.Day", "28"),
            ("Form.DeclinedOn.Month", "2"),
            ("Form.DeclinedOn.Year", "2012"),
            ("Form.Reason", "The <area> is not settled"),
            ("Form.Source", "Letter 14")
        );
        Assert.Equal(["The proposal was sent on 1 March 2012: it cannot have been declined before"], early.Errors);

        var declined = await early.SubmitAsync(("Form.DeclinedOn.Day", "15"), ("Form.DeclinedOn.Month", "3"));

        Assert.Contains("Declined on 15 March 2012.", declined.Text, StringComparison.Ordinal);
        Assert.Contains("The <area> is not settled", declined.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Record the approved scheme", declined.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Decide about a proposal, NHS Islington",
            (await decider.GetAsync("/programme")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("declined on 15 March 2012", (await decider.GetAsync("/programme/islington")).Text, StringComparison.Ordinal);
        Assert.Contains("answered already", (await form.SubmitAsync(("Form.Reason", "Again"))).Text, StringComparison.Ordinal);
        var late = await scheme.SubmitAsync(
            ("Form.ApprovedOn.Day", "15"),
            ("Form.ApprovedOn.Month", "3"),
            ("Form.ApprovedOn.Year", "2012"),
            ("Form.Source", "Letter 15")
        );
        Assert.NotEmpty(late.Errors);
        Assert.Equal(
            0,
            await host.InDatabase(db =>
                db.PilotSites.Where(site => site.Reference == "islington").SelectMany(site => site.Schemes).CountAsync()
            )
        );
    }

    [Fact]
    public async Task Two_people_writing_one_proposal_see_both_texts()
    {
        var one = await host.SignInAs("commissioner@oxfordshire.example");
        var kept = await (await one.GetAsync("/programme/oxfordshire/proposal")).SubmitFormAsync(
            "button[value=save]",
            ("Form.Area", "Oxford")
        );
        var other = await one.GetAsync("/programme/oxfordshire/proposal");
        await kept.SubmitFormAsync(
            "button[value=save]",
            ("Form.Area", "Oxfordshire north"),
            ("Form.Needs", "Copd"),
            ("Form.Trusts", kept.Html.QuerySelector("[name='Form.Trusts']")!.GetAttribute("value")!)
        );

        var compared = await other.SubmitFormAsync("button[value=save]", ("Form.Area", "Oxfordshire south"));

        Assert.Equal(HttpStatusCode.Conflict, compared.Status);
        Assert.Contains("Oxfordshire north", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Oxfordshire south", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Oxfordshire PCT", compared.Text, StringComparison.Ordinal);
        await compared.SubmitFormAsync("button[name=TakeAll][value=theirs]");
        var draft = await host.InDatabase(db =>
            db.ProposalDrafts.SingleAsync(found => db.PilotSites.Any(site => site.Id == found.SiteId && site.Reference == "oxfordshire"))
        );
        Assert.Equal("Oxfordshire north", draft.Area);
        Assert.Single(draft.HealthNeeds);
    }

    [Fact]
    public async Task An_interest_is_recorded_answered_and_never_changed()
    {
        await host.InDatabase(async db =>
        {
            var site = await db.PilotSites.Include(found => found.Statuses).SingleAsync(found => found.Reference == "oxfordshire");
            site.RecordStatus(
                Domain.Programme.PilotStatus.Left,
                new(2012, 3, 1),
                "Sample",
                "Sample",
                "Sample",
                new(2012, 3, 1, 9, 0, 0, DateTimeKind.Utc)
            );
            return await db.SaveChangesAsync();
        });
        var asker = await host.SignInAs("commissioner@oxfordshire.example");
        var form = await asker.GetAsync("/programme/oxfordshire/status");
        var wrong = await form.SubmitAsync(
            ("Form.Status", "Interest"),
            ("Form.FirstDay.Day", "16"),
            ("Form.Reason", "Wants to <try> again 😀"),
            ("Form.Source", "Letter 3")
        );
        Assert.Equal(["The day must be today or in the past"], wrong.Errors);
        var asked = await wrong.SubmitAsync(("Form.FirstDay.Day", "15"));
        Assert.Contains("Has asked to take part today.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Wants to <try> again 😀", asked.Text, StringComparison.Ordinal);

        var decider = await host.SignInAs("programme@dh.example");
        var taken = await (
            await (await decider.GetAsync("/programme")).FollowAsync("Answer who asks to take part, NHS Oxfordshire")
        ).SubmitAsync(("Form.Status", "Provisional"), ("Form.Reason", "Ready to start"), ("Form.Source", "Letter 4"));
        Assert.Contains("Provisional pilot site today.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Has left the pilot", taken.Text, StringComparison.Ordinal);

        var stale = await form.SubmitAsync(("Form.Status", "Interest"), ("Form.Reason", "Again"), ("Form.Source", "Letter 5"));
        Assert.Contains("Somebody else recorded something", string.Join(' ', stale.Errors), StringComparison.Ordinal);
    }
}
