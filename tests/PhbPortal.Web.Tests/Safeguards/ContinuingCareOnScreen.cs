using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Account;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.Safeguards;

[Asvs("2.3.1")]
public sealed class ContinuingCareOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_safeguard_is_decided_only_after_call_cover_cause_and_review()
    {
        var (_, address) = await Opened();
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var approver = await host.SignInAs("approver@hull.example");
        var early = await (await approver.GetAsync(address + "/decide")).SubmitAsync(
            ("Form.Outcome", "0"),
            ("Form.Reasons", "More is needed.")
        );
        Assert.Equal(4, early.Errors.Count);
        Assert.All(early.Errors, error => Assert.StartsWith("Before this can be decided: ", error, StringComparison.Ordinal));

        await (await coordinator.GetAsync(address + "/call")).SubmitAsync(("Form.Note", "She is well."));
        await (await coordinator.GetAsync(address + "/cover")).SubmitAsync(
            ("Form.Until.Day", "31"),
            ("Form.Until.Month", "3"),
            ("Form.Until.Year", "2012"),
            ("Form.Note", "Kingfisher comes each day.")
        );
        await (await coordinator.GetAsync(address + "/cause")).SubmitAsync(("Form.Cause", "NeedRose"), ("Form.Note", "A chest infection."));
        var review = (await coordinator.GetAsync(address)).Html.QuerySelector("a[href^='/reviews/']")!.GetAttribute("href")!;
        var held = await (await coordinator.GetAsync(review)).SubmitAsync(
            ("Form.PlanStillRight", "Yes"),
            ("Form.MoneyUsedWell", "Yes"),
            ("Form.AmountEnough", "No"),
            ("Form.DutiesKept", "Yes"),
            ("Form.PersonsView", "I want to stay at home.")
        );
        Assert.Contains("The next one is due by 15 March 2013", held.Text, StringComparison.Ordinal);

        var closed = await (await approver.GetAsync(address + "/decide")).SubmitAsync(
            ("Form.Outcome", "0"),
            ("Form.Reasons", "More is needed.")
        );
        Assert.Equal(address, closed.Address);
        Assert.Contains("Care was never stopped", closed.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d => d.Kind == DecisionKind.ContinuityDecided && d.Reasons == "More is needed.")
            )
        );
    }

    [Fact]
    public async Task Staff_see_exactly_what_the_person_reads()
    {
        var (given, address) = await Opened();
        var name = await host.AccountAsync(Role.Patient);
        await host.InDatabase(async db =>
        {
            var person = await db.Budgets.Where(b => b.Id == given.Id).Select(b => b.PersonId).SingleAsync();
            var user = await db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync();
            return await db.Memberships.Where(m => m.UserId == user).ExecuteUpdateAsync(m => m.SetProperty(one => one.PersonId, person));
        });
        var own = (await (await host.TryToSignInAsync(name)).Visitor.GetAsync("/my-plan")).Html.QuerySelector(".phb-calm")!;
        var shown = (await (await host.SignInAs("coordinator@hull.example")).GetAsync(address)).Html.QuerySelector(".phb-calm")!;

        Assert.Equal(Page.Words(own), Page.Words(shown));
        Assert.Contains("You do not owe anything. NHS Hull pays the £150.00", Page.Words(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_call_is_added_to_the_first()
    {
        var (_, address) = await Opened();
        var coordinator = await host.SignInAs("coordinator@hull.example");

        await (await coordinator.GetAsync(address + "/call")).SubmitAsync(("Form.Note", "She is worried about Sunday."));
        var page = await (await coordinator.GetAsync(address + "/call")).SubmitAsync(("Form.Note", "Sunday went well."));

        Assert.Contains("She is worried about Sunday.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sunday went well.", page.Text, StringComparison.Ordinal);
        Assert.InRange((await coordinator.GetAsync(address)).Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Handing_over_the_case_hands_over_its_open_work()
    {
        var (_, address) = await Opened();
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var (careCase, person) = await host.InDatabase(async db =>
        {
            PortalUser successor = new()
            {
                DisplayName = "Dana Firth",
                UserName = "dana@hull.example",
                Email = "dana@hull.example",
            };
            db.Add(successor);
            await db.SaveChangesAsync();
            db.Add(
                new Membership(
                    successor.Id,
                    Role.CareCoordinator,
                    new(2012, 1, 1),
                    await db.PilotSites.Where(s => s.Reference == "hull").Select(s => s.Id).SingleAsync()
                )
            );
            await db.SaveChangesAsync();
            var found = await db
                .Safeguards.Where(s => "/safeguards/" + s.Reference == address)
                .Select(s => new { Case = s.Case.Reference, Person = s.Case.Person.Reference })
                .SingleAsync();
            return (found.Case, found.Person);
        });
        var form = await coordinator.GetAsync($"/cases/{careCase}/hand-over");
        var successor = form.Html.QuerySelectorAll("select option").Single(o => Page.Words(o) == "Dana Firth").GetAttribute("value")!;

        await form.SubmitAsync(("Form.Coordinator", successor));

        Assert.Contains(
            "Dana Firth",
            Page.Words((await coordinator.GetAsync(address)).Html.QuerySelector("dl.nhsuk-summary-list")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Handed the steps while care continues to another co-ordinator.",
            (await coordinator.GetAsync("/people/" + person)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_on_its_pages_can_stop_care()
    {
        var (_, address) = await Opened();
        var coordinator = await host.SignInAs("coordinator@hull.example");
        foreach (
            var page in new[]
            {
                await coordinator.GetAsync(address),
                await coordinator.GetAsync(address + "/call"),
                await coordinator.GetAsync(address + "/cause"),
            }
        )
        {
            Assert.InRange(page.Commands.Count, 1, 6);
            Assert.DoesNotContain(
                page.Html.QuerySelectorAll("main button, main a"),
                e => Page.Words(e).Contains("stop", StringComparison.OrdinalIgnoreCase)
            );
        }

        var shown = await coordinator.GetAsync(address);
        Assert.Equal(
            [
                "Call Doreen and ask how they are",
                "Confirm the support the person needs",
                "Record why the money ran short",
                "Hold a review with Doreen",
            ],
            shown.Html.QuerySelectorAll(".nhsuk-task-list__link").Select(Page.Words)
        );
        Assert.Single(shown.Html.QuerySelectorAll(".nhsuk-task-list__status"), status => Page.Words(status) == "Waiting for you");
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(address + "/decide")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_list_shows_the_next_deadline_of_each()
    {
        var (given, address) = await Opened();
        var list = await (await host.SignInAs("finance@hull.example")).GetAsync("/safeguards");
        Assert.Contains(list.Html.QuerySelectorAll("main a"), a => a.GetAttribute("href") == address && Page.Words(a) == given.PersonName);
        Assert.Contains("Call by", list.Text, StringComparison.Ordinal);
        Assert.InRange(list.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Two_people_who_record_a_call_at_once_both_keep_their_text()
    {
        var (_, address) = await Opened();
        var first = await (await host.SignInAs("coordinator@hull.example")).GetAsync(address + "/call");
        var second = await (await host.SignInAs("coordinator@hull.example")).GetAsync(address + "/call");
        await first.SubmitAsync(("Form.Note", "Engaged."));
        var told = await second.SubmitAsync(("Form.Note", "She is well."));
        Assert.StartsWith("Someone changed this while you were editing", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("She is well.", told.Html.QuerySelector("textarea")!.TextContent.Trim());
        var kept = await told.SubmitAsync();
        Assert.Contains("The call is recorded.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("She is well.", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compulsory_review_says_why_and_cannot_be_skipped()
    {
        var (given, address) = await Opened();
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var review = (await coordinator.GetAsync(address)).Html.QuerySelector("a[href^='/reviews/']")!.GetAttribute("href")!;
        var page = await coordinator.GetAsync(review);
        Assert.Contains("compulsory", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Record the review"], page.Html.QuerySelectorAll("main button").Select(Page.Words));
        var missing = await page.SubmitAsync(("Form.PlanStillRight", "Yes"));
        Assert.Equal(3, missing.Errors.Count);
        var early = await page.SubmitAsync(
            ("Form.HeldOn.Day", "1"),
            ("Form.HeldOn.Month", "1"),
            ("Form.HeldOn.Year", "2012"),
            ("Form.PlanStillRight", "Yes"),
            ("Form.MoneyUsedWell", "Yes"),
            ("Form.AmountEnough", "No"),
            ("Form.DutiesKept", "Yes")
        );
        Assert.Contains("because the money ran short then", Assert.Single(early.Errors), StringComparison.Ordinal);
        var family = given.PersonName.Split(' ')[1];
        Assert.Equal(0, await host.InDatabase(db => db.Reviews.CountAsync(r => r.HeldOn != null && r.Case.Person.FamilyName == family)));
    }

    private async Task<(GivenABudget Given, string Address)> Opened()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(250));
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync(given.Address + "/spending/record");
        var question = await form.SubmitAsync(("Form.Line", "1"), ("Form.Amount", "400"), ("Form.What", "Waking nights"));
        return (given, (await question.SubmitFormAsync("button[name='Form.Confirmed']")).Address);
    }
}
