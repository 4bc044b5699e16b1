using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Programme.Organisations;

public sealed class HandingSitesOver(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DateOnly Start = new(2012, 3, 15);

    [Fact]
    public async Task A_site_passes_from_trust_to_group_and_direct_payments_wait_for_August()
    {
        var admin = await host.SignInAs("admin@dh.example");
        await (await admin.GetAsync("/organisations/add")).SubmitAsync(
            ("Name", "NHS Hull CCG"),
            ("Kind", "Ccg"),
            ("OdsCode", "03F"),
            ("FirstDay.Day", "1"),
            ("FirstDay.Month", "4"),
            ("FirstDay.Year", "2013"),
            ("Source", "Its constitution"),
            ("OpenSite", "no")
        );
        var group = await host.InDatabase(db => db.Organisations.SingleAsync(found => found.OdsCode == "03F"));
        var plan = await host.InDatabase(db => new GivenAPlan().Submitted().MadeIn(db));
        var form = await (await (await admin.GetAsync("/organisations?Word=5NX")).FollowAsync("Hull Teaching PCT")).FollowAsync(
            "End it and hand its sites over"
        );
        Assert.Equal("2013", form.Html.QuerySelector("[name='Form.LastDay.Year']")?.GetAttribute("value"));

        var none = await form.SubmitAsync();
        Assert.Equal(["Choose who follows it"], none.Errors);
        var gap = await form.SubmitAsync(("Form.LastDay.Day", "30"), ("Form.Successor", group.Reference));
        Assert.Contains("exists only from 1 April 2013", Assert.Single(gap.Errors), StringComparison.Ordinal);
        var late = await form.SubmitAsync(("Form.LastDay.Day", "1"), ("Form.LastDay.Month", "4"), ("Form.Successor", group.Reference));
        Assert.Equal(["Primary care trust did not exist after 31 March 2013"], late.Errors);

        var never = await form.SubmitAsync(
            ("Form.LastDay.Day", "31"),
            ("Form.LastDay.Month", "12"),
            ("Form.LastDay.Year", "9999"),
            ("Form.Successor", group.Reference)
        );
        Assert.Contains("The last day must have a year between 1850 and 2199", never.Errors);

        // Before a successor takes over, the day after the trust's end a decision is refused and the page says who will decide.
        Pass(new(2013, 4, 1));
        var approver = await host.SignInAs("approver@hull.example");
        var decide = await approver.GetAsync("/approvals/" + plan);
        var refused = await decide.SubmitAsync(("Form.Decision", "not-agreed"), ("Form.Reasons", "Not now"));
        Assert.Contains(
            refused.Errors,
            words =>
                words.Contains("Rule A18", StringComparison.Ordinal)
                && words.Contains("Hull Teaching PCT cannot decide", StringComparison.Ordinal)
        );

        admin = await host.SignInAs("admin@dh.example");
        var ended = await (await admin.GetAsync($"/organisations/{await ReferenceOf("5NX")}/end")).SubmitAsync(
            ("Form.Successor", group.Reference)
        );
        Assert.Contains("NHS Hull CCG follows", ended.Text, StringComparison.Ordinal);

        var site = await host.Visit().GetAsync("/sites/hull");
        Assert.Contains("NHS Hull CCG (03F), lead, since 1 April 2013", site.Text, StringComparison.Ordinal);
        Assert.Contains("must be checked by a lawyer", site.Text, StringComparison.Ordinal);

        // Access follows: staff by their site, commissioners and administrators by the organisation.
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("coordinator@hull.example")).GetAsync("/work")).Status);
        Assert.Contains(
            "NHS Hull in the pilot",
            (await (await host.SignInAs("commissioner@hull.example")).GetAsync("/programme/hull")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            2,
            await host.InDatabase(db =>
                db.Memberships.CountAsync(member => member.OrganisationId == group.Id && member.Role == Role.Administrator)
            )
        );
        var decided = await (await approver.GetAsync("/approvals/" + plan)).SubmitAsync(
            ("Form.Decision", "not-agreed"),
            ("Form.Reasons", "Not now")
        );
        Assert.DoesNotContain(RuleIds.A18, string.Join(' ', decided.Errors), StringComparison.Ordinal);

        Pass(new(2013, 7, 31));
        Assert.Contains("Not today.", (await host.Visit().GetAsync("/sites/hull")).Text, StringComparison.Ordinal);
        Pass(new(2013, 8, 1));
        Assert.Contains("Yes, whatever the need.", (await host.Visit().GetAsync("/sites/hull")).Text, StringComparison.Ordinal);
    }

    private Task<string> ReferenceOf(string code) =>
        host.InDatabase(db => db.Organisations.Where(found => found.OdsCode == code).Select(found => found.Reference).SingleAsync());

    // The host's clock starts on the demonstration's first day.
    private void Pass(DateOnly day)
    {
        host.Time.Advance(TimeSpan.FromDays(day.DayNumber - today.DayNumber));
        today = day;
    }

    private DateOnly today = Start;
}
