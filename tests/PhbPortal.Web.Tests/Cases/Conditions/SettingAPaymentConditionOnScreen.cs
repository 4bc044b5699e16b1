using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases.Conditions;

/// <summary>An approver sets a condition on a direct payment, and lifts it again (E24).</summary>
[Proves(RuleIds.E24)]
public sealed class SettingAPaymentConditionOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Reasons = "Two visits in May were never made";

    private static readonly (string, string)[] Today =
    [
        ("Form.FirstDay.Day", "15"),
        ("Form.FirstDay.Month", "3"),
        ("Form.FirstDay.Year", "2012"),
    ];

    [Fact]
    public async Task It_is_saved_once_with_a_letter_and_lifted_with_reasons()
    {
        var known = await host.PersonAtAsync("hull", "Required", "Once");
        var approver = await host.SignInAs("approver@hull.example");
        var form = await (await approver.GetAsync($"/people/{known.Person}")).FollowAsync("What is required of the direct payment");
        Assert.Contains("Nothing beyond the regulations is required.", form.Text, StringComparison.Ordinal);
        Assert.InRange(form.Commands.Count, 1, 6);
        (string, string)[] required =
        [
            ("Form.Kind", nameof(PaymentConditionKind.NotBoughtFrom)),
            ("Form.About", "Bright <Care>"),
            ("Form.Reasons", Reasons),
            .. Today,
        ];

        var decided = await form.SubmitAsync(required);
        Assert.Contains("You have already sent this", (await form.SubmitAsync(required)).Text, StringComparison.Ordinal);

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains("The direct payment does not pay Bright <Care> from 15 March 2012", decided.Text, StringComparison.Ordinal);
        Assert.Contains(Reasons, (await approver.GetAsync(decided.Address + "/letter")).Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db => db.Cases.Where(c => c.Reference == known.Case).SelectMany(c => c.PaymentConditions).CountAsync())
        );

        var lift = await (await approver.GetAsync($"/cases/{known.Case}/conditions")).FollowAsync(
            "Lift this: Nothing is bought from Bright <Care>"
        );
        Assert.Equal(["Give the reasons, in at least 5 words"], (await lift.SubmitAsync(("Form.Reasons", "No"))).Errors);
        await lift.SubmitAsync(("Form.Reasons", "The agency has a new manager"));
        var after = await lift.SubmitAsync(("Form.Reasons", "The agency has a new manager"));

        Assert.Contains("Nothing beyond the regulations is required.", after.Text, StringComparison.Ordinal);
        Assert.Contains("from 15 March 2012 to 15 March 2012", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await approver.GetAsync($"/cases/{known.Case}/conditions/1/lift")).Status);
    }

    [Fact]
    public async Task Set_again_on_the_day_it_was_lifted_it_applies_again()
    {
        var known = await host.PersonAtAsync("hull", "Required", "Again");
        var approver = await host.SignInAs("approver@hull.example");
        (string, string)[] required =
        [
            ("Form.Kind", nameof(PaymentConditionKind.NotBoughtFrom)),
            ("Form.About", "Bright Care"),
            ("Form.Reasons", Reasons),
            .. Today,
        ];
        var first = await (await approver.GetAsync($"/cases/{known.Case}/conditions")).SubmitAsync(required);
        await (await approver.GetAsync($"/cases/{known.Case}/conditions/1/lift")).SubmitAsync(
            ("Form.Reasons", "The agency has a new manager")
        );

        var form = await approver.GetAsync($"/cases/{known.Case}/conditions");
        var again = await form.SubmitAsync(required);

        Assert.DoesNotContain("You have already sent this", again.Text, StringComparison.Ordinal);
        Assert.NotEqual(first.Address, again.Address);
        Assert.Contains(
            "Lift this: Nothing is bought from Bright Care",
            (await approver.GetAsync($"/cases/{known.Case}/conditions")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(again.Address, (await form.SubmitAsync(required)).Address);
    }

    [Fact]
    public async Task The_newest_lifted_ones_are_shown_and_the_rest_counted()
    {
        var known = await host.PersonAtAsync(
            "hull",
            "Required",
            "Often",
            also: (_, careCase) =>
            {
                for (var number = 1; number <= 27; number++)
                {
                    careCase.Require(
                        new(PaymentConditionKind.NotBoughtFrom, $"Agency {number}", GivenPeople.Today, Reasons),
                        Occasions.On(GivenPeople.Today, new(2, "Sam Tull", Role.Approver))
                    );
                    careCase.LiftCondition(number, Reasons, Occasions.On(GivenPeople.Today, new(2, "Sam Tull", Role.Approver)));
                }
            }
        );

        var page = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/conditions");

        Assert.Contains("Nothing is bought from Agency 3, from", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is bought from Agency 2, from", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 more were lifted before these.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_co_ordinator_reads_it_but_cannot_set_it()
    {
        var known = await host.PersonAtAsync("hull", "Required", "Reads");
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/conditions");
        await form.SubmitAsync([
            ("Form.Kind", nameof(PaymentConditionKind.InformationGiven)),
            ("Form.About", "receipts, every month"),
            ("Form.Reasons", Reasons),
            .. Today,
        ]);

        var read = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/cases/{known.Case}/conditions");

        Assert.Contains("To be told: receipts, every month", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Html.QuerySelector("main form"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/cases/{known.Case}/conditions")).Status
        );
    }

    [Fact]
    public async Task A_decision_by_someone_else_is_shown_and_nothing_is_lost()
    {
        var known = await host.PersonAtAsync("hull", "Required", "Together");
        var (one, other) = (await host.SignInAs("approver@hull.example"), await host.SignInAs("approver@hull.example"));
        var (first, second) = (
            await one.GetAsync($"/cases/{known.Case}/conditions"),
            await other.GetAsync($"/cases/{known.Case}/conditions")
        );
        await first.SubmitAsync([
            ("Form.Kind", nameof(PaymentConditionKind.NotBoughtFrom)),
            ("Form.About", "Bright Care"),
            ("Form.Reasons", Reasons),
            .. Today,
        ]);

        var told = await second.SubmitAsync([
            ("Form.Kind", nameof(PaymentConditionKind.NotBoughtFrom)),
            ("Form.About", "Late Nights"),
            ("Form.Reasons", Reasons),
            .. Today,
        ]);

        Assert.StartsWith("Somebody else recorded something", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("Late Nights", told.Html.QuerySelector("[name='Form.About']")!.GetAttribute("value"));
        Assert.StartsWith("/decisions/", (await told.SubmitAsync()).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Bright Care", "15", Reasons, "Choose what is required")]
    [InlineData("NotBoughtFrom", "", "15", Reasons, "Enter the name, or what is to be told")]
    [InlineData("NotBoughtFrom", ". a", "15", Reasons, "Enter at least 3 letters or digits")]
    [InlineData(
        "NotBoughtFrom",
        "Bright Care",
        "14",
        Reasons,
        "It can hold from 15 March 2012 at the earliest: what was bought before is paid."
    )]
    [InlineData("NotBoughtFrom", "Bright Care", "32", Reasons, "The first day must have a day from 1 to 31")]
    [InlineData("NotBoughtFrom", "Bright Care", "15", "Because", "Give the reasons, in at least 5 words")]
    public async Task Mistakes_are_explained_and_nothing_is_saved(string kind, string about, string day, string reasons, string error)
    {
        var known = await host.PersonAtAsync("hull", "Required", "Wrongly" + kind + about.Length + day + reasons.Length);
        var form = await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/conditions");

        var answer = await form.SubmitAsync([
            ("Form.About", about),
            .. Today.Skip(1),
            ("Form.FirstDay.Day", day),
            ("Form.Reasons", reasons),
            .. kind.Length == 0 ? Array.Empty<(string, string)>() : [("Form.Kind", kind)],
        ]);

        Assert.Equal([error], answer.Errors);
        Assert.Equal(0, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
    }
}
