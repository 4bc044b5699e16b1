using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Decisions;

public sealed class ReadingADecision(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_decision_says_who_when_why_by_which_rules_and_how_to_challenge_it()
    {
        var (known, reference) = await Decided("hull", "Decided", "About");
        var visitor = await host.SignInAs("finance@hull.example");
        var page = await visitor.GetAsync("/decisions/" + reference);
        Assert.Equal("Plan approved", page.Heading);
        foreach (
            var words in new[]
            {
                "Sam Tull, approver, decided this about Decided About on 14 March 2012.",
                "Plan version 1",
                "It meets the needs <b>.",
                "Rule A23",
                "the facts used",
                "can ask for this to be looked at again",
            }
        )
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("a[href^='/rules/A23?On.Day=']"));
        Assert.InRange(page.Commands.Count, 1, 6);

        var list = await visitor.GetAsync($"/people/{known.Person}/decisions");
        Assert.Equal("Decisions about Decided About", list.Heading);
        Assert.NotNull(list.Html.QuerySelector($"a[href='/decisions/{reference}']"));
        Assert.InRange(list.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task A_decision_of_another_site_is_not_found()
    {
        var (_, reference) = await Decided("oxfordshire", "Decided", "Elsewhere");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("approver@hull.example")).GetAsync("/decisions/" + reference)).Status
        );
    }

    private async Task<(GivenPeople.Known Known, string Reference)> Decided(string site, string given, string family)
    {
        var known = await host.PersonAtAsync(site, given, family);
        var reference = await host.InDatabase(async db =>
        {
            var careCase = await db.Cases.SingleAsync(c => c.Id == known.CaseId);
            Decision decision = new(
                careCase,
                DecisionKind.PlanApproved,
                "Plan version 1",
                "It meets the needs <b>.",
                Occasions.On(new(2012, 3, 14), new(5, "Sam Tull", Role.Approver)),
                [Ruling.Allowed(RuleIds.A23, new(2012, 3, 14), "The person said yes.", [Fact.Text("the facts used")])]
            );
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision.Reference;
        });
        return (known, reference);
    }
}
