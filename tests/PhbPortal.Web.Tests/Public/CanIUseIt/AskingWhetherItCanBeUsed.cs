using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Public.CanIUseIt;

[Proves(RuleIds.E13)]
public sealed class AskingWhetherItCanBeUsed(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("riding lessons", "Exercise and leisure: yes, if it is in your plan", RuleIds.E13)]
    [InlineData("paracetamol", "Medicines: ask first", RuleIds.E27)]
    [InlineData("knee operation", "Planned hospital treatment, surgery and inpatient care: no", RuleIds.E26)]
    [InlineData("husband as carer", "Paying family or a friend: ask first", RuleIds.E15)]
    public async Task Plain_words_get_an_answer_with_its_rule(string asked, string heading, string rule)
    {
        var page = await Ask($"?What={Uri.EscapeDataString(asked)}");

        var answer = page.Html.QuerySelectorAll(".phb-answer").Single(section => Page.Words(section.QuerySelector("h3")) == heading);
        Assert.Equal($"/rules/{rule}", answer.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains($"The answer for “{asked}”", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 0, 2);
    }

    [Theory]
    [InlineData("riding\u00A0lessons")]
    [InlineData("ri\uFFFEding lessons\uFFFF")]
    [InlineData("\u202Eriding\u202C les\u200Bsons")]
    [InlineData("riding\tlessons\uFDD0")]
    public async Task What_cannot_be_seen_is_not_read(string asked)
    {
        var page = await Ask($"?What={Uri.EscapeDataString(asked)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The answer for “riding lessons”", page.Text, StringComparison.Ordinal);
        Assert.Contains("Exercise and leisure: yes", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_question_there_is_no_answer()
    {
        var page = await Ask("");

        Assert.Empty(page.Errors);
        Assert.Empty(page.Html.QuerySelectorAll(".phb-answer"));
    }

    [Fact]
    public async Task Another_day_is_answered_by_the_rules_of_that_day()
    {
        var page = await Ask("?What=my+wife&On.Day=1&On.Month=4&On.Year=2017");

        Assert.Contains("Rule E18", page.Text, StringComparison.Ordinal);
        Assert.Contains("on 1 April 2017", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?What=", "Say what the money would be used for, for example, riding lessons")]
    [InlineData("?What=%EF%BF%BE%E2%80%8B", "Say what the money would be used for, for example, riding lessons")]
    [InlineData("?What=...", "Say what the money would be used for, for example, riding lessons")]
    [InlineData("?What=wine&On.Day=31&On.Month=2&On.Year=2012", "The day must be a real date")]
    [InlineData("?What=wine&On.Day=31&On.Month=12&On.Year=2008", "The day must be on or after 1 January 2009, when the programme began")]
    public async Task An_invalid_question_is_explained_beside_the_field(string query, string message)
    {
        var page = await Ask(query);

        Assert.Equal([message], page.Errors);
        Assert.Empty(page.Html.QuerySelectorAll(".phb-answer"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_long_question_is_refused_and_markup_is_shown_as_text()
    {
        Assert.Equal(["What you ask about must be 200 characters or fewer"], (await Ask("?What=" + new string('a', 5_000))).Errors);

        var page = await Ask("?What=%3Cscript%3Ealert(1)%3C%2Fscript%3E%F0%9F%98%80");
        Assert.Empty(page.Html.QuerySelectorAll("main script"));
        Assert.Contains("Something else: ask first", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_decisions_are_counted_from_five_people_without_names()
    {
        for (var i = 0; i < PastUses.Fewest - 1; i++)
            await NotAgreed("tobacco", RuleIds.E03);
        var few = await Ask("?What=cigarettes");
        Assert.Contains("too few to show", few.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked for and not agreed", few.Text, StringComparison.Ordinal);

        await NotAgreed("tobacco", RuleIds.E03);
        var enough = await Ask("?What=cigarettes");
        Assert.Contains("Asked for and not agreed for 5 people, the last in March 2012 (rule E03)", enough.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pipe of Wren", enough.Text, StringComparison.Ordinal);
        Assert.InRange(enough.Commands.Count, 1, 2);

        Assert.Contains("Agreed in the plans of", (await Ask("?What=night+sitter")).Text, StringComparison.Ordinal);
    }

    private async Task NotAgreed(string category, string rule)
    {
        var reference = await new GivenAPlan(host).CaseOnly();
        await host.InDatabase(async db =>
        {
            var opened = await db.Cases.SingleAsync(c => c.Reference == reference);
            var ruling = SupportCategories.Judge(category, GivenAPlan.Today);
            Assert.Equal(rule, ruling.RuleId);
            db.Decisions.Add(
                new(
                    opened,
                    DecisionKind.SupportNotAgreed,
                    "Pipe of Wren",
                    ruling.Words,
                    Occasions.On(GivenAPlan.Today, new(1, "Priya Nair", Role.CareCoordinator)),
                    [ruling]
                )
                {
                    CategoryCode = category,
                }
            );
            return await db.SaveChangesAsync();
        });
    }

    private Task<Page> Ask(string query) => host.Visit().GetAsync("/can-i-use-it" + query);
}
