using System.Text.RegularExpressions;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Tests.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Rules;

/// <summary>
/// The shipped rulebook says which rules the portal enforces. For each rule that must stop something, the domain is given one case that it
/// allows and one that it stops; a rule said to be enforced without such cases fails.
/// </summary>
[Proves(RuleIds.D01, RuleIds.D05)]
public sealed partial class EveryRuleThatRefuses
{
    private const char LastSection = 'H';

    private static readonly DateOnly Day = new(2012, 3, 15);
    private static readonly DateOnly StopDecided = new(2011, 9, 12);
    private static readonly BudgetEnding Withdrawn = new(BudgetEndReason.NoLongerAgrees, StopDecided.AddDays(28), "She said so", "Agency");
    private static readonly BudgetEnding Death = new(BudgetEndReason.Died, StopDecided, "She died", "");

    // The rulings seen by the cases of this thread.
    [ThreadStatic]
    private static List<string>? said;

    private static readonly Dictionary<string, Cases> ByRule = new(StringComparer.Ordinal)
    {
        [RuleIds.A01] = new(() => Gate(new(2010, 6, 28), GivenASite.Scheme()), () => Gate(new(2010, 5, 31))),
        [RuleIds.A02] = new(() => Gate(Day, GivenASite.Scheme()), () => Gate(Day)),
        [RuleIds.A03] = new(() => Scheme(linked: true), () => Scheme(linked: false)),
        [RuleIds.A04] = new(() => Proposal(GivenASite.Terms), () => Proposal(GivenASite.Terms with { IncludesAfterCare = null })),
        [RuleIds.A05] = new(() => Proposal(GivenASite.Terms, leads: 1), () => Proposal(GivenASite.Terms, leads: 0)),
        [RuleIds.A06] = new(() => Proposal(GivenASite.Terms), () => Proposal(GivenASite.Terms with { LastDay = new(2013, 6, 28) })),
        [RuleIds.A08] = new(() => Proposal(GivenASite.Terms), () => Proposal(GivenASite.Terms with { Area = "England" })),
        [RuleIds.A09] = new(
            () => Directed(on: new(2010, 8, 1), paid: new(2010, 8, 1)),
            () => Directed(on: new(2010, 8, 1), paid: new(2010, 7, 31))
        ),
        [RuleIds.A10] = new(
            () => Gate(Day, GivenASite.Scheme(GivenASite.Terms with { IncludesAfterCare = true }), afterCare: true),
            () => Gate(Day, GivenASite.Scheme(), afterCare: true)
        ),
        [RuleIds.A14] = new(() => Gate(Day, GivenASite.Scheme()), () => Gate(Day, GivenASite.Scheme(), QualifyingNeed.Diabetes)),
        [RuleIds.A15] = new(() => Responsible(differs: false), () => Responsible(differs: true)),
        [RuleIds.A18] = new(() => Gate(new(2013, 3, 31), GivenASite.Scheme()), () => Gate(new(2013, 5, 1), GivenASite.Scheme())),
        [RuleIds.A22] = new(() => BudgetOf2014(isSetUp: true), () => BudgetOf2014(isSetUp: false)),
        [RuleIds.A24] = new(() => PaidBy(WhoPays.BudgetOnly, new(2009, 6, 18)), () => PaidBy(WhoPays.PersonAddsToIt, new(2009, 6, 18))),
        [RuleIds.A25] = new(
            () => PaidBy(WhoPays.BudgetOnly, new(2012, 12, 10)),
            () => PaidBy(WhoPays.PartOfPrivateTreatment, new(2012, 12, 10))
        ),
        [RuleIds.B01] = new(() => Approval(Paid()), () => Approval(Paid(consents: false))),
        [RuleIds.B02] = new(() => Approval(PaidForAChild(represented: true)), () => Approval(PaidForAChild(represented: false))),
        [RuleIds.B03] = new(
            () => Approval(PaidWithoutCapacity(represented: true)),
            () => Approval(PaidWithoutCapacity(represented: false))
        ),
        [RuleIds.B11] = new(() => Approval(PaidWithAClerk(isChecked: true)), () => Approval(PaidWithAClerk(isChecked: false))),
        [RuleIds.B19] = Ordered(CourtOrderKind.DrugRehabilitation),
        [RuleIds.B20] = Ordered(CourtOrderKind.AlcoholTreatment),
        [RuleIds.B21] = Ordered(CourtOrderKind.ReleaseLicence),
        [RuleIds.B22] = Ordered(CourtOrderKind.CommunityRehabilitation),
        [RuleIds.B23] = Ordered(CourtOrderKind.DrugTreatmentAndTesting),
        [RuleIds.B24] = Ordered(CourtOrderKind.YouthRehabilitation),
        [RuleIds.B25] = Ordered(CourtOrderKind.Scottish),
        [RuleIds.C01] = new(() => Approval(Paid(pounds: 100)), () => Approval(Paid(pounds: 99))),
        [RuleIds.C04] = new(() => Offset(Money.FromPounds(100)), () => Offset(new(100_01))),
        [RuleIds.D01] = new(
            () => SpendOf(HoldingModel.DirectPayment, isLive: true),
            () => SpendOf(HoldingModel.DirectPayment, isLive: false)
        ),
        [RuleIds.D04] = new(() => Approval(Paid()), () => Approval(Paid(), bothStatements: false)),
        [RuleIds.D05] = new(() => SpendOf(HoldingModel.Notional, isLive: true), () => SpendOf(HoldingModel.Notional, isLive: false)),
        [RuleIds.D06] = new(() => Gaps(_ => { }), () => Gaps(given => given.Plan.SaveWhatMatters("", "", ""))),
        [RuleIds.D08] = new(() => Approval(Paid()), () => Approval(PaidAtNoInterval())),
        [RuleIds.D09] = new(() => Gaps(_ => { }), () => Gaps(given => given.Plan.SavePeople("", "", new(2011, 6, 30), "At home", 28))),
        [RuleIds.D10] = new(
            () => Gaps(_ => { }),
            () => Gaps(given => given.Plan.AddNeed("Falls", "", "Stays on her feet", "No falls in a month", null))
        ),
        [RuleIds.D11] = new(() => Approval(Paid(firstReview: new(2011, 7, 1))), () => Approval(Paid(firstReview: new(2011, 7, 2)))),
        [RuleIds.D12] = new(
            () => Gaps(_ => { }),
            () => Gaps(given => given.Plan.SavePeople("Priya Nair", "01632 960215", new(2011, 6, 30), "At home", null))
        ),
        [RuleIds.D13] = new(
            () => Gaps(_ => { }),
            () => Gaps(given => given.Plan.AddRisk(new("To eat what she likes", "Choking", true, "", "", null)))
        ),
        [RuleIds.D15] = new(() => Gaps(_ => { }), () => Gaps(_ => { }, agrees: false)),
        [RuleIds.E01] = new(() => Spend(Given.Year.Last), () => Spend(Given.Year.Last.AddDays(1))),
        [RuleIds.E02] = Category("alcohol"),
        [RuleIds.E03] = Category("tobacco"),
        [RuleIds.E04] = Category("gambling"),
        [RuleIds.E05] = Category("debt"),
        [RuleIds.E06] = Category("illegal"),
        [RuleIds.E07] = Category("primary-medical"),
        [RuleIds.E08] = Category("emergency"),
        [RuleIds.E09] = new(() => Kind("acute", new(2013, 7, 31)), () => Kind("acute", new(2013, 8, 1))),
        [RuleIds.E10] = new(() => Kind("nhs-charges", new(2013, 7, 31)), () => Kind("nhs-charges", new(2013, 8, 1))),
        [RuleIds.E11] = new(() => Kind("nhs-programmes", new(2013, 7, 31)), () => Kind("nhs-programmes", new(2013, 8, 1))),
        [RuleIds.E15] = new(() => Paying(new(2013, 7, 31), sameHousehold: false), () => Paying(new(2013, 7, 31), sameHousehold: true)),
        [RuleIds.E17] = new(() => Paying(new(2013, 11, 1), sameHousehold: false), () => Paying(new(2013, 11, 1), sameHousehold: true)),
        [RuleIds.E18] = new(() => Paying(new(2017, 4, 1), sameHousehold: false), () => Paying(new(2017, 4, 1), sameHousehold: true)),
        [RuleIds.E24] = new(() => PayingABarred("Another Care"), () => PayingABarred("Bright Care")),
        [RuleIds.E26] = Category("acute"),
        [RuleIds.E27] = Category("no-alternative"),
        [RuleIds.G07] = new(() => Review(dutiesKept: "Yes"), () => Review(dutiesKept: " ")),
        [RuleIds.H01] = new(() => Stop(Withdrawn with { SaidOn = new(2011, 9, 1) }), () => Stop(Withdrawn)),
        [RuleIds.H10] = new(() => End(after: 28, care: "Agency"), () => End(after: 27, care: "Agency")),
        [RuleIds.H11] = new(
            () => Stop(Death with { PersonalRepresentative = "Ann Whitfield" }),
            () => Stop(Death with { PersonalRepresentative = "Doreen Whitfield" })
        ),
        [RuleIds.H12] = new(() => End(after: 28, care: "Agency"), () => End(after: 28, care: "")),
        [RuleIds.H14] = new(() => AskBack(payer: "Doreen Whitfield"), () => AskBack(payer: "")),
    };

