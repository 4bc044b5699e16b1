using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases.BudgetRequests;

[Proves(RuleIds.A19, RuleIds.A20, RuleIds.A21)]
public sealed class RecordingARequestForABudgetOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Asked =
    [
        ("Form.As", nameof(BudgetAskedAs.ForThem)),
        ("Form.Name", "Her <daughter>"),
        ("Form.By", nameof(CameBy.Phone)),
        ("Form.Wanted", "Help at night"),
    ];
    private static readonly (string, string)[] No = [("Form.Agrees", "no"), ("Form.Reasons", "Her usual care meets the need")];

    [Fact]
    public async Task It_is_recorded_once_before_it_is_answered()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Early");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await (await visitor.GetAsync($"/people/{known.Person}")).FollowAsync("Somebody asks for a budget");
        Assert.InRange(form.Commands.Count, 1, 6);

        var kept = await form.SubmitAsync(Asked);
        var again = await form.SubmitAsync(Asked);

        Assert.StartsWith("/asked-for/", kept.Address, StringComparison.Ordinal);
        Assert.Equal(kept.Address, again.Address);
        Assert.Contains("It was recorded once", again.Text, StringComparison.Ordinal);
        Assert.Contains("The answer is due by 16 April 2012.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Her <daughter>", kept.Text, StringComparison.Ordinal);
        Assert.Null(kept.Html.QuerySelector("input[name='Form.Agrees']"));
        Assert.Equal(1, await host.InDatabase(db => db.BudgetRequests.CountAsync(r => r.CaseId == known.CaseId)));
        var person = await visitor.GetAsync($"/people/{known.Person}");
        Assert.Contains("asked for a budget on 15 March 2012.", person.Text, StringComparison.Ordinal);
        Assert.InRange(person.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Another_request_leads_to_the_waiting_one_even_at_the_same_moment()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Again");
        var one = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");
        var other = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");
        (string, string)[] second = [("Form.As", nameof(BudgetAskedAs.Person)), ("Form.By", nameof(CameBy.InPerson))];

        var answers = await host.SavingTogether(
            new[] { (Page: one, Fields: Asked), (Page: other, Fields: second) }.Select(sent => sent.Page.SubmitAsync(sent.Fields))
        );

        Assert.Single(answers.Select(answer => answer.Address).Distinct());
        Assert.Single(answers, answer => answer.Text.Contains("A request waits for its answer already.", StringComparison.Ordinal));
        Assert.Equal(1, await host.InDatabase(db => db.BudgetRequests.CountAsync(r => r.CaseId == known.CaseId)));
    }

    [Fact]
    public async Task A_request_has_one_answer_even_from_two_people_at_once()
    {
        var (known, asked) = await WaitingAsync("Twice");
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync(asked);
        var other = await (await host.SignInAs("approver@hull.example")).GetAsync(asked);
        (string, string)[] yes = [("Form.Agrees", "yes"), ("Form.Reasons", "It fits")];

        var answers = await host.SavingTogether(
            new[] { (Page: form, Fields: No), (Page: other, Fields: yes) }.Select(sent => sent.Page.SubmitAsync(sent.Fields))
        );

        var kept = Assert.Single(answers, answer => answer.Address.StartsWith("/decisions/", StringComparison.Ordinal));
        var told = Assert.Single(answers, answer => answer.Errors.Count > 0);
        Assert.StartsWith("This request was answered already.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
        Assert.Contains("A budget that Her <daughter> asked for on 15 March 2012", kept.Text, StringComparison.Ordinal);
        await form.SubmitAsync(("Form.Agrees", "no"), ("Form.Reasons", "Something else"));
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_saved_once()
    {
        var (known, asked) = await WaitingAsync("Thesame");
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync(asked);
        Assert.Contains("had no right to a budget yet", form.Text, StringComparison.Ordinal);
        Assert.InRange(form.Commands.Count, 1, 6);

        var first = await form.SubmitAsync(No);
        var second = await form.SubmitAsync(No);

        Assert.Equal(first.Address, second.Address);
        Assert.Contains("Asked for a budget: not agreed", first.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d => d.CaseId == known.CaseId && d.Kind == DecisionKind.BudgetAskedForRefused)
            )
        );
    }

    [Fact]
    public async Task After_a_refusal_the_same_may_be_requested_on_the_same_day()
    {
        var (known, asked) = await WaitingAsync("Persists");
        await (await (await host.SignInAs("approver@hull.example")).GetAsync(asked)).SubmitAsync(No);

        var again = await (await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/asked-for")).SubmitAsync(
            Asked
        );

        Assert.Contains("The request is kept", again.Text, StringComparison.Ordinal);
        Assert.NotEqual(asked, again.Address);
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.BudgetRequests.CountAsync(r => r.CaseId == known.CaseId && r.State == BudgetRequestState.Waiting)
            )
        );
    }

    [Fact]
    public async Task A_legal_reason_with_a_yes_is_questioned()
    {
        var (_, asked) = await WaitingAsync("Contrary");
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync(asked);

        var answer = await form.SubmitAsync(
            ("Form.Agrees", "yes"),
            ("Form.Reasons", "It fits"),
            ("Form.Ground", nameof(RefusalInLaw.OutsideTheRight)),
            ("Form.InLaw", "A sentence")
        );

        Assert.Equal(
            [
                "You agree, so there is no reason to refuse: choose “None”",
                "You agree, so there is nothing to say about a refusal: clear this, or answer no",
            ],
            answer.Errors
        );
    }

    [Fact]
    public async Task A_withdrawn_request_is_not_answered_and_can_be_made_again()
    {
        var (known, asked) = await WaitingAsync("Withdrawn");
        var approver = await (await host.SignInAs("approver@hull.example")).GetAsync(asked);
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await (await visitor.GetAsync(asked)).FollowAsync("Write down that it was taken back");
        Assert.Equal(["Enter who said that it is taken back"], (await form.SubmitAsync(("Form.By", ""))).Errors);
        Assert.Equal(
            ["The day cannot be before 15 March 2012, the day it was asked for"],
            (await form.SubmitAsync(("Form.By", "She"), ("Form.On.Day", "14"))).Errors
        );

        var shown = await form.SubmitAsync(("Form.By", "She"));

        Assert.Contains("She took it back on 15 March 2012.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("It was recorded once", (await form.SubmitAsync(("Form.By", "She"))).Text, StringComparison.Ordinal);
        Assert.StartsWith("This request was taken back.", Assert.Single((await approver.SubmitAsync(No)).Errors), StringComparison.Ordinal);
        Assert.Equal(0, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
        Assert.NotEqual(
            asked,
            (
                await (await visitor.GetAsync($"/cases/{known.Case}/asked-for")).SubmitAsync(
                    ("Form.As", nameof(BudgetAskedAs.Person)),
                    ("Form.By", nameof(CameBy.InPerson))
                )
            ).Address
        );
    }

    [Theory]
    [InlineData("Form.On.Day", "16", "The day must be today or in the past")]
    [InlineData("Form.On.Year", "2008", "The day must be in 2009 or later")]
    [InlineData("Form.On.Day", "x", "The day must be a real day, like 14 3 2012")]
    [InlineData("Form.Name", "", "Enter who asked for it")]
    public async Task A_mistake_is_explained_and_nothing_is_saved(string field, string typed, string error)
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Wrongly" + field.Length + typed);
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");

        var answer = await form.SubmitAsync([.. Asked.Where(one => one.Item1 != field), (field, typed)]);

        Assert.Contains(answer.Errors, told => told == error || (typed == "x" && told.StartsWith("The day", StringComparison.Ordinal)));
        Assert.Contains("Help at night", answer.Html.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(0, await host.InDatabase(db => db.BudgetRequests.CountAsync(r => r.CaseId == known.CaseId)));
    }

    [Fact]
    public async Task Who_asked_and_how_must_be_chosen()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Unchosen");

        var answer = await (await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/asked-for")).SubmitAsync(
            ("Form.Wanted", "Help at night")
        );

        Assert.Equal(["Choose who asked", "Choose how they asked"], answer.Errors);
        Assert.Equal("Help at night", answer.Html.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task It_is_on_the_approvers_list_until_answered_and_then_overdue()
    {
        var (known, asked) = await WaitingAsync("Listed");
        await host.InDatabase(db =>
            db.BudgetRequests.Where(r => r.CaseId == known.CaseId)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.DueOn, new DateOnly(2012, 3, 14)))
        );
        var approver = await host.SignInAs("approver@hull.example");
        var list = await approver.GetAsync("/work?show=overdue");
        Assert.InRange(list.Commands.Count, 1, 6);
        Assert.Contains("The answer is overdue.", list.Text, StringComparison.Ordinal);
        Assert.Contains(asked, list.Html.Body!.InnerHtml, StringComparison.Ordinal);
        var coordinators = await (await host.SignInAs("coordinator@hull.example")).GetAsync("/work?show=overdue");
        Assert.Contains(asked, coordinators.Html.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.InRange(coordinators.Commands.Count, 1, 6);

        await (await approver.GetAsync(asked)).SubmitAsync(No);

        Assert.DoesNotContain(asked, (await approver.GetAsync("/work?show=overdue")).Html.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_staff_find_nothing()
    {
        var (_, asked) = await WaitingAsync("Elsewhere");

        foreach (var email in new[] { "coordinator@merseyside.example", "approver@merseyside.example" })
        {
            var visitor = await host.SignInAs(email);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(asked)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(asked + "/withdrawn")).Status);
        }
    }

    private async Task<(GivenPeople.Known Known, string Asked)> WaitingAsync(string name)
    {
        var known = await host.PersonAtAsync("hull", "Asks", name);
        return (
            known,
            (
                await (await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/asked-for")).SubmitAsync(
                    Asked
                )
            ).Address
        );
    }
}
