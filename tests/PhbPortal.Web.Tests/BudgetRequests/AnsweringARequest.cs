using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.BudgetRequests;

public sealed class AnsweringARequest(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Before_there_is_a_right_reasons_are_enough_and_sent_twice_it_is_kept_once()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Early");
        var visitor = await host.SignInAs("approver@hull.example");
        var form = await (await visitor.GetAsync($"/people/{known.Person}")).FollowAsync("Answer a request for a budget");
        Assert.Contains("has no right to a budget yet", form.Text, StringComparison.Ordinal);
        Assert.InRange(form.Commands.Count, 1, 6);
        (string, string)[] no = [("Form.AskedBy", "Her <daughter>"), ("Form.Agrees", "no"), ("Form.Reasons", "Her usual care meets the need")];

        var decided = await form.SubmitAsync(no);
        await form.SubmitAsync(no);

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains("Asked for a budget: not agreed", decided.Text, StringComparison.Ordinal);
        Assert.Contains("A budget that Her <daughter> asked for on 15 March 2012", decided.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId && d.Kind == DecisionKind.BudgetAskedForRefused)));
        Assert.Contains("Not agreed on 15 March 2012", (await visitor.GetAsync($"/cases/{known.Case}/asked-for")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_has_one_answer_whoever_answers_at_the_same_moment()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Twice");
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");
        (string, string)[] no = [("Form.AskedBy", "Her daughter"), ("Form.Agrees", "no"), ("Form.Reasons", "Her usual care meets the need")];
        (string, string)[] yes = [("Form.AskedBy", "her daughter "), ("Form.Agrees", "yes"), ("Form.Reasons", "It fits")];
        var other = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");

        var answers = await host.SavingTogether(new[] { (Page: form, Fields: no), (Page: other, Fields: yes) }.Select(sent => sent.Page.SubmitAsync(sent.Fields)));

        Assert.Single(answers, answer => answer.Address.StartsWith("/decisions/", StringComparison.Ordinal));
        var told = Assert.Single(Assert.Single(answers, answer => answer.Errors.Count > 0).Errors);
        Assert.StartsWith("This request was answered already. A budget that", told, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
        await form.SubmitAsync([("Form.AskedBy", "Her daughter"), ("Form.Agrees", "no"), ("Form.Reasons", "Something else")]);
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
    }

    [Fact]
    public async Task A_reason_in_law_beside_a_yes_is_not_dropped_but_told()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Contrary");
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");

        var answer = await form.SubmitAsync(("Form.AskedBy", "She"), ("Form.Agrees", "yes"), ("Form.Reasons", "It fits"), ("Form.Ground", nameof(RefusalInLaw.OutsideTheRight)), ("Form.InLaw", "A sentence"));

        Assert.Equal(["You agree, so there is no reason to refuse: choose “None”", "You agree, so there is nothing to say about a refusal: clear this, or answer no"], answer.Errors);
    }

    [Theory]
    [InlineData("16", "Her daughter", "yes", "Yes", "The day must be today or in the past")]
    [InlineData("15", "", "yes", "Yes", "Enter who asked for it")]
    [InlineData("15", "Her daughter", "", "Yes", "Choose yes or no")]
    [InlineData("15", "Her daughter", "no", "", "Give the reasons: they stand in the answer")]
    public async Task Wrong_answers_are_told_and_nothing_is_kept(string day, string by, string agrees, string reasons, string error)
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Wrongly" + day + by.Length + agrees + reasons.Length);
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");

        var answer = await form.SubmitAsync([("Form.AskedOn.Day", day), ("Form.AskedBy", by), ("Form.Reasons", reasons), .. agrees.Length == 0 ? Array.Empty<(string, string)>() : [("Form.Agrees", agrees)]]);

        Assert.Equal([error], answer.Errors);
        Assert.Equal(0, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
    }
}

/// <summary>The same on a day on which there is a right, at a site that a group leads by then.</summary>
public sealed class AnsweringARequestWithARight(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_refusal_names_its_reason_in_law()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Byright");
        await host.InDatabase(async db =>
        {
            var site = await db.PilotSites.Include(found => found.Responsibilities).SingleAsync(found => found.Reference == "hull");
            Organisation group = new("NHS Hull CCG", OrganisationKind.Ccg, null, new(2013, 4, 1), null, null, "A test");
            db.Add(group);
            await db.SaveChangesAsync();
            site.HandedOver(site.LeadOn(new(2012, 3, 15))!.OrganisationId, group.Id, new(2013, 4, 1));
            return await db.Cases.Where(kept => kept.Id == known.CaseId).ExecuteUpdateAsync(set => set.SetProperty(kept => kept.QualifyingNeed, QualifyingNeed.Chc)) + await db.SaveChangesAsync();
        });
        host.Time.Pass(TimeSpan.FromDays(new DateOnly(2014, 10, 2).DayNumber - new DateOnly(2012, 3, 15).DayNumber));
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for");
        Assert.Contains("has NHS Continuing Healthcare and, asking today, a right to a budget.", form.Text, StringComparison.Ordinal);

        var refused = await form.SubmitAsync(("Form.AskedBy", "She"), ("Form.Agrees", "no"), ("Form.Reasons", "We do not do this"), ("Form.InLaw", "It is not our policy here"));
        Assert.Contains("is not refused without a reason in law. Rule A20", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var decided = await refused.SubmitAsync(("Form.Ground", nameof(RefusalInLaw.NoSuitableAmount)), ("Form.InLaw", "The care changes from day to day"));
        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains("Reason in law: No amount can be fixed as suitable", decided.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
    }
}