    public static TheoryData<string> Enforced => [.. MustStop().Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Enforced))]
    public void Each_rule_allows_one_case_and_stops_another(string id)
    {
        Assert.True(ByRule.TryGetValue(id, out var cases), $"Rule {id} is said to be enforced, and no case is put to it.");
        Assert.DoesNotContain(id, cases.Passes());
        Assert.Contains(id, cases.IsStopped());
    }

    [Theory]
    [MemberData(nameof(Enforced))]
    public void A_refusal_says_what_why_source_since_when_and_the_alternative(string id)
    {
        said = [];
        _ = ByRule[id].IsStopped().ToList();
        var words = said.First(text => text.Contains($"Rule {id}, ", StringComparison.Ordinal));
        var rule = Rulebook.Get(id);

        var (what, rest) = (
            words[..words.IndexOf($" Rule {id}, ", StringComparison.Ordinal)],
            words[words.IndexOf($" Rule {id}, ", StringComparison.Ordinal)..]
        );
        Assert.True(what.Split(' ').Length >= 4 && what.EndsWith('.'), $"“{what}” says neither what nor why.");
        Assert.Contains($"Rule {id}, {rule.Citation}, in force from ", rest, StringComparison.Ordinal);
        Assert.Matches(@"What to do instead: .{10,}", rest);
        Assert.Equal(rule.YieldsOn(JudgedDay(id)), rest.Contains("Or ask a manager", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_refuses_is_marked_as_enforced()
    {
        var speaking = Directory
            .EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetFileName(file).StartsWith("Rulebook.", StringComparison.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal)
            )
            .SelectMany(file => Refusals().Matches(File.ReadAllText(file)).Select(found => found.Groups["id"].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>([RuleIds.C01, RuleIds.C13, RuleIds.H12]), speaking);
        Assert.All(speaking, id => Assert.Equal(RuleUse.Enforced, Rulebook.UseOf(Rulebook.Get(id)).Use));
    }

    [Fact]
    public void The_document_names_the_same_rules()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "domain.md"));
        var rows = text[text.IndexOf("## Rules the portal acts on now", StringComparison.Ordinal)..];
        rows = rows[..rows.IndexOf("\n## ", 5, StringComparison.Ordinal)];

        var named = rows.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => InFull(line.Split('|')[1]))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            Rulebook.All.Where(rule => Rulebook.UseOf(rule).Use != RuleUse.NotYet).Select(rule => rule.Id).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_rule_in_use_says_where() =>
        Assert.All(Rulebook.All, rule => Assert.Equal(Rulebook.UseOf(rule).Use == RuleUse.NotYet, Rulebook.UseOf(rule).Where.Length == 0));

    private static IEnumerable<Rule> MustStop() =>
        Rulebook.All.Where(rule =>
            rule.Section <= LastSection
            && Rulebook.UseOf(rule).Use == RuleUse.Enforced
            && rule.SoftwareMust.Contains("BLOCK", StringComparison.Ordinal)
        );

    private static IEnumerable<string> Gate(
        DateOnly day,
        PilotScheme? scheme = null,
        QualifyingNeed need = QualifyingNeed.Chc,
        bool afterCare = false,
        DateOnly? paid = null
    ) => Refusing(DirectPaymentGate.Judge(new(day, scheme is null ? [] : [scheme], GivenASite.Pct(), need, afterCare, paid)).Refusals);

    private static IEnumerable<string> Responsible(bool differs) =>
        Refusing(
            DirectPaymentGate
                .Judge(
                    new(Day, [GivenASite.Scheme()], GivenASite.Pct(), QualifyingNeed.Chc)
                    {
                        Responsible = new("Buckinghamshire PCT", new(2012, 2, 13), differs, false),
                    }
                )
                .Refusals
        );

    private static Cases Ordered(CourtOrderKind kind) =>
        new(() => Under(new(kind, new(2011, 3, 15), Day.AddDays(-1))), () => Under(new(kind, new(2011, 3, 15), Day)));

    private static IEnumerable<string> Under(CourtOrder order) =>
        Refusing(DirectPaymentGate.Judge(new(Day, [GivenASite.Scheme()], GivenASite.Pct(), QualifyingNeed.Chc, Orders: [order])).Refusals);

    private static IEnumerable<string> Directed(DateOnly on, DateOnly paid) =>
        Gate(new(2010, 7, 1), GivenASite.Scheme(directedOn: on), paid: paid);

    private static IEnumerable<string> Proposal(SchemeTerms terms, int leads = 1) =>
        Refusing(GivenASite.Named("Oxfordshire").Propose(terms, [new(1, leads > 0), new(2, false)], new(2010, 4, 12), "A source"));

    private static IEnumerable<string> Scheme(bool linked)
    {
        var site = GivenASite.Named("Oxfordshire");
        var proposal = Assert
            .IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], new(2010, 4, 12), "A source"))
            .Proposal;
        return Refusing(site.Approve(linked ? proposal : null, GivenASite.Terms, new(2010, 6, 28), "A source"));
    }

    private static IEnumerable<string> BudgetOf2014(bool isSetUp)
    {
        var given = Given.APlan();
        var plan = CarePlan.Start(given.Case, new(new(2014, 4, 1), new(2015, 3, 31)), Occasions.On(Given.Today, Given.Coordinator));
        return Refusing(
            PlanApproval.JudgeMoney(
                new(plan, given.Case, isSetUp ? Budget.Draft(plan, Guid.NewGuid()) : null, []),
                Given.PoliciesOn(plan.FirstDay)
            )
        );
    }

    private static IEnumerable<string> Approval(Given given, bool bothStatements = true)
    {
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));
        return given.Decide(Given.Approver, bothStatements) is ApprovalRefused refused ? Refusing(refused.Refusals) : [];
    }

    private static Given Paid(bool consents = true, long pounds = 200, DateOnly? firstReview = null)
    {
        var given = Given.APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Help at home", 100_00, HoldingModel.DirectPayment);
        given.Holding(HoldingModel.DirectPayment, pounds);
        if (firstReview is { } day)
            given.Plan.SavePeople("Priya Nair", "01632 960215", day, "At home", 28);
        if (consents)
            given.Case.RecordConsent(ConsentKind.DirectPayment, true, new(2011, 3, 15), "Doreen Whitfield", "", Given.Coordinator);
        return given;
    }

    private static Given PaidAtNoInterval()
    {
        var given = Paid();
        given.Budget.SetParts(given.Plan, given.Budget.NhsTotal, Money.Zero, [given.Part.Details with { PaidEvery = null }], "Explained");
        return given;
    }

    private static Given PaidForAChild(bool represented)
    {
        var given = Paid();
        given.Person.Correct(Given.Doreen with { BornOn = new(1997, 6, 4) });
        return represented ? Represented(given, Authority.ParentalResponsibility) : given;
    }

    private static Given PaidWithoutCapacity(bool represented)
    {
        var given = Paid();
        given.Case.RecordCapacity("A direct payment", false, new(2011, 3, 14), "Dr Khan", "Could not weigh it up");
        return represented ? Represented(given, Authority.Deputy) : given;
    }

    private static Given PaidWithAClerk(bool isChecked)
    {
        var given = Paid();
        var clerk = given.Person.Appoint(
            new(
                RepresentativeKind.Nominee,
                "Ian Clerk",
                "Solicitor's clerk",
                "01632 960484",
                Authority.NamedByThePerson,
                "Her letter",
                new(2011, 3, 1),
                null,
                Connection.SomebodyElse
            ),
            Given.Coordinator
        );
        if (isChecked)
            given.Person.RecordCheck(clerk, new(2011, 2, 1), "001234", "Nothing recorded");
        return given;
    }

    private static Given Represented(Given given, Authority authority)
    {
        given.Person.Appoint(
            new(
                RepresentativeKind.Representative,
                "Ann Whitfield",
                "Daughter",
                "01632 960483",
                authority,
                "Seen, reference 12",
                new(2011, 3, 1),
                null
            ),
            Given.Coordinator
        );
        return given;
    }

    private static IEnumerable<string> Gaps(Action<Given> without, bool agrees = true)
    {
        var given = Given.APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Help at home", 100_00, HoldingModel.DirectPayment);
        without(given);
        if (agrees)
            given.Agree();
        return ReadyToSubmit.Gaps(given.Plan, given.Case).Select(gap => Said(gap.Ruling));
    }

    private static IEnumerable<string> Spend(DateOnly on) =>
        Given.ALiveBudget(250, HoldingModel.DirectPayment) is var given
        && given.Spend(given.Needed, Money.FromPounds(1), on: on) is SpendRefused refused
            ? [Said(refused.Ruling)]
            : [];

    private static IEnumerable<string> SpendOf(HoldingModel model, bool isLive)
    {
        if (isLive)
            return Given.ALiveBudget(250, model) is var live && live.Spend(live.Needed, Money.FromPounds(1)) is SpendRefused unexpected
                ? [unexpected.Ruling.RuleId]
                : [];
        var given = Given.APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Help at home", 100_00, model);
        given.Holding(model, 200);
        return given.Spend(given.Plan.Supports[0], Money.FromPounds(1)) is SpendRefused refused ? [Said(refused.Ruling)] : [];
    }

    private static IEnumerable<string> Offset(Money amount)
    {
        var given = Given.ALiveBudget(1_000, HoldingModel.DirectPayment);
        given.Budget.PayInstalment(1, Money.FromPounds(500), Given.Today, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator));
        return
            given.Budget.Offset(1, amount, "It built up.", Guid.NewGuid(), new(Given.Coordinator, Given.Today, Given.Now))
                is NotPosted refused
            ? Named(refused.Words)
            : [];
    }

    private static IEnumerable<string> Review(string dutiesKept)
    {
        var given = Given.ALiveBudget(250);
        var review = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400))).Safeguard.Review;
        try
        {
            review.Hold(new("Yes", "Yes", "Yes", dutiesKept, ""), Given.Today, Given.Coordinator, Given.PoliciesOn(Given.Today).Review);
            return [];
        }
        catch (ArgumentException refused)
        {
            return Named(refused.Message);
        }
    }

    private static IEnumerable<string> End(int after, string care) =>
        Stop(
            new(BudgetEndReason.Misuse, StopDecided.AddDays(after), "It is said in the letter", care)
            {
                Answer = "She was asked twice and warned",
            }
        );

    private static IEnumerable<string> Stop(BudgetEnding ending)
    {
        var given = Given.ALiveBudget(500, HoldingModel.DirectPayment);
        return given.Budget.End(ending, given.Plan, given.Case, Occasions.Judged(StopDecided, Given.Approver)) is BudgetNotEnded refused
            ? Named(refused.Words)
            : [];
    }

    private static IEnumerable<string> AskBack(string payer) =>
        Refusing(
            RepaymentRules.Judge(
                new(
                    RepaymentGround.BuiltUp,
                    "It built up over eleven weeks",
                    "It was not needed",
                    Money.FromPounds(10),
                    Day.AddDays(28),
                    payer,
                    Money.Zero
                ),
                Money.FromPounds(10),
                28,
                null,
                Day
            )
        );

    private static Cases Category(string code) =>
        new(() => Refusing([SupportCategories.Judge("equipment", Day)]), () => Refusing([SupportCategories.Judge(code, Day)]));

    private static IEnumerable<string> Kind(string code, DateOnly day) =>
        SupportCategories.Judge(code, day) is { IsRefused: true } refused ? Cited(refused.Words) : [];

    private static IEnumerable<string> PaidBy(WhoPays whoPays, DateOnly day) => Refusing([PayingPart.Judge(whoPays, day)]);

    private static IEnumerable<string> PayingABarred(string provider) =>
        Refusing(new[] { new BarredPayee("Bright Care", Day, null).Judge(provider, new(Day, Day)) }.OfType<Ruling>());

    private static IEnumerable<string> Paying(DateOnly day, bool sameHousehold) =>
        Refusing([PayingSomeoneClose.Judge(Closeness.Family, sameHousehold, day)]);

    private static IEnumerable<string> Refusing(SchemeOutcome outcome) => outcome is SchemeRefused refused ? Refusing(refused.Rulings) : [];

    private static IEnumerable<string> Refusing(IEnumerable<Ruling> rulings) => rulings.Where(ruling => ruling.IsRefused).Select(Said);

    private static string Said(Ruling ruling)
    {
        said?.Add(ruling.Words);
        return ruling.RuleId;
    }

    private static IEnumerable<string> Named(string words)
    {
        said?.Add(words);
        return RuleNames().Matches(words).Select(found => found.Value);
    }

    // A source may name another rule, so a cited rule is identified together with its source.
    private static IEnumerable<string> Cited(string words) =>
        Named(words).Where(id => words.Contains($"Rule {id}, ", StringComparison.Ordinal));

    // All days of the cases are on the same side of the day a rule stops being open to exceptions.
    private static DateOnly JudgedDay(string id) =>
        id is RuleIds.A18 or RuleIds.A22 or RuleIds.A25 or RuleIds.E09 or RuleIds.E10 or RuleIds.E11 or RuleIds.E17 or RuleIds.E18
            ? new(2017, 4, 1)
            : Day;

    // "D09 to D11" is D09, D10 and D11.
    private static IEnumerable<string> InFull(string cell) =>
        Spans()
            .Matches(cell)
            .SelectMany(span =>
            {
                var first = int.Parse(span.Groups["first"].Value);
                var last = span.Groups["last"].Success ? int.Parse(span.Groups["last"].Value) : first;
                return Enumerable.Range(first, last - first + 1).Select(number => $"{span.Groups["part"].Value}{number:00}");
            });

    private static string Sources() => Path.Combine(Root(), "src", "PhbPortal.Domain");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PhbPortal.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(
        @"\b(?<part>[A-I])(?<first>\d\d)( to [A-I](?<last>\d\d))?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Spans();

    [GeneratedRegex(@"Ruling\.Refused\(\s*RuleIds\.(?<id>[A-I]\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusals();

    [GeneratedRegex(@"\b[A-I]\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RuleNames();

    /// <param name="Passes">The rules that stop a case that this rule allows.</param>
    /// <param name="IsStopped">The rules that stop a case that this rule does not allow.</param>
    private sealed record Cases(Func<IEnumerable<string>> Passes, Func<IEnumerable<string>> IsStopped);
}
