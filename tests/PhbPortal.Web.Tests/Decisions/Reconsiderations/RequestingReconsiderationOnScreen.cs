using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Decisions.Reconsiderations;

/// <summary>
/// Asking to have a decision reconsidered, on the person's own page or through a co-ordinator, and the answer (B15, B16, D17).
/// </summary>
[Proves(RuleIds.B15, RuleIds.B16, RuleIds.C06, RuleIds.D17, RuleIds.H15)]
public sealed class RequestingReconsiderationOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";
    private const string Second = "second-approver@hull.example";
    private const string Patient = "second-patient@hull.example";
    private const string Words = "I cannot talk to anybody without it.";
    private const string Reasons = "The reader serves the first outcome of the plan";

    [Fact]
    public async Task A_patient_asks_and_reads_the_answer_of_another_approver()
    {
        var patient = await host.SignInAs(Patient);
        var page = await (
            await (await patient.GetAsync("/my-plan")).FollowAsync("Read what was decided, and ask for it to be looked at again")
        ).FollowAsync("Plan not agreed on 6 March 2012");
        Assert.InRange(page.Commands.Count, 1, 6);
        Assert.Contains("Dear Lena Fischer,", page.Text, StringComparison.Ordinal);
        var ask = await page.FollowAsync("Ask us to look at this again");
        Assert.InRange(ask.Commands.Count, 1, 6);
        Assert.Equal(["Say why we should look at it again"], (await ask.SubmitAsync(("Form.Words", "  "))).Errors);

        var asked = await ask.SubmitAsync(("Form.Words", Words));
        Assert.Contains("Somebody who did not make the decision looks at it.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Lena Fischer (the person) asked on their own page: " + Words, asked.Text, StringComparison.Ordinal);
        await ask.SubmitAsync(("Form.Words", "Twice"));
        var look = await host.InDatabase(db => db.Reconsiderations.AsNoTracking().SingleAsync(r => r.AskedBy == "Lena Fischer"));
        Assert.Equal((Words, AsksAs.Person, CameBy.OwnPages), (look.Words, look.AskedAs, look.CameBy));

        // Tom Beckett made the decision.
        var own = await (await host.SignInAs(Approver)).GetAsync($"/looking-again/{look.Reference}");
        Assert.Contains("You made this decision, so another approver looks at it again.", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Html.QuerySelector("main form"));
        Assert.Null(
            (await (await host.SignInAs(Approver)).GetAsync("/work")).Html.QuerySelector(
                $"#today a[href='/looking-again/{look.Reference}']"
            )
        );

        var second = await host.SignInAs(Second);
        var work = await second.GetAsync("/work");
        Assert.InRange(work.Commands.Count, 1, 6);
        Assert.Contains(
            "No day promised",
            Page.Words(work.Html.QuerySelector($"#today a[href='/looking-again/{look.Reference}']")?.Closest("tr")),
            StringComparison.Ordinal
        );
        var answer = await second.GetAsync($"/looking-again/{look.Reference}");
        Assert.InRange(answer.Commands.Count, 1, 6);
        Assert.Contains("No rule says that a decision of this kind has to be looked at again.", answer.Text, StringComparison.Ordinal);
        var kept = await answer.SubmitAsync(
            ("Form.State", nameof(LookState.Changed)),
            ("Form.Reasons", Reasons),
            ("Form.Next", "Priya Nair writes the next version with you.")
        );
        Assert.Equal("Looked at again: the decision changes", kept.Heading);
        Assert.InRange(kept.Commands.Count, 1, 6);

        var read = await (await patient.GetAsync(page.Address)).FollowAsync("Read the answer of 15 March 2012");
        Assert.Contains("Ruth Ogden, approver", read.Text, StringComparison.Ordinal);
        Assert.Contains("What happens now: Priya Nair writes the next version with you.", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Html.QuerySelector("a[href$='/again']"));
        Assert.NotNull(
            (await (await host.SignInAs(Coordinator)).GetAsync("/work?show=today")).Html.QuerySelector(
                $"a[href='/decisions/{kept.Address.Split('/')[^1]}/letter']"
            )
        );
    }

    [Fact]
    public async Task A_coordinator_records_who_asked_and_only_one_request_waits()
    {
        var (_, reference) = await DecidedAsync("Phoned");
        var coordinator = await host.SignInAs(Coordinator);
        var ask = await (await coordinator.GetAsync($"/decisions/{reference}")).FollowAsync(
            "Write down that somebody asks for this to be looked at again"
        );
        Assert.InRange(ask.Commands.Count, 1, 6);

        var wrong = await ask.SubmitAsync(Asked(nameof(AsksAs.Representative), "", "15", Words));
        Assert.Equal(["Enter the name of whoever asked"], wrong.Errors);
        Assert.Equal(Words, wrong.Html.QuerySelector("textarea")!.TextContent);
        Assert.Equal(
            ["The day cannot be before 14 March 2012, the day of the decision"],
            (await ask.SubmitAsync(Asked(nameof(AsksAs.Person), "", "13", Words))).Errors
        );
        Assert.Equal(
            ["The day must be today or in the past"],
            (await ask.SubmitAsync(Asked(nameof(AsksAs.Person), "", "16", Words))).Errors
        );

        var done = await ask.SubmitAsync(Asked(nameof(AsksAs.Representative), "Ken Phoned", "15", Words));
        Assert.Contains("Ken Phoned (representative) asked by phone", done.Text, StringComparison.Ordinal);
        var work = await coordinator.GetAsync("/work?show=waiting");
        Assert.InRange(work.Commands.Count, 1, 6);
        Assert.Contains("Ken Phoned asked today. A reader. It is with the approvers.", work.Text, StringComparison.Ordinal);
        var again = await ask.SubmitAsync(Asked(nameof(AsksAs.Person), "", "15", "Once more"));
        Assert.Contains("Ken Phoned asked on 15 March 2012 already", again.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await LooksAsync(reference));
    }

    [Fact]
    public async Task Two_people_asking_at_once_make_one_request()
    {
        var (_, reference) = await DecidedAsync("Twofold");
        var pages = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(async _ => await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/again"))
        );

        await host.SavingTogether(pages.Select(page => page.SubmitAsync(Asked(nameof(AsksAs.Person), "", "15", Words))));

        Assert.Equal(1, await LooksAsync(reference));
    }

    [Fact]
    public async Task Two_approvers_at_once_give_one_answer()
    {
        var (_, reference) = await DecidedAsync("Answered");
        var look = await LookAsync(reference);
        var pages = await Task.WhenAll(
            new[] { Approver, Second }.Select(async email => await (await host.SignInAs(email)).GetAsync($"/looking-again/{look}"))
        );

        var answers = await host.SavingTogether(
            pages.Select(page => page.SubmitAsync(("Form.State", nameof(LookState.Stands)), ("Form.Reasons", Reasons)))
        );

        Assert.Single(answers, answer => answer.Address.StartsWith("/decisions/", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Errors.Any(error => error.StartsWith("Somebody else answered", StringComparison.Ordinal)));
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.Decisions.CountAsync(d =>
                    d.Kind == DecisionKind.LookedAtAgainStands && db.Reconsiderations.Any(r => r.AnswerId == d.Id && r.Reference == look)
                )
            )
        );
    }

    [Theory]
    [InlineData(nameof(LookState.Stands), "", "", "Write your reasons in at least 5 words")]
    [InlineData(nameof(LookState.Stands), "no good reason", "", "Write your reasons in at least 5 words")]
    [InlineData(nameof(LookState.Changed), Reasons, "", "Say what happens now that the decision changes")]
    [InlineData("", Reasons, "Soon", "Choose your answer")]
    public async Task An_incomplete_answer_keeps_the_typed_text(string state, string reasons, string next, string error)
    {
        var (_, reference) = await DecidedAsync("Lacking");
        var look = await LookAsync(reference);

        var page = await (await (await host.SignInAs(Approver)).GetAsync($"/looking-again/{look}")).SubmitAsync([
            .. state.Length > 0 ? new[] { ("Form.State", state) } : [],
            ("Form.Reasons", reasons),
            ("Form.Next", next),
        ]);

        Assert.Equal([error], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal([reasons, next], page.Html.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.True(await host.InDatabase(db => db.Reconsiderations.AnyAsync(r => r.Reference == look && r.State == LookState.Waiting)));
    }

    [Fact]
    public async Task Not_this_time_is_refused_without_an_earlier_reconsideration()
    {
        var (_, reference) = await DecidedAsync("Forced");
        var look = await LookAsync(reference);
        var approver = await host.SignInAs(Approver);
        var token = (await approver.GetAsync($"/looking-again/{look}")).Token;

        var page = await approver.PostAsync(
            $"/looking-again/{look}",
            (Page.TokenName, token),
            ("Form.State", nameof(LookState.NotThisTime)),
            ("Form.Reasons", Reasons)
        );

        Assert.Contains("This decision was not looked at in the last six months, so it is looked at now.", page.Errors);
    }

    [Fact]
    public async Task A_representative_asks_on_the_persons_page_and_others_cannot()
    {
        var (known, reference) = await DecidedAsync(
            "Acted",
            (person, _) =>
                person.Appoint(
                    new(
                        RepresentativeKind.Representative,
                        "Ken Whitfield",
                        "son",
                        "01632 960 002",
                        Authority.Deputy,
                        "Order seen",
                        GivenPeople.Today.AddDays(-5),
                        null
                    ),
                    new(1, "Jo", Role.CareCoordinator)
                )
        );
        var representative = await host.SignInAs("representative@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, (await representative.GetAsync($"/my-plan/decisions/{reference}")).Status);
        var authority = await host.InDatabase(db =>
            db.Set<Representative>().Where(r => EF.Property<long>(r, "PersonId") == known.PersonId).Select(r => r.Id).SingleAsync()
        );

        var asked = await (
            await (await MadeTheirsAsync("representative@hull.example", Role.Representative, known.PersonId, authority)).GetAsync(
                $"/my-plan/decisions/{reference}/again"
            )
        ).SubmitAsync(("Form.Words", Words));

        Assert.Contains("Ken Whitfield (representative) asked on their own page", asked.Text, StringComparison.Ordinal);
        foreach (var email in new[] { "patient@hull.example", "supporter@hull.example", "patient@oxfordshire.example" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(email)).GetAsync($"/my-plan/decisions/{reference}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/decisions/{reference}/again")).Status
        );
        var look = await host.InDatabase(db =>
            db.Reconsiderations.Where(r => r.Decision.Reference == reference).Select(r => r.Reference).SingleAsync()
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("approver@oxfordshire.example")).GetAsync($"/looking-again/{look}")).Status
        );
    }

    [Fact]
    public async Task After_a_death_only_personal_representatives_ask_through_a_coordinator()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(50_000));
        var (personId, caseId) = await host.InDatabase(db =>
            db.Budgets.Where(b => b.Id == given.Id).Select(b => new ValueTuple<long, long>(b.PersonId, b.CaseId)).SingleAsync()
        );
        var (earlier, later) = (await DecisionAboutAsync(caseId, GivenPeople.Today), await DecisionAboutAsync(caseId, GivenPeople.Today));
        var coordinator = await host.SignInAs(Coordinator);
        await (await coordinator.GetAsync($"/decisions/{earlier}/letter")).SubmitAsync(
            ("Form.On.Day", "15"),
            ("Form.On.Month", "3"),
            ("Form.On.Year", "2012"),
            ("Form.How", nameof(LetterWay.Post))
        );
        await host.InDatabase(async db =>
        {
            var budget = await db
                .Budgets.WithParts()
                .Include(b => b.CarePlan.Case.Person)
                .Include(b => b.CarePlan.Supports)
                .SingleAsync(b => b.Id == given.Id);
            var book = await db.PolicyBookAsync(budget.SiteId);
            BudgetEnding ending = new(BudgetEndReason.Died, GivenPeople.Today, "The death was recorded", "No care follows")
            {
                PersonalRepresentative = "Marsh and Son",
            };
            var ended = Assert.IsType<BudgetEnded>(
                budget.End(
                    ending,
                    budget.CarePlan,
                    budget.CarePlan.Case,
                    Occasions.On(GivenPeople.Today, new(9_001, "Helen Marsh", Role.Approver)).JudgedBy(book)
                )
            );
            db.Add(ended.Decision);
            return await db.SaveChangesAsync();
        });

        var before = await coordinator.GetAsync($"/decisions/{earlier}/letter");
        Assert.Contains($"Dear {given.PersonName},", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("has died", before.Text, StringComparison.Ordinal);
        var after = await coordinator.GetAsync($"/decisions/{later}/letter");
        Assert.Contains($"Dear Marsh and Son, for the estate of {given.PersonName},", after.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "Care that is needed goes on meanwhile", "What you can do instead" })
            Assert.DoesNotContain(words, after.Text, StringComparison.Ordinal);

        var patient = await MadeTheirsAsync("patient@hull.example", Role.Patient, personId, null);
        var own = await patient.GetAsync($"/my-plan/decisions/{later}");
        Assert.Contains("Whoever looks after the estate can have this looked at again. Phone us.", own.Text, StringComparison.Ordinal);
        var form = await patient.GetAsync($"/my-plan/decisions/{later}/again");
        Assert.Null(form.Html.QuerySelector("main form[method=post] textarea"));
        await patient.PostAsync(
            $"/my-plan/decisions/{later}/again",
            (Page.TokenName, (await patient.GetAsync("/account/change-password")).Token),
            ("Form.Words", Words)
        );
        Assert.Equal(0, await LooksAsync(later));

        var ask = await coordinator.GetAsync($"/decisions/{later}/again");
        Assert.Equal(
            [nameof(AsksAs.PersonalRepresentative)],
            ask.Html.QuerySelectorAll("input[name='Form.As']").Select(input => input.GetAttribute("value")!)
        );
        var asked = await ask.SubmitAsync(Asked(nameof(AsksAs.PersonalRepresentative), "Marsh and Son", "15", Words));
        Assert.Contains("Marsh and Son (personal representative, after a death) asked by phone", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_about_a_court_order_is_not_shown_to_finance_or_a_nominee()
    {
        var (known, _) = await DecidedAsync(
            "Ordered",
            (person, _) =>
            {
                Actor jo = new(1, "Jo", Role.CareCoordinator);
                person.Appoint(
                    new(
                        RepresentativeKind.Nominee,
                        "Nora Nominee",
                        "friend",
                        "01632 960 003",
                        Authority.NamedByThePerson,
                        "Form seen",
                        GivenPeople.Today.AddDays(-5),
                        null
                    ),
                    jo
                );
                person.Appoint(
                    new(
                        RepresentativeKind.Representative,
                        "Ken Acts",
                        "son",
                        "01632 960 002",
                        Authority.Deputy,
                        "Order seen",
                        GivenPeople.Today.AddDays(-5),
                        null
                    ),
                    jo
                );
            }
        );
        var (first, nominee) = await host.InDatabase(async db =>
        {
            Decision upheld = new(
                await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                DecisionKind.RuleUpheld,
                "Plan version 1",
                "The order lasts",
                Occasions.On(new(2012, 3, 14), new(999, "Sam Tull", Role.Approver)),
                [new CourtOrder(CourtOrderKind.DrugRehabilitation, new(2012, 2, 1), null).Judge(new(2012, 3, 14))]
            );
            db.Add(upheld);
            await db.SaveChangesAsync();
            return (
                upheld.Reference,
                await db.Set<Representative>()
                    .Where(r => EF.Property<long>(r, "PersonId") == known.PersonId && r.Kind == RepresentativeKind.Nominee)
                    .Select(r => r.Id)
                    .SingleAsync()
            );
        });
        var look = await LookAsync(first);
        var kept = await (await (await host.SignInAs(Second)).GetAsync($"/looking-again/{look}")).SubmitAsync(
            ("Form.State", nameof(LookState.Stands)),
            ("Form.Reasons", Reasons)
        );
        var answer = kept.Address.Split('/')[^1];

        var finance = await host.SignInAs("finance@hull.example");
        var helps = await MadeTheirsAsync("representative@hull.example", Role.Representative, known.PersonId, nominee);
        foreach (var decision in new[] { first, answer })
        {
            Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{decision}")).Status);
            Assert.Equal((decision, HttpStatusCode.NotFound), (decision, (await finance.GetAsync($"/decisions/{decision}")).Status));
            Assert.Equal((decision, HttpStatusCode.NotFound), (decision, (await helps.GetAsync($"/my-plan/decisions/{decision}")).Status));
            Assert.DoesNotContain(
                decision,
                (await finance.GetAsync($"/people/{known.Person}/decisions")).Html.Body!.InnerHtml,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(decision, (await helps.GetAsync("/my-plan/decisions")).Html.Body!.InnerHtml, StringComparison.Ordinal);
        }

        var letter = await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{first}/letter");
        Assert.Contains("A copy of this letter goes to Ken Acts.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora Nominee", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nominee_who_asks_is_named_as_nominee_even_beside_a_representative()
    {
        var (known, reference) = await DecidedAsync(
            "Named",
            (person, _) =>
            {
                Actor jo = new(1, "Jo", Role.CareCoordinator);
                person.Appoint(
                    new(
                        RepresentativeKind.Nominee,
                        "Nora Nominee",
                        "friend",
                        "01632 960 003",
                        Authority.NamedByThePerson,
                        "Form seen",
                        GivenPeople.Today.AddDays(-5),
                        null
                    ),
                    jo
                );
                person.Appoint(
                    new(
                        RepresentativeKind.Representative,
                        "Ken Acts",
                        "son",
                        "01632 960 002",
                        Authority.Deputy,
                        "Order seen",
                        GivenPeople.Today.AddDays(-5),
                        null
                    ),
                    jo
                );
            }
        );
        var nominee = await host.InDatabase(db =>
            db.Set<Representative>()
                .Where(r => EF.Property<long>(r, "PersonId") == known.PersonId && r.Kind == RepresentativeKind.Nominee)
                .Select(r => r.Id)
                .SingleAsync()
        );

        var asked = await (
            await (await MadeTheirsAsync("representative@hull.example", Role.Representative, known.PersonId, nominee)).GetAsync(
                $"/my-plan/decisions/{reference}/again"
            )
        ).SubmitAsync(("Form.Words", Words));

        Assert.Contains("(nominee) asked on their own page", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_as_long_as_their_columns_are_saved()
    {
        var known = await host.PersonAtAsync("hull", new('N', 200), new('M', 200));
        var reference = await DecisionAboutAsync(known.CaseId, new(2012, 3, 14));

        await LookAsync(reference);

        Assert.Equal(
            401,
            (
                await host.InDatabase(db =>
                    db.Reconsiderations.Where(r => r.Decision.Reference == reference).Select(r => r.AskedBy).SingleAsync()
                )
            ).Length
        );
        Assert.True(
            await host.InDatabase(db =>
                Task.FromResult(
                    db.Model.FindEntityType(typeof(Reconsideration))!.FindProperty(nameof(Reconsideration.AskedBy))!.GetMaxLength() >= 401
                        && db.Model.FindEntityType(typeof(DecisionLetter))!.FindProperty(nameof(DecisionLetter.GivenTo))!.GetMaxLength()
                            >= 630
                )
            )
        );
    }

    [Fact]
    public async Task With_no_other_approver_the_pages_say_what_to_do()
    {
        var known = await host.PersonAtAsync("oxfordshire", "Only", "Approver");
        var reference = await host.InDatabase(async db =>
        {
            var approver = await db.Users.SingleAsync(u => u.Email == "approver@oxfordshire.example");
            Assert.Equal(
                1,
                await db.Memberships.CountAsync(m =>
                    m.Role == Role.Approver && m.SiteId == db.Cases.Single(c => c.Id == known.CaseId).SiteId
                )
            );
            Decision decision = new(
                await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                DecisionKind.SupportNotAgreed,
                "A reader",
                "It serves no outcome of the plan",
                Occasions.On(new(2012, 3, 14), new(approver.Id, approver.DisplayName, Role.Approver)),
                []
            );
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision.Reference;
        });
        var coordinator = await host.SignInAs("coordinator@oxfordshire.example");
        await (await coordinator.GetAsync($"/decisions/{reference}/again")).SubmitAsync(Asked(nameof(AsksAs.Person), "", "15", Words));
        var look = await host.InDatabase(db =>
            db.Reconsiderations.Where(r => r.Decision.Reference == reference).Select(r => r.Reference).SingleAsync()
        );

        var approver = await host.SignInAs("approver@oxfordshire.example");
        var page = await approver.GetAsync($"/looking-again/{look}");
        Assert.Contains("Ask an administrator to invite a second approver", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        var work = await approver.GetAsync("/work");
        Assert.Contains(
            "No other approver can answer: ask an administrator to invite a second one.",
            Page.Words(work.Html.QuerySelector($"#today a[href='/looking-again/{look}']")?.Closest("tr")),
            StringComparison.Ordinal
        );
        Assert.Contains("No other approver can answer", (await coordinator.GetAsync("/work?show=waiting")).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> MadeTheirsAsync(string email, Role role, long personId, long? representativeId)
    {
        await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == email);
            var site = 0L;
            foreach (var held in await db.Memberships.Where(m => m.UserId == user.Id).ToListAsync())
            {
                site = held.SiteId ?? site;
                if (held.LastDay is null)
                    held.End(held.FirstDay > GivenPeople.Today.AddDays(-1) ? held.FirstDay.AddDays(-1) : GivenPeople.Today.AddDays(-1));
            }

            db.Memberships.Add(
                new Membership(user.Id, role, GivenPeople.Today, site, personId: personId, representativeId: representativeId)
            );
            return await db.SaveChangesAsync();
        });
        return await host.SignInAs(email);
    }

    private Task<string> DecisionAboutAsync(long caseId, DateOnly on) =>
        host.InDatabase(async db =>
        {
            Decision decision = new(
                await db.Cases.SingleAsync(c => c.Id == caseId),
                DecisionKind.SupportNotAgreed,
                "A reader",
                "It serves no outcome of the plan",
                Occasions.On(on, new(999, "Sam Tull", Role.Approver)),
                []
            );
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision.Reference;
        });

    private static (string Name, string Value)[] Asked(string askedAs, string name, string day, string words) =>
        [
            ("Form.As", askedAs),
            ("Form.Name", name),
            ("Form.By", nameof(CameBy.Phone)),
            ("Form.On.Day", day),
            ("Form.On.Month", "3"),
            ("Form.On.Year", "2012"),
            ("Form.Words", words),
        ];

    private Task<int> LooksAsync(string reference) =>
        host.InDatabase(db => db.Reconsiderations.CountAsync(r => r.Decision.Reference == reference));

    private async Task<string> LookAsync(string reference)
    {
        await (await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/again")).SubmitAsync(
            Asked(nameof(AsksAs.Person), "", "15", Words)
        );
        return await host.InDatabase(db =>
            db.Reconsiderations.Where(r => r.Decision.Reference == reference).Select(r => r.Reference).SingleAsync()
        );
    }

    private async Task<(GivenPeople.Known Known, string Reference)> DecidedAsync(string given, Action<Person, CareCase>? also = null)
    {
        var known = await host.PersonAtAsync("hull", given, "Again", also: also);
        return (
            known,
            await host.InDatabase(async db =>
            {
                Decision decision = new(
                    await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                    DecisionKind.SupportNotAgreed,
                    "A reader",
                    "It serves no outcome of the plan",
                    Occasions.On(new(2012, 3, 14), new(999, "Sam Tull", Role.Approver)),
                    []
                );
                db.Add(decision);
                await db.SaveChangesAsync();
                return decision.Reference;
            })
        );
    }
}
