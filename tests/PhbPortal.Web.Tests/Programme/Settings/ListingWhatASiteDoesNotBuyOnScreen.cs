using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Programme.Settings;

/// <summary>
/// A site's own list (E12) on screen: proposed by one person, confirmed by another, shown with each support item that it covers, and saved
/// with the approval.
/// </summary>
[Proves(RuleIds.E12)]
public sealed class ListingWhatASiteDoesNotBuyOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Address = "/settings/list.not-bought";
    private const string Proposer = "admin@hull.example";
    private const string Second = "approver@hull.example";
    private const string LocalRule = "We do not buy it: the area service gives it free of charge.";

    [Fact]
    public async Task It_is_shown_at_every_step_and_saved_with_the_decision()
    {
        await ConfirmedAsync("reiki healing", new(2013, 4, 1));
        var open = await new GivenAPlan(host).WithBudget().Agreed().Made();
        await CallItAsync(open, "Reiki Healing, once a week");
        var sent = await new GivenAPlan(host).WithBudget().Agreed().Made();
        await CallItAsync(sent, "Weekly reiki healing");
        await host.InDatabase(async db =>
        {
            var plan = await db
                .CarePlans.Include(kept => kept.Case)
                    .ThenInclude(kept => kept.Person)
                .SingleAsync(kept => kept.Reference == sent);
            plan.RecordAgreement(GivenAPlan.Today, "Rosa Wren", AgreedAs.Person, AgreedHow.OnPaper);
            plan.Submit(plan.Case, Occasions.On(GivenAPlan.Today, new(plan.AuthorUserId, "Jo Marsh", Role.CareCoordinator)));
            return await db.SaveChangesAsync();
        });
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var approver = await host.SignInAs(Second);

        foreach (
            var page in new[]
            {
                await coordinator.GetAsync($"/plans/{open}/support"),
                await coordinator.GetAsync($"/plans/{open}/check"),
                await approver.GetAsync($"/approvals/{sent}"),
            }
        )
        {
            Assert.Contains(
                "“reiki healing” is on the site’s own list of what it does not buy, since 1 April 2013",
                page.Text,
                StringComparison.Ordinal
            );
            Assert.Contains(LocalRule, page.Text, StringComparison.Ordinal);
            Assert.Contains("Policy 12 of the board", page.Text, StringComparison.Ordinal);
            Assert.InRange(page.Commands.Count, 1, 6);
        }

        Assert.Contains(
            "ask the approver to agree to this one all the same",
            (await coordinator.GetAsync($"/plans/{open}/check")).Text,
            StringComparison.Ordinal
        );
        var approved = await (await approver.GetAsync($"/approvals/{sent}")).SubmitFormAsync(
            "main button[value=approve]",
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "It helps her")
        );
        Assert.Empty(approved.Errors);
        var said = await SaidAsync(sent);
        Assert.Contains(LocalRule, said, StringComparison.Ordinal);

        await ConfirmedAsync("reiki healing", new(2013, 6, 1), ("Form.What", "off"));
        Assert.Equal(said, await SaidAsync(sent));
        Assert.Contains(LocalRule, (await coordinator.GetAsync($"/plans/{open}/check")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposer_cannot_confirm_their_own_row()
    {
        var proposed = await ProposeAsync(Proposer, "aqua aerobics", new(2013, 5, 1));

        Assert.Contains("You proposed it yourself", proposed.Text, StringComparison.Ordinal);
        var own = await proposed.Visitor.PostAsync(
            proposed.Address,
            (Page.TokenName, (await proposed.Visitor.GetAsync("/account/change-password")).Token),
            ("Form.Answer", "confirm")
        );
        Assert.Contains("Not decided: somebody else than the proposer decides", own.Text, StringComparison.Ordinal);
        Assert.Equal(0, await host.InDatabase(db => db.PolicyVersions.CountAsync(version => version.RowKey == "aqua aerobics")));
    }

    [Fact]
    public async Task The_second_of_two_identical_rows_proposed_at_once_sees_both()
    {
        var one = await FormAsync(Proposer);
        var other = await FormAsync("second-admin@hull.example");

        var answers = await host.SavingTogether([
            SendAsync(one, "sound baths", new(2013, 5, 1)),
            SendAsync(other, "  Sound   BATHS ", new(2013, 5, 1)),
        ]);

        var told = Assert.Single(answers, page => page.Errors.Count > 0);
        Assert.Contains("Both are shown below", told.Errors[0], StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.SettingProposals.CountAsync(proposal => proposal.RowKey == "sound baths")));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_proposal()
    {
        var form = await FormAsync(Proposer);
        var first = await SendAsync(form, "salt caves", new(2013, 5, 1));

        var again = await SendAsync(form, "salt caves", new(2013, 5, 1));

        Assert.Equal(first.Address, again.Address);
        Assert.Contains("You have proposed this already", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Words", "", "Enter what it is, in words")]
    [InlineData("Form.Words", " ?! ", "Enter what it is, in words")]
    [InlineData("Form.LocalRule", " ", "Write down the site’s rule, as people should read it")]
    [InlineData("Form.Reason", " ", "Say where the rule comes from, or why it is set")]
    [InlineData("Form.FirstDay.Year", "2101", "The first day must be in 2100 or earlier")]
    [InlineData("Form.FirstDay.Day", "31", "The first day must be a real date")]
    [InlineData("Form.Category", "gold", "Choose a kind of support, or none")]
    [InlineData("Form.What", "perhaps", "Choose whether it goes on the list, or off it again")]
    [InlineData("Form.What", "off", "“forest walks” is not on the list on 1 June 2013. Enter it as it stands on the list")]
    public async Task A_mistake_is_explained_beside_its_field(string field, string typed, string error)
    {
        var form = await FormAsync(Proposer);

        var answer = await form.Visitor.PostAsync(
            form.Address,
            [.. Fields(form, "forest walks", new(2013, 6, 1)).Where(sent => sent.Item1 != field), (field, typed)]
        );

        Assert.Equal([error], answer.Errors);
        Assert.StartsWith("Error: ", answer.Title, StringComparison.Ordinal);
        Assert.Equal(0, await host.InDatabase(db => db.SettingProposals.CountAsync(proposal => proposal.RowKey == "forest walks")));
    }

    [Fact]
    public async Task A_hundred_and_one_characters_are_too_many()
    {
        var answer = await ProposeAsync(Proposer, new string('x', 101), new(2013, 5, 1));

        Assert.Equal(["What it is must be 100 characters or fewer"], answer.Errors);
        Assert.Equal(new string('x', 101), answer.Html.QuerySelector("[name='Form.Words']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(2012, 3, 14, "Choose 16 March 2012 or a later day")]
    [InlineData(2013, 3, 31, "Rule E12 was not in force on 31 March 2013: in force from 1 April 2013.")]
    public async Task A_day_not_in_the_future_or_before_the_rule_is_refused(int year, int month, int day, string words)
    {
        var answer = await ProposeAsync(Proposer, "laughter yoga", new(year, month, day));

        Assert.Contains(answer.Errors, error => error.Contains(words, StringComparison.Ordinal));
        Assert.NotNull(answer.Html.QuerySelector("main a[href='/rules/E12']"));
        Assert.Equal(0, await host.InDatabase(db => db.SettingProposals.CountAsync(proposal => proposal.RowKey == "laughter yoga")));
    }

    [Fact]
    public async Task The_list_shows_each_row_with_its_days_and_coming_changes()
    {
        await ConfirmedAsync("mud wraps", new(2013, 4, 1));

        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync($"{Address}?On.Day=2&On.Month=4&On.Year=2013");

        Assert.Contains("From 1 April 2013, NHS Hull: “mud wraps” on the list", page.Text, StringComparison.Ordinal);
        Assert.Contains("mud wraps On the list on 2 April 2013", page.Text, StringComparison.Ordinal);
        Assert.Contains("Proposed by Asha Verma, confirmed by Tom Beckett", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector($"main a[href='{Address}/propose']"));
        Assert.DoesNotContain(
            "mud wraps",
            (await (await host.SignInAs("approver@oxfordshire.example")).GetAsync(Address)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Can_I_use_it_includes_the_list_of_ones_own_site()
    {
        await ConfirmedAsync("gong showers", new(2013, 4, 1));
        const string April = "/can-i-use-it?What=gong+showers&On.Day=1&On.Month=4&On.Year=2013";

        foreach (var who in new[] { "coordinator@hull.example", "patient@hull.example" })
        {
            var visitor = await host.SignInAs(who);
            Assert.Contains(LocalRule, (await visitor.GetAsync(April)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain(
                LocalRule,
                (await visitor.GetAsync("/can-i-use-it?What=gong+showers&On.Day=31&On.Month=3&On.Year=2013")).Text,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "nothing that you asked about is on its list",
                (await visitor.GetAsync(April.Replace("gong+showers", "a+drum", StringComparison.Ordinal))).Text,
                StringComparison.Ordinal
            );
        }

        Assert.DoesNotContain(
            LocalRule,
            (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync(April)).Text,
            StringComparison.Ordinal
        );
        foreach (
            var nobodys in new[] { await host.Visit().GetAsync(April), await (await host.SignInAs("auditor@dh.example")).GetAsync(April) }
        )
        {
            Assert.Contains("From 1 April 2013 a site can keep a list of its own", nobodys.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(LocalRule, nobodys.Text, StringComparison.Ordinal);
        }
    }

    private async Task ConfirmedAsync(string words, DateOnly from, params (string, string)[] other)
    {
        var proposed = await ProposeAsync(Proposer, words, from, other);
        Assert.Contains("Proposed. Somebody else has to confirm it", proposed.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Confirmed by Tom Beckett",
            (await (await (await host.SignInAs(Second)).GetAsync(proposed.Address)).SubmitFormAsync("main button[value=confirm]")).Text,
            StringComparison.Ordinal
        );
    }

    private Task CallItAsync(string plan, string what) =>
        host.InDatabase(async db =>
        {
            var kept = await db
                .CarePlans.Include(found => found.Supports)
                .Include(found => found.Needs)
                    .ThenInclude(need => need.Outcomes)
                .Include(found => found.Case)
                .SingleAsync(found => found.Reference == plan);
            Assert.IsType<SupportKept>(
                kept.ChangeSupport(
                    1,
                    new(
                        what,
                        "other",
                        1,
                        "Bittern Care",
                        1,
                        new(10_000),
                        HowOften.EveryWeek,
                        DayOfWeek.Wednesday,
                        GivenAPlan.Year,
                        HoldingModel.Notional,
                        Funder.Nhs
                    ),
                    new(kept.AuthorUserId, "Jo Marsh", Role.CareCoordinator)
                )
            );
            return await db.SaveChangesAsync();
        });

    private Task<string> SaidAsync(string plan) =>
        host.InDatabase(async db =>
        {
            var caseId = await db.CarePlans.Where(kept => kept.Reference == plan).Select(kept => kept.CaseId).SingleAsync();
            var decision = await db
                .Decisions.Include(kept => kept.Rulings)
                .SingleAsync(kept => kept.CaseId == caseId && kept.Kind == Domain.Cases.DecisionKind.PlanApproved);
            return Assert.Single(decision.Rulings, ruling => ruling.RuleId == RuleIds.E12).Words;
        });

    private static (string, string)[] Fields(Page form, string words, DateOnly from) =>
        [
            (Page.TokenName, form.Token),
            ("Form.Reach", "hull"),
            ("Form.What", "on"),
            ("Form.Words", words),
            ("Form.Category", ""),
            ("Form.LocalRule", LocalRule),
            ("Form.FirstDay.Day", $"{from.Day}"),
            ("Form.FirstDay.Month", $"{from.Month}"),
            ("Form.FirstDay.Year", $"{from.Year}"),
            ("Form.Reason", "Policy 12 of the board"),
        ];

    private static Task<Page> SendAsync(Page form, string words, DateOnly from, params (string, string)[] other) =>
        form.Visitor.PostAsync(
            form.Address,
            [.. Fields(form, words, from).Where(field => other.All(changed => changed.Item1 != field.Item1)), .. other]
        );

    private async Task<Page> FormAsync(string who) => await (await host.SignInAs(who)).GetAsync($"{Address}/propose");

    private async Task<Page> ProposeAsync(string who, string words, DateOnly from, params (string, string)[] other) =>
        await SendAsync(await FormAsync(who), words, from, other);
}
