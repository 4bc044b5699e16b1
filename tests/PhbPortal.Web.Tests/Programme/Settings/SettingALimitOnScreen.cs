using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;

namespace PhbPortal.Web.Tests.Programme.Settings;

/// <summary>One person proposes a limit from a day, another confirms it, and only then does it apply, only at that site.</summary>
public sealed class SettingALimitOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Proposer = "admin@hull.example";
    private const string Second = "approver@hull.example";

    [Fact]
    public async Task It_applies_only_to_the_site_and_once_someone_else_confirms_it()
    {
        var proposed = await ProposeAsync(Proposer, PolicyKeys.OverspendDecide, "6", new(2012, 6, 1));
        Assert.Contains("Proposed. Somebody else has to confirm it", proposed.Text, StringComparison.Ordinal);
        Assert.Contains("You proposed it yourself", proposed.Text, StringComparison.Ordinal);
        Assert.Null(proposed.Html.QuerySelector("main form"));
        Assert.Equal(10, await FigureAsync("hull", PolicyKeys.OverspendDecide, new(2012, 6, 1)));

        var confirmed = await (await (await host.SignInAs(Second)).GetAsync(proposed.Address)).SubmitFormAsync(
            "main button[value=confirm]"
        );

        Assert.Contains("Confirmed by Tom Beckett", confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(10, await FigureAsync("hull", PolicyKeys.OverspendDecide, new(2012, 5, 31)));
        Assert.Equal(6, await FigureAsync("hull", PolicyKeys.OverspendDecide, new(2012, 6, 1)));
        Assert.Equal(10, await FigureAsync("oxfordshire", PolicyKeys.OverspendDecide, new(2012, 6, 1)));
        var history = await confirmed.Visitor.GetAsync($"/settings/{PolicyKeys.OverspendDecide}?On.Day=1&On.Month=6&On.Year=2012");
        Assert.Contains("Proposed by Asha Verma, confirmed by Tom Beckett", history.Text, StringComparison.Ordinal);
        Assert.Contains("From 1 June 2012, NHS Hull: 6 working days", history.Text, StringComparison.Ordinal);
        Assert.Contains("NHS Hull: 6 working days", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposer_cannot_confirm_their_own_figure()
    {
        var proposed = await ProposeAsync(Proposer, PolicyKeys.BillDecide, "7", new(2012, 6, 1));

        var own = await proposed.Visitor.PostAsync(
            proposed.Address,
            (Page.TokenName, (await proposed.Visitor.GetAsync("/account/change-password")).Token),
            ("Form.Answer", "confirm")
        );

        Assert.Contains("Not decided: somebody else than the proposer decides", own.Text, StringComparison.Ordinal);
        Assert.Equal(10, await FigureAsync("hull", PolicyKeys.BillDecide, new(2012, 6, 1)));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_changes_nothing()
    {
        var proposed = await ProposeAsync(Proposer, PolicyKeys.BillDecide, "8", new(2012, 7, 1));
        var page = await (await host.SignInAs(Second)).GetAsync(proposed.Address);

        var without = await page.SubmitFormAsync("main button[value=refuse]");
        Assert.Equal(["Say why you refuse it"], without.Errors);
        var refused = await without.SubmitFormAsync("main button[value=refuse]", ("Form.Because", "Nobody asked the panel"));

        Assert.Contains("Nobody asked the panel", refused.Text, StringComparison.Ordinal);
        Assert.Equal(10, await FigureAsync("hull", PolicyKeys.BillDecide, new(2012, 7, 1)));
        Assert.Contains(
            "It was decided already",
            (await page.SubmitFormAsync("main button[value=confirm]")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Less_than_the_national_figure_is_refused_with_rule_and_alternative()
    {
        var page = await ProposeAsync(Proposer, PolicyKeys.ReviewFirst, "6", new(2012, 7, 1));

        var error = Assert.Single(page.Errors);
        Assert.Contains("6 months would give people less than the national figure, which is 3 months", error, StringComparison.Ordinal);
        Assert.Contains("Rule A11, SI 2010/1000 reg.3(4)", error, StringComparison.Ordinal);
        Assert.Contains("What to do instead: Choose at most 3 months", error, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/rules/A11']"));
        Assert.Equal("6", page.Html.QuerySelector("[name='Form.Value']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("0", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("-3", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("2.5", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("61", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("five", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("99999999999999999999", "1", "6", "2012", "A reason", "Enter a whole number from 1 to 60 working days")]
    [InlineData("5", "31", "6", "2012", "A reason", "The first day must be a real date")]
    [InlineData("5", "1", "1", "2008", "A reason", "The first day must be in 2009 or later: there were no personal health budgets before")]
    [InlineData("5", "1", "1", "2101", "A reason", "The first day must be in 2100 or earlier")]
    [InlineData("5", "1", "6", "2012", " ", "Say where the figure comes from, or why it is set")]
    public async Task A_mistake_is_explained_beside_its_field(
        string value,
        string day,
        string month,
        string year,
        string reason,
        string error
    )
    {
        var before = await CountAsync();
        var page = await FormAsync(Proposer, PolicyKeys.BillDecide);

        var answer = await page.SubmitAsync(
            ("Form.Reach", "hull"),
            ("Form.Value", value),
            ("Form.FirstDay.Day", day),
            ("Form.FirstDay.Month", month),
            ("Form.FirstDay.Year", year),
            ("Form.Reason", reason)
        );

        Assert.Equal([error], answer.Errors);
        Assert.StartsWith("Error: ", answer.Title, StringComparison.Ordinal);
        Assert.Equal(value, answer.Html.QuerySelector("[name='Form.Value']")!.GetAttribute("value") ?? "");
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("6.505")]
    [InlineData("0")]
    [InlineData("100.01")]
    [InlineData("six")]
    public async Task A_wage_must_be_in_pounds(string value)
    {
        var answer = await (await FormAsync(Proposer, PolicyKeys.LeastWage)).SubmitAsync(
            ("Form.Reach", "hull"),
            ("Form.Value", value),
            ("Form.FirstDay.Day", "1"),
            ("Form.FirstDay.Month", "6"),
            ("Form.FirstDay.Year", "2012"),
            ("Form.Reason", "A reason")
        );

        Assert.Equal(["Enter an amount in pounds from £0.01 to £100.00"], answer.Errors);
        Assert.Equal(value, answer.Html.QuerySelector("[name='Form.Value']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_site_may_require_more_than_the_minimum_wage_but_not_less()
    {
        Assert.Contains(
            "which is £6.08",
            Assert.Single((await ProposeAsync(Proposer, PolicyKeys.LeastWage, "6.07", new(2012, 6, 1))).Errors),
            StringComparison.Ordinal
        );

        Assert.Contains(
            "£7.20",
            (await ProposeAsync(Proposer, PolicyKeys.LeastWage, "7.20", new(2012, 6, 1))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Five_thousand_characters_are_refused_as_figure_and_reason()
    {
        var page = await FormAsync(Proposer, PolicyKeys.BillDecide);

        var answer = await page.SubmitAsync(
            ("Form.Reach", "hull"),
            ("Form.Value", new string('9', 5000)),
            ("Form.FirstDay.Day", "1"),
            ("Form.FirstDay.Month", "6"),
            ("Form.FirstDay.Year", "2012"),
            ("Form.Reason", new string('x', 5000))
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("The reason must be 500 characters or fewer", answer.Errors);
    }

    [Theory]
    [InlineData("14")]
    [InlineData("15")]
    public async Task Yesterday_and_today_are_refused(string day)
    {
        var page = await FormAsync(Proposer, PolicyKeys.BillDecide);

        var answer = await page.SubmitAsync(
            ("Form.Reach", "hull"),
            ("Form.Value", "5"),
            ("Form.FirstDay.Day", day),
            ("Form.FirstDay.Month", "3"),
            ("Form.FirstDay.Year", "2012"),
            ("Form.Reason", "A reason")
        );

        Assert.Contains("Choose 16 March 2012 or a later day", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_identical_proposals_at_once_sees_both()
    {
        var one = await FormAsync(Proposer, PolicyKeys.ApprovalDirectSignOff);
        var other = await FormAsync("second-admin@hull.example", PolicyKeys.ApprovalDirectSignOff);

        var answers = await host.SavingTogether([SendAsync(one, "4", new(2012, 9, 1)), SendAsync(other, "7", new(2012, 9, 1))]);

        var told = Assert.Single(answers, page => page.Errors.Count > 0);
        Assert.Contains("Both are shown below", told.Errors[0], StringComparison.Ordinal);
        Assert.Contains("4 working days", told.Text, StringComparison.Ordinal);
        Assert.Contains("7 working days", told.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.SettingProposals.CountAsync(p => p.Key == PolicyKeys.ApprovalDirectSignOff)));
        Assert.Equal(2, answers.Length);
    }

    [Fact]
    public async Task A_figure_set_meanwhile_is_explained_and_the_second_can_only_be_refused()
    {
        var proposed = await ProposeAsync(Proposer, PolicyKeys.ApprovalBudgetException, "8", new(2012, 11, 1));
        var waiting = await (await host.SignInAs(Second)).GetAsync(proposed.Address);
        await host.InDatabase(async db =>
        {
            var hull = await db.PilotSites.Where(s => s.Reference == "hull").Select(s => s.Id).SingleAsync();
            db.PolicyVersions.Add(
                PolicyVersion.ForSite(
                    hull,
                    PolicyKeys.ApprovalBudgetException,
                    new(new(2012, 11, 1), 6, PolicyUnit.WorkingDays),
                    "The panel",
                    "Jo Marsh",
                    new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc)
                )
            );
            return await db.SaveChangesAsync();
        });

        var told = await waiting.SubmitFormAsync("main button[value=confirm]");

        Assert.Contains("A figure from 1 November 2012 is set already: 6 working days", told.Text, StringComparison.Ordinal);
        Assert.NotNull(told.Html.QuerySelector("main a[href='/rules/P06']"));
        Assert.Null(told.Html.QuerySelector("main button[value=confirm]"));
        var refused = await told.SubmitFormAsync("main button[value=refuse]", ("Form.Because", "It is set"));
        Assert.Contains("Refused by Tom Beckett", refused.Text, StringComparison.Ordinal);
        Assert.Equal(6, await FigureAsync("hull", PolicyKeys.ApprovalBudgetException, new(2012, 11, 1)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_proposal()
    {
        var form = await FormAsync(Proposer, PolicyKeys.SurplusTalk);
        var first = await SendAsync(form, "9", new(2012, 9, 1));

        var again = await SendAsync(form, "9", new(2012, 9, 1));

        Assert.Equal(first.Address, again.Address);
        Assert.Contains("You have proposed this already", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_an_earlier_build_from_which_nothing_follows_is_read_and_not_proposed()
    {
        await host.InDatabase(db =>
        {
            NewFigure figure = new(new(2010, 6, 1), 5, PolicyUnit.Weeks);
            db.PolicyVersions.Add(
                PolicyVersion.National(PolicyKeys.OverspendForecast, figure, "Kept from before", "The portal", DateTime.UnixEpoch)
            );
            return db.SaveChangesAsync();
        });
        var proposer = await host.SignInAs(Proposer);

        var read = await proposer.GetAsync($"/settings/{PolicyKeys.OverspendForecast}");

        Assert.Contains("5 weeks", read.Text, StringComparison.Ordinal);
        Assert.Contains("Kept from before", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Propose a figure", read.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await proposer.GetAsync($"/settings/{PolicyKeys.OverspendForecast}/propose")).Status);
        var settings = (await proposer.GetAsync("/settings")).Html;
        Assert.NotNull(settings.QuerySelector($"main a[href='/settings/{PolicyKeys.ReviewLater}']"));
        Assert.Null(settings.QuerySelector($"main a[href='/settings/{PolicyKeys.OverspendForecast}']"));
    }

    [Fact]
    public async Task A_proposal_of_an_earlier_build_from_which_nothing_follows_can_only_be_refused()
    {
        var proposed = await ProposeAsync(Proposer, PolicyKeys.ReviewLater, "7", new(2012, 12, 3));
        await host.InDatabase(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE SettingProposals SET Key = {PolicyKeys.OverspendForecast} WHERE '/settings/proposals/' || Reference = {proposed.Address}"
            )
        );

        var waiting = await (await host.SignInAs(Second)).GetAsync(proposed.Address);
        var answer = await waiting.Visitor.PostAsync(proposed.Address, ("Form.Answer", "confirm"), (Page.TokenName, waiting.Token));

        Assert.Contains("It can only be refused now", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Not confirmed", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await host.InDatabase(db => db.PolicyVersions.CountAsync(v => v.Key == PolicyKeys.OverspendForecast && v.SiteId != null))
        );
    }

    [Fact]
    public async Task A_site_gives_up_its_figure_and_the_national_one_applies_again()
    {
        var form = await FormAsync(Proposer, PolicyKeys.NoticeOfReduction);
        Assert.Equal(42, await FigureAsync("hull", PolicyKeys.NoticeOfReduction, new(2012, 10, 1)));

        var proposed = await SendAsync(form, "", new(2012, 10, 1), ("Form.What", "national"));
        await (await (await host.SignInAs(Second)).GetAsync(proposed.Address)).SubmitFormAsync("main button[value=confirm]");

        Assert.Equal(42, await FigureAsync("hull", PolicyKeys.NoticeOfReduction, new(2012, 9, 30)));
        Assert.Equal(28, await FigureAsync("hull", PolicyKeys.NoticeOfReduction, new(2012, 10, 1)));
    }

    [Fact]
    public async Task National_figures_need_two_of_the_programme_team()
    {
        var form = await FormAsync("programme@dh.example", PolicyKeys.ReviewCompulsory);
        Assert.Equal(["country"], form.Html.QuerySelectorAll("[name='Form.Reach'] option").Select(option => option.GetAttribute("value")));
        var proposed = await SendAsync(form, "8", new(2012, 9, 1), ("Form.Reach", "country"));

        var second = await host.SignInAs("second-programme@dh.example");
        Assert.Contains("1 setting waits for you", (await second.GetAsync("/dashboard")).Text, StringComparison.Ordinal);
        await (await second.GetAsync(proposed.Address)).SubmitFormAsync("main button[value=confirm]");

        Assert.Equal(8, await FigureAsync("oxfordshire", PolicyKeys.ReviewCompulsory, new(2012, 9, 1)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(Second)).GetAsync(proposed.Address)).Status);
    }

    [Fact]
    public async Task A_site_is_not_offered_to_others()
    {
        var form = await FormAsync(Second, PolicyKeys.BillDecide);
        Assert.DoesNotContain(
            "oxfordshire",
            form.Html.QuerySelectorAll("[name='Form.Reach'] option").Select(option => option.GetAttribute("value"))
        );

        var sent = await form.Visitor.PostAsync(
            form.Address,
            [
                .. form.FieldsOf("main form[method=post]").Where(f => f.Name is not ("Form.Reach" or "Form.Value")),
                ("Form.Reach", "oxfordshire"),
                ("Form.Value", "5"),
            ]
        );

        Assert.Contains("Choose for whom it holds", sent.Errors);
    }

    [Fact]
    public async Task A_proposal_is_on_the_work_list_of_those_who_can_confirm_it()
    {
        Assert.Contains(
            "for you to confirm or refuse",
            (await (await host.SignInAs(Second)).GetAsync("/work")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "for you to confirm or refuse",
            (await (await host.SignInAs("second-admin@hull.example")).GetAsync("/accounts")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "for you to confirm or refuse",
            (await (await host.SignInAs("approver@oxfordshire.example")).GetAsync("/work")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/settings/nothing")]
    [InlineData("/settings/nothing/propose")]
    [InlineData("/settings/proposals/nothingishere999")]
    public async Task An_unknown_address_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(Proposer)).GetAsync(address)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("?On.Day=1&On.Month=1&On.Year=1900")]
    [InlineData("?On.Day=1&On.Month=1&On.Year=2199")]
    [InlineData("?On.Day=40&On.Month=x&On.Year=2012")]
    public async Task The_list_answers_for_any_day(string query)
    {
        var visitor = await host.SignInAs("auditor@dh.example");

        foreach (var address in new[] { "/settings", "/settings/review.first" })
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address + query)).Status);
    }

    private static Task<Page> SendAsync(Page form, string value, DateOnly from, params (string, string)[] other) =>
        form.SubmitAsync([
            .. other.Any(o => o.Item1 == "Form.Reach") ? [] : new[] { ("Form.Reach", "hull") },
            .. other,
            ("Form.Value", value),
            ("Form.FirstDay.Day", $"{from.Day}"),
            ("Form.FirstDay.Month", $"{from.Month}"),
            ("Form.FirstDay.Year", $"{from.Year}"),
            ("Form.Reason", "A reason of the panel"),
        ]);

    private async Task<Page> FormAsync(string who, string key) => await (await host.SignInAs(who)).GetAsync($"/settings/{key}/propose");

    private async Task<Page> ProposeAsync(string who, string key, string value, DateOnly from) =>
        await SendAsync(await FormAsync(who, key), value, from);

    private Task<long> FigureAsync(string site, string key, DateOnly day) =>
        host.InDatabase(async db =>
            (await db.PolicyBookAsync(await db.PilotSites.Where(s => s.Reference == site).Select(s => s.Id).SingleAsync()))
                .On(day)
                .Figure(key)
                .Value
        );

    private Task<int> CountAsync() => host.InDatabase(db => db.SettingProposals.CountAsync());
}
