using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Tests.Budgets;

[Proves(RuleIds.H07)]
public sealed class EndingABudgetOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DateOnly Today = new(2012, 3, 15);

    private static readonly (string, string)[] Filled =
    [
        .. LastDay(20),
        ("Form.Because", "The help could not be found"),
        ("Form.CareAfter", "Kingfisher comes each morning"),
        ("Form.IsSure", "true"),
    ];

    [Fact]
    public async Task Every_page_says_when_and_why_it_ends_and_how_care_continues()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var approver = await host.SignInAs("approver@hull.example");
        var reasons = await (await approver.GetAsync(given.Address)).FollowAsync("End the budget");
        Assert.InRange(reasons.Commands.Count, 1, 6);
        Assert.DoesNotContain("nominee", reasons.Text, StringComparison.OrdinalIgnoreCase);
        var page = await reasons.FollowAsync("Needs cannot be met, or are not met, this way");
        Assert.InRange(page.Commands.Count, 1, 6);

        var decided = await page.SubmitAsync(Filled);

        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains("The budget ends on 20 March 2012", decided.Text, StringComparison.Ordinal);
        Assert.Contains("The help could not be found", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Rule H12", decided.Text, StringComparison.Ordinal);
        var money = await approver.GetAsync(given.Address);
        Assert.Contains("Ends on 20 March 2012. Needs were not met this way.", money.Text, StringComparison.Ordinal);
        Assert.Contains("Kingfisher comes each morning", money.Text, StringComparison.Ordinal);
        var overview = await approver.GetAsync("/people/" + await PersonOf(given));
        Assert.Contains("It ends on 20 March 2012.", overview.Text, StringComparison.Ordinal);
        var own = await (await PatientOf(given)).GetAsync("/my-plan");
        Assert.Contains("Your budget ends on 20 March 2012", own.Text, StringComparison.Ordinal);
        Assert.Contains("The help could not be found", own.Text, StringComparison.Ordinal);
        Assert.Contains("You have £500.00 left until 20 March 2012", own.Text, StringComparison.Ordinal);
        Assert.Contains("From 21 March 2012: Kingfisher comes each morning", own.Text, StringComparison.Ordinal);
        Assert.InRange(own.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task An_incomplete_form_saves_nothing_and_keeps_what_was_typed()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var page = await Open(given, "moved");

        var empty = await page.SubmitAsync(
            ("Form.CareAfter", "Kingfisher comes"),
            ("Form.LastDay.Day", "32"),
            ("Form.LastDay.Month", "3"),
            ("Form.LastDay.Year", "2012")
        );

        Assert.StartsWith("Error: ", empty.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["The last day must have a day from 1 to 31", "Write why it ends", "Tick that you have read what happens when it ends"],
            empty.Errors
        );
        Assert.Contains(empty.FieldsOf("main form[method=post]"), field => field is ("Form.CareAfter", "Kingfisher comes"));
        var past = await page.SubmitAsync(But(Filled, LastDay(14)));
        Assert.Contains("A budget ends on 15 March 2012 at the earliest", Assert.Single(past.Errors), StringComparison.Ordinal);
        var late = await page.SubmitAsync(But(Filled, ("Form.LastDay.Month", "4")));
        Assert.Contains("This budget ends on 31 March 2012 already", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Null(await EndOf(given));
    }

    [Fact]
    public async Task It_does_not_end_without_a_record_of_the_care_that_follows_H12()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));

        var refused = await (await Open(given, "choice")).SubmitAsync(But(Filled, ("Form.CareAfter", " ")));

        Assert.Contains("Rule H12", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.NotNull(refused.Html.QuerySelector(".nhsuk-error-summary a[href='#form_careafter']"));
        Assert.Null(await EndOf(given));
    }

    [Fact]
    public async Task A_direct_payment_stops_after_its_notice_or_for_an_urgent_reason_H10()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.DirectPayment);
        var page = await Open(given, "moved");
        Assert.Contains("12 April 2012 at the earliest", page.Text, StringComparison.Ordinal);

        var refused = await page.SubmitAsync(Filled);
        Assert.Contains("Rule H10", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var decided = await refused.SubmitAsync([.. Filled, ("Form.UrgentReason", "She moves on that day")]);

        Assert.Contains("because it is urgent: She moves on that day", decided.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2012, 3, 20), await EndOf(given));
    }

    [Fact]
    public async Task Each_ground_has_its_own_question_and_error()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.DirectPayment);
        (string, string)[] urgent = [.. Filled, ("Form.UrgentReason", "It cannot wait")];
        foreach (
            var (ground, rule, field) in new[]
            {
                ("representative", RuleIds.H02, "answer"),
                ("not-suitable", RuleIds.H04, "answer"),
                ("nominee", RuleIds.H05, "answer"),
                ("being-checked", RuleIds.H07, "answer"),
                ("no-agreement", RuleIds.H01, "saidon"),
            }
        )
        {
            var refused = await (await Open(given, ground)).SubmitAsync(urgent);
            Assert.Contains($"Rule {rule}", Assert.Single(refused.Errors), StringComparison.Ordinal);
            Assert.NotNull(refused.Html.QuerySelector($".nhsuk-error-summary a[href^='#form_{field}']"));
        }

        var misuse = await Open(given, "outside-plan");
        Assert.Equal(["Say whether it happened before"], (await misuse.SubmitAsync(urgent)).Errors);
        var first = await misuse.SubmitAsync(
            But(Filled, [.. LastDay(31), ("Form.Times", "first"), ("Form.Answer", "We spoke with her about it")])
        );
        Assert.Contains(first.Errors, error => error.Contains("Rule H06", StringComparison.Ordinal));
        Assert.Null(await EndOf(given));
        Assert.StartsWith(
            "/decisions/",
            (
                await misuse.SubmitAsync([.. urgent, ("Form.Times", "before"), ("Form.Answer", "We spoke with her, and wrote twice")])
            ).Address,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_approvers_read_of_a_possible_offence_and_the_person_of_a_check_H07()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.DirectPayment);
        var decided = await (await Open(given, "being-checked")).SubmitAsync(
            But(
                Filled,
                ("Form.UrgentReason", "It cannot wait"),
                ("Form.Answer", "Counter-fraud, CF 77"),
                ("Form.Because", "Something is being looked into")
            )
        );
        Assert.Contains("CF 77", decided.Text, StringComparison.Ordinal);

        var coordinator = await host.SignInAs("coordinator@hull.example");
        var (read, patient) = (await coordinator.GetAsync(decided.Address), await PatientOf(given));
        List<string> told =
        [
            read.Text,
            (await coordinator.GetAsync(given.Address)).Text,
            (await coordinator.GetAsync("/people/" + await PersonOf(given))).Text,
        ];
        foreach (var address in new[] { "/my-plan", "/my-plan/money", "/my-plan/plan" })
            told.Add((await patient.GetAsync(address)).Text);

        Assert.All(told, text => Assert.DoesNotMatch("CF 77|H07|(?i)offence|fraud|theft", text));
        Assert.Contains("Something about the money is being checked.", told[^1], StringComparison.Ordinal);
        Assert.Contains("Rule H12", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_approvers_read_what_is_typed_about_a_possible_offence_H07()
    {
        var given = await host.InDatabase(db => GivenABudget.PaidAsync(db, "hull", new(500_000), new(300_000)));
        var asked = await (await (await host.SignInAs("approver@hull.example")).GetAsync(given.Address + "/repayment")).SubmitAsync(
            ("Form.Ground", "PossibleOffence"),
            ("Form.WhyFair", "It was stolen over eleven weeks"),
            ("Form.Liabilities", "0"),
            ("Form.Sum", "100"),
            ("Form.Reasons", "She has stolen it")
        );
        var ended = await (await Open(given, "being-checked")).SubmitAsync(
            But(Filled, ("Form.UrgentReason", "More would be stolen"), ("Form.Answer", "CF 77, stolen"), ("Form.Because", "It was stolen"))
        );
        Assert.All(new[] { asked, ended }, page => Assert.Contains("stolen", page.Text, StringComparison.Ordinal));

        List<string> told = [];
        var patient = await PatientOf(given);
        foreach (var address in new[] { "/my-plan", "/my-plan/decisions", "/my-plan" + asked.Address, "/my-plan" + ended.Address })
            told.Add((await patient.GetAsync(address)).Text);
        foreach (var reader in new[] { "coordinator@hull.example", "finance@hull.example" })
        {
            var visitor = await host.SignInAs(reader);
            foreach (var decision in new[] { asked, ended })
                told.AddRange([
                    (await visitor.GetAsync(decision.Address)).Text,
                    (await visitor.GetAsync(decision.Address + "/letter")).Text,
                ]);
        }

        Assert.All(told, text => Assert.DoesNotMatch("(?i)stolen|offence|CF 77|H07|\\(e\\)", text));
        Assert.Contains("Something about the money is being checked.", told[0], StringComparison.Ordinal);
        Assert.Contains("Rule H13", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_up_a_direct_payment_records_who_said_so_and_when_with_a_letter_H01()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.DirectPayment);
        var page = await Open(given, "choice");
        (string, string)[] said = [("Form.SaidOn.Day", "14"), ("Form.SaidOn.Month", "3"), ("Form.SaidOn.Year", "2012")];
        foreach (var (fields, target) in new[] { (Filled, "saidon"), ([.. Filled, .. said], "answer") })
        {
            var refused = await page.SubmitAsync(fields);
            Assert.Contains("Rule H01", Assert.Single(refused.Errors), StringComparison.Ordinal);
            Assert.NotNull(refused.Html.QuerySelector($".nhsuk-error-summary a[href^='#form_{target}']"));
        }

        var ended = await page.SubmitAsync([.. Filled, .. said, ("Form.Answer", given.PersonName)]);

        Assert.Contains("Print the letter, and record how it was given", ended.Text, StringComparison.Ordinal);
        Assert.Contains(
            "told us that you give it up",
            (await (await PatientOf(given)).GetAsync("/my-plan")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_death_after_the_end_is_recorded_from_the_ending_page_H11()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        await host.InDatabase(async db =>
        {
            var budget = await db
                .Budgets.Include(b => b.Parts)
                .Include(b => b.CarePlan.Case.Person)
                .Include(b => b.CarePlan.Case.Consents)
                .SingleAsync(b => b.Id == given.Id);
            var book = await db.PolicyBookAsync(budget.SiteId);
            db.Decisions.Add(
                Assert
                    .IsType<BudgetEnded>(
                        budget.End(
                            new(BudgetEndReason.NeedsNotMet, new(2012, 3, 10), "It was not met", "Kingfisher"),
                            budget.CarePlan,
                            budget.CarePlan.Case,
                            Occasions.On(new(2012, 3, 10), new(9_001, "Helen Marsh", Role.Approver)).JudgedBy(book)
                        )
                    )
                    .Decision
            );
            return await db.SaveChangesAsync();
        });
        var page = await (await (await host.SignInAs("approver@hull.example")).GetAsync(given.Address + "/end")).FollowAsync(
            $"Record that {given.PersonName.Split(' ')[0]} died"
        );

        var early = await page.SubmitAsync([
            .. LastDay(12).Where(f => f.Item1 != "Form.LastDay.Year"),
            ("Form.LastDay.Year", "1912"),
            ("Form.Because", "She died"),
            ("Form.IsSure", "true"),
        ]);
        Assert.Contains("on which they were born or later", Assert.Single(early.Errors), StringComparison.Ordinal);
        var decided = await page.SubmitAsync([
            .. LastDay(12),
            ("Form.PersonalRepresentative", "Ann Whitfield"),
            ("Form.Because", "She died"),
            ("Form.IsSure", "true"),
        ]);

        Assert.Contains("died on 12 March 2012", decided.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2012, 3, 10), await EndOf(given));
        Assert.Contains("Ann Whitfield", (await page.Visitor.GetAsync(decided.Address + "/letter")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_death_the_day_may_be_past_and_no_letter_goes_to_the_person_H11()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.DirectPayment);
        var page = await Open(given, "died");
        (string, string)[] death = [.. LastDay(9), ("Form.Because", "She died"), ("Form.IsSure", "true")];
        Assert.Contains(
            "must be today or in the past",
            Assert.Single((await page.SubmitAsync(But(death, LastDay(16)))).Errors),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Rule H11",
            Assert.Single((await page.SubmitAsync([.. death, ("Form.PersonalRepresentative", given.PersonName)])).Errors),
            StringComparison.Ordinal
        );

        await page.SubmitAsync([.. death, ("Form.PersonalRepresentative", "Ann Whitfield")]);

        Assert.Equal(
            "Ann Whitfield",
            await host.InDatabase(db =>
                db.Budgets.Where(b => b.Id == given.Id)
                    .Join(db.People, b => b.PersonId, p => p.Id, (b, p) => p.PersonalRepresentative)
                    .SingleAsync()
            )
        );
        Assert.Null((await page.Visitor.GetAsync(given.Address + "/end")).Html.QuerySelector("main li a"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_counts_once()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var page = await Open(given, "other");

        var once = await page.SubmitAsync(Filled);
        var twice = await page.SubmitAsync(Filled);

        Assert.Equal(once.Address, twice.Address);
        Assert.Contains("recorded once", twice.Text, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d =>
                    d.Kind == DecisionKind.BudgetEnded && d.Reference == once.Address.Substring("/decisions/".Length)
                )
            )
        );
    }

    [Fact]
    public async Task When_someone_else_was_first_the_page_says_so_and_keeps_what_was_typed()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var (mine, theirs) = (await Open(given, "moved"), await Open(given, "needs-not-met"));
        await theirs.SubmitAsync(Filled);

        var late = await mine.SubmitAsync(But(Filled, LastDay(18)));

        Assert.Contains("Somebody else changed this budget", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("Ends on 20 March 2012", late.Text, StringComparison.Ordinal);
        Assert.Contains(late.FieldsOf("main form[method=post]"), field => field is ("Form.Because", "The help could not be found"));
        Assert.Equal(new DateOnly(2012, 3, 20), await EndOf(given));
        await late.SubmitAsync(("Form.IsSure", "true"));
        Assert.Equal(new DateOnly(2012, 3, 18), await EndOf(given));
    }

    [Fact]
    public async Task A_change_of_the_person_at_the_same_moment_is_told_and_nothing_ends()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000), HoldingModel.DirectPayment);
        var (page, person) = (await Open(given, "died"), await PersonOf(given));
        host.BeforeTheNextSave(db => db.Database.ExecuteSqlAsync($"UPDATE People SET Version = Version + 1 WHERE Reference = {person}"));

        var late = await page.SubmitAsync([.. LastDay(9), ("Form.Because", "She died"), ("Form.IsSure", "true")]);

        Assert.Contains("Somebody else changed this budget", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains(late.FieldsOf("main form[method=post]"), field => field is ("Form.Because", "She died"));
        Assert.Null(await EndOf(given));
    }

    [Fact]
    public async Task Another_sites_budget_and_an_unsuitable_ground_are_not_found()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var other = await host.SignInAs("approver@oxfordshire.example");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(given.Address + "/end/choice")).Status);
        var approver = await host.SignInAs("approver@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, (await approver.GetAsync(given.Address + "/end/nominee")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await approver.GetAsync(given.Address + "/end/anything")).Status);
    }

    private static (string, string)[] LastDay(int day) =>
        [("Form.LastDay.Day", day.ToString()), ("Form.LastDay.Month", "3"), ("Form.LastDay.Year", "2012")];

    private static (string, string)[] But((string Name, string Value)[] fields, params (string Name, string Value)[] others) =>
        [.. fields.Where(f => !others.Any(other => other.Name == f.Name)), .. others];

    private async Task<Page> Open(GivenABudget given, string ground) =>
        await (await host.SignInAs("approver@hull.example")).GetAsync($"{given.Address}/end/{ground}");

    private Task<DateOnly?> EndOf(GivenABudget given) =>
        host.InDatabase(db => db.Budgets.Where(b => b.Id == given.Id).Select(b => b.EndsOn).SingleAsync());

    private Task<string> PersonOf(GivenABudget given) =>
        host.InDatabase(db => db.Budgets.Where(b => b.Id == given.Id).Select(b => b.CarePlan.Case.Person.Reference).SingleAsync());

    private async Task<Visitor> PatientOf(GivenABudget given)
    {
        await host.InDatabase(async db =>
        {
            var person = await db.Budgets.Where(b => b.Id == given.Id).Select(b => b.PersonId).SingleAsync();
            var user = await db.Users.SingleAsync(u => u.Email == "patient@hull.example");
            var before = await db.Memberships.OrderBy(m => m.Id).LastAsync(m => m.UserId == user.Id);
            before.End(Today.AddDays(-1));
            db.Memberships.Add(new(user.Id, before.Role, Today, before.SiteId, personId: person));
            return await db.SaveChangesAsync();
        });
        return await host.SignInAs("patient@hull.example");
    }
}
