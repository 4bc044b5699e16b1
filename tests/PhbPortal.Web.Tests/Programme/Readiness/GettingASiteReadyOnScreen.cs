using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Programme.Readiness;

/// <summary>
/// A new site completes its tasks, goes live only when nothing is missing, and tells the public how it works with the council.
/// </summary>
[Proves(RuleIds.P08)]
public sealed class GettingASiteReadyOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] Tasks = ["governance", "people", "budget-types", "thresholds", "accessible-information", "training"];

    [Fact]
    public async Task A_new_site_goes_live_only_when_nothing_is_missing()
    {
        await NewSiteAsync("newtown");
        var admin = await host.SignInAs("admin@dh.example");
        var programme = await host.SignInAs("programme@dh.example");
        var live = await programme.GetAsync("/sites/newtown/readiness/live");
        foreach (var task in Tasks)
            await AnswerAsync(admin, "newtown", task);

        var refused = await live.SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains(
            "Missing: Contacts; Partnership with the council. Rule P08",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );

        await NameAsync(admin, "newtown", "Lead");
        await NameAsync(admin, "newtown", "OutOfHours");
        await (await admin.GetAsync("/sites/newtown/partnership")).SubmitAsync(
            ("Form.Council", "none"),
            ("Form.What", "No council takes part yet")
        );
        Assert.Contains("Everything is done", (await admin.GetAsync("/sites/newtown/readiness")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/sites/newtown/readiness/live")).Status);

        var done = await live.SubmitAsync();
        Assert.Contains("Newtown takes people on, since 15 March 2012", done.Text, StringComparison.Ordinal);
        Assert.Contains("It was decided already", (await live.SubmitAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Yes, since 15 March 2012", (await host.Visit().GetAsync("/sites/newtown")).Text, StringComparison.Ordinal);
        var shut = await (await admin.GetAsync("/sites/newtown/readiness/budget-types")).SubmitAsync(("Form.NotionalFrom.Month", "4"));
        Assert.Contains(
            "The site holds the money itself (notional budget) since 1 March 2012, and people may hold a budget so. Rule P10",
            Assert.Single(shut.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("Rule P10", shut.Html.QuerySelector("main form .nhsuk-error-message")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "recorded",
            (
                await shut.SubmitAsync(
                    ("Form.NotionalFrom.Month", "3"),
                    ("Form.ThirdPartyFrom.Day", "1"),
                    ("Form.ThirdPartyFrom.Month", "5"),
                    ("Form.ThirdPartyFrom.Year", "2012")
                )
            ).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_task_postponed_past_the_first_day_withdraws_that_day_after_confirmation()
    {
        await NewSiteAsync("latetown");
        var admin = await host.SignInAs("admin@dh.example");
        var programme = await host.SignInAs("programme@dh.example");
        foreach (var task in Tasks)
            await AnswerAsync(admin, "latetown", task);
        await NameAsync(admin, "latetown", "Lead");
        await NameAsync(admin, "latetown", "OutOfHours");
        await (await admin.GetAsync("/sites/latetown/partnership")).SubmitAsync(
            ("Form.Council", "none"),
            ("Form.What", "No council takes part yet")
        );
        Assert.DoesNotContain(
            "does not go live on",
            (await admin.GetAsync("/sites/latetown/readiness/training")).Text,
            StringComparison.Ordinal
        );
        await (await programme.GetAsync("/sites/latetown/readiness/live")).SubmitAsync(
            ("Form.From.Day", "1"),
            ("Form.From.Month", "4"),
            ("Form.From.Year", "2012")
        );
        var training = await admin.GetAsync("/sites/latetown/readiness/training");

        var kept = await training.SubmitAsync(("Form.DoneOn.Day", "2"), ("Form.DoneOn.Month", "4"), ("Form.Fact", "The trainer is ill"));
        Assert.Contains(
            "The site takes people on from 1 April 2012, and training would not be done by then. Rule P08",
            Assert.Single(kept.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Newtown takes people on from 1 April 2012.",
            (await admin.GetAsync("/sites/latetown/readiness")).Text,
            StringComparison.Ordinal
        );

        var back = await kept.SubmitAsync(("Form.TakesLiveDayBack", "true"));
        Assert.Contains("Training: recorded. The site does not go live on the day that was decided", back.Text, StringComparison.Ordinal);
        Assert.Contains(
            "because Leah Stone recorded a later day: Training is done on 2 April 2012 only. The site was to take people on "
                + "from 1 April 2012, as Frances Hope had decided.",
            (await programme.GetAsync("/sites/latetown/readiness")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Missing: Training",
            Assert.Single(
                (
                    await (await programme.GetAsync("/sites/latetown/readiness/live")).SubmitAsync(
                        ("Form.From.Day", "1"),
                        ("Form.From.Month", "4"),
                        ("Form.From.Year", "2012")
                    )
                ).Errors
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "takes people on from 2 April 2012",
            (
                await (await programme.GetAsync("/sites/latetown/readiness/live")).SubmitAsync(
                    ("Form.From.Day", "2"),
                    ("Form.From.Month", "4"),
                    ("Form.From.Year", "2012")
                )
            ).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_can_be_added_at_a_site_that_is_not_live()
    {
        var page = await (await host.SignInAs("coordinator@merseyside.example")).GetAsync("/people/add");
        await host.InDatabase(async db =>
        {
            db.SiteReadiness.Remove(
                await db.SiteReadiness.SingleAsync(r => db.PilotSites.Any(s => s.Id == r.PilotSiteId && s.Reference == "merseyside"))
            );
            return await db.SaveChangesAsync();
        });
        var people = await host.InDatabase(db => db.People.CountAsync());

        var refused = await page.SubmitAsync(
            ("Form.NhsNumberNotKnown", "true"),
            ("Form.GivenName", "Ada"),
            ("Form.FamilyName", "Unlike"),
            ("Form.BornOn.Day", "1"),
            ("Form.BornOn.Month", "2"),
            ("Form.BornOn.Year", "1950"),
            ("Form.EnquirySource", "Her nurse"),
            ("Form.ReachBy", "Phone after 10am"),
            ("Form.Need", "Copd"),
            ("Form.IsAfterCare", "false"),
            (
                "Form.OrganisationId",
                page.Html.QuerySelector("[name='Form.OrganisationId'] option:not([value=''])")?.GetAttribute("value")
                    ?? page.Html.QuerySelector("[name='Form.OrganisationId']")!.GetAttribute("value")!
            )
        );

        Assert.Contains(refused.Errors, error => error.Contains("does not take people on yet. Rule P08", StringComparison.Ordinal));
        Assert.Equal(people, await host.InDatabase(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_pilot_site_is_already_live()
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/sites/hull/readiness");

        Assert.Contains("NHS Hull takes people on, since 1 May 2009", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "15", "3", "2012", "Done", "Enter who sees to it")]
    [InlineData("Ann", "31", "2", "2012", "Done", "The day must be a real date")]
    [InlineData("Ann", "1", "1", "2008", "Done", "The day must be in 2009 or later")]
    [InlineData("Ann", "1", "1", "2101", "Done", "The day must be in 2100 or earlier")]
    [InlineData("Ann", "15", "3", "2012", "", "Say in a sentence what was done")]
    public async Task A_task_needs_who_when_and_what(string who, string day, string month, string year, string fact, string error)
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/sites/hull/readiness/training");

        var answer = await page.SubmitAsync(
            ("Form.Who", who),
            ("Form.DoneOn.Day", day),
            ("Form.DoneOn.Month", month),
            ("Form.DoneOn.Year", year),
            ("Form.Fact", fact)
        );

        Assert.Equal([error], answer.Errors);
        Assert.Equal(
            0,
            await host.InDatabase(db =>
                db.Set<ReadinessAnswer>().CountAsync(a => a.Task == ReadinessTask.Training && a.RecordedByName == "Tom Beckett")
            )
        );
    }

    [Fact]
    public async Task Ways_of_holding_need_a_first_day_allowed_by_law()
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/sites/hull/readiness/budget-types");
        (string, string)[] rest =
        [
            ("Form.Who", "Ann"),
            ("Form.DoneOn.Day", "15"),
            ("Form.DoneOn.Month", "3"),
            ("Form.DoneOn.Year", "2012"),
            ("Form.Fact", "Two ways"),
        ];

        Assert.Equal(["Enter the first day of at least one way"], (await page.SubmitAsync(rest)).Errors);
        Assert.Equal(
            ["Nobody could be paid directly before 1 June 2010 (rule A01)"],
            (
                await page.SubmitAsync([
                    .. rest,
                    ("Form.DirectPaymentFrom.Day", "31"),
                    ("Form.DirectPaymentFrom.Month", "5"),
                    ("Form.DirectPaymentFrom.Year", "2010"),
                ])
            ).Errors
        );
    }

    [Theory]
    [InlineData("", "Ann", "01632 960 001", "", "15", "Choose what they are named for")]
    [InlineData("Lead", "", "01632 960 001", "", "15", "Enter the name")]
    [InlineData("Lead", "Ann", "ask at the desk", "", "15", "The phone number must be figures and spaces, like 01632 960 001")]
    [InlineData(
        "Lead",
        "Ann",
        "01632 960 001",
        "no address",
        "15",
        "Enter an email address in the form name@example.com, or leave it empty"
    )]
    [InlineData("Lead", "Ann", "01632 960 001", "", "14", "The first day must be today or later")]
    public async Task A_contact_needs_a_purpose_name_number_and_day(
        string kind,
        string name,
        string phone,
        string email,
        string day,
        string error
    )
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/sites/hull/contacts");
        (string, string)[] chosen = kind.Length == 0 ? [] : [("Form.Kind", kind)];

        var answer = await page.SubmitAsync([
            .. chosen,
            ("Form.Name", name),
            ("Form.Phone", phone),
            ("Form.Email", email),
            ("Form.FirstDay.Day", day),
        ]);

        Assert.Equal([error], answer.Errors);
        Assert.Equal(
            3,
            await host.InDatabase(db =>
                db.Set<SiteContact>().CountAsync(c => db.PilotSites.Any(s => s.Id == c.PilotSiteId && s.Reference == "hull"))
            )
        );
    }

    [Fact]
    public async Task A_contact_from_a_later_day_takes_over_then_and_both_stay_in_the_history()
    {
        var page = await (await host.SignInAs("approver@oxfordshire.example")).GetAsync("/sites/oxfordshire/contacts");

        var named = await page.SubmitAsync(
            ("Form.Kind", "Lead"),
            ("Form.Name", "Joan Field"),
            ("Form.Phone", "01632 960 009"),
            ("Form.FirstDay.Day", "1"),
            ("Form.FirstDay.Month", "4")
        );

        Assert.Contains("Joan Field, 01632 960 009", named.Text, StringComparison.Ordinal);
        Assert.Contains("Anjali Rao", (await host.Visit().GetAsync("/sites/oxfordshire")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_about_both_organisations_says_who_answers()
    {
        var before = await (await host.SignInAs("patient@hull.example")).GetAsync("/help/rights");
        Assert.Contains(
            "NHS Hull works with Kingston upon Hull Council. If you complain about both, you get one reply: NHS Hull answers for both",
            before.Text,
            StringComparison.Ordinal
        );
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/sites/hull/partnership");

        await page.SubmitAsync(
            ("Form.ComplaintsLead", "Council"),
            ("Form.Leads", "Council"),
            ("Form.SharesStaff", "true"),
            ("Form.What", "One team from today")
        );

        Assert.Contains(
            "Kingston upon Hull Council answers for both",
            (await before.Visitor.GetAsync("/help/rights")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Complaints about both get one reply, from Kingston upon Hull Council.",
            (await host.Visit().GetAsync("/sites/hull")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sharing_needs_a_council_from_the_list()
    {
        var page = await (await host.SignInAs("approver@merseyside.example")).GetAsync("/sites/merseyside/partnership");

        Assert.Equal(
            ["Nothing can be shared where no council takes part. Take the ticks away, or choose the council"],
            (await page.SubmitAsync(("Form.Council", "none"), ("Form.SharesMoney", "true"), ("Form.What", "Alone"))).Errors
        );
        Assert.Equal(
            ["Choose the council, or that none takes part", "Choose who leads", "Choose who answers complaints about both"],
            (await page.SubmitAsync(("Form.Council", ""), ("Form.What", "Alone"))).Errors
        );
        var forged = await page.Visitor.PostAsync(
            page.Address,
            [
                .. page.FieldsOf("main form[method=post]").Where(f => f.Name is not ("Form.Council" or "Form.What")),
                ("Form.Council", "1"),
                ("Form.Leads", "Nhs"),
                ("Form.ComplaintsLead", "Nhs"),
                ("Form.What", "A trust is no council"),
            ]
        );
        Assert.Equal(["Choose one of the councils of the list"], forged.Errors);
    }

    [Theory]
    [InlineData("coordinator@hull.example", "/sites/hull/readiness")]
    [InlineData("approver@hull.example", "/sites/oxfordshire/readiness")]
    [InlineData("approver@hull.example", "/sites/oxfordshire/contacts")]
    [InlineData("approver@hull.example", "/sites/hull/readiness/nothing")]
    [InlineData("approver@hull.example", "/sites/hull/readiness/live")]
    [InlineData("programme@dh.example", "/sites/hull/contacts")]
    public async Task Pages_of_others_are_not_found(string who, string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(who)).GetAsync(address)).Status);

    private static async Task AnswerAsync(Visitor visitor, string site, string task)
    {
        List<(string, string)> fields =
        [
            ("Form.Who", "Ann Field"),
            ("Form.DoneOn.Day", "1"),
            ("Form.DoneOn.Month", "3"),
            ("Form.DoneOn.Year", "2012"),
            ("Form.Fact", "Done"),
        ];
        if (task == "budget-types")
            fields.AddRange([("Form.NotionalFrom.Day", "1"), ("Form.NotionalFrom.Month", "3"), ("Form.NotionalFrom.Year", "2012")]);
        Assert.Empty((await (await visitor.GetAsync($"/sites/{site}/readiness/{task}")).SubmitAsync([.. fields])).Errors);
    }

    private static async Task NameAsync(Visitor visitor, string site, string kind) =>
        Assert.Empty(
            (
                await (await visitor.GetAsync($"/sites/{site}/contacts")).SubmitAsync(
                    ("Form.Kind", kind),
                    ("Form.Name", "Ann Field"),
                    ("Form.Phone", "01632 960 001")
                )
            ).Errors
        );

    private Task<int> NewSiteAsync(string reference) =>
        host.InDatabase(db =>
        {
            db.PilotSites.Add(new(reference, "Newtown", null, null, "", "A test"));
            return db.SaveChangesAsync();
        });
}
