using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Access;

/// <summary>One person with one record of each kind, named as addresses name them.</summary>
public sealed record SampleRecords(long PersonId, IReadOnlyDictionary<string, string> References)
{
    /// <summary>Valid references that belong to no record.</summary>
    public static readonly SampleRecords Missing = new(0, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <param name="before">The segment before the parameter, such as "people"; it says what a plain reference refers to.</param>
    public string ValueOf(string before, string parameter) =>
        References.TryGetValue(parameter == "reference" ? before : parameter, out var value) ? value
        : this == Missing
            ? parameter == "reference" ? "nothingishere999"
                : "999999"
        : throw new InvalidOperationException($"SampleRecords has nothing for '{{{parameter}}}' after /{before}: add it.");

    /// <summary>Adds a person with their records to a site.</summary>
    public static async Task<SampleRecords> AddAsync(PortalDbContext db, string site, string familyName)
    {
        var today = new DateOnly(2012, 3, 15);
        var home = await db.Set<PilotSite>().Include(s => s.Responsibilities).SingleAsync(s => s.Reference == site);
        PersonDetails details = new(
            "Sample",
            familyName,
            new(1950, 5, 17),
            null,
            "",
            "01632 960 001",
            "",
            "",
            AccessibleFormat.Standard,
            "English",
            ""
        );
        var person = Person.Register(home.Id, details, today);
        person.Appoint(
            new(RepresentativeKind.Nominee, "Pat Sample", "sister", "01632 960 002", Authority.NamedByThePerson, "Letter", today, null),
            new(1, "Jo Marsh", Role.CareCoordinator)
        );
        db.Add(person);
        await db.SaveChangesAsync();
        var opened = CareCase.Open(
            person,
            new(QualifyingNeed.Neurological, false, "Sample", today),
            home.LeadOn(today)!.OrganisationId,
            new(1, "Jo Marsh", Role.CareCoordinator)
        );
        opened.Require(
            new(PaymentConditionKind.NotBoughtFrom, "Sample Care", today, "It never came when it was due"),
            Occasions.On(today, new(2, "Sam Tull", Role.Approver))
        );
        db.Add(opened);
        await db.SaveChangesAsync();
        Decision decision = new(
            opened,
            DecisionKind.SupportNotAgreed,
            "Sample",
            "Sample",
            Occasions.On(today, new(2, "Sam Tull", Role.Approver)),
            []
        );
        db.Add(decision);
        await db.SaveChangesAsync();
        var asked = await LookIn(db, opened, today);
        var asking = BudgetRequest.Ask(
            opened,
            new(BudgetAskedAs.Clinician, "Sample", CameBy.Phone, today, "Sample"),
            today.AddDays(28),
            Occasions.On(today, new(1, "Jo Marsh", Role.CareCoordinator))
        );
        db.Add(asking);
        await db.SaveChangesAsync();
        var reading = EmergencyReading.Begin(
            person,
            Occasions.At(new(2012, 3, 14, 9, 0, 0, DateTimeKind.Utc), new(1, "Jo Marsh", Role.CareCoordinator)),
            "NHS Elsewhere",
            EmergencyKind.CareHasStopped,
            "Sample",
            TimeSpan.FromHours(4)
        );
        db.Add(reading);
        await db.SaveChangesAsync();
        var plan = await new GivenAPlan().At(site).WithBudget().MadeIn(db);
        var toAManager = await RequestIn(db, await new GivenAPlan().At(site).Filled().MadeIn(db), today);
        PortalUser user = new()
        {
            DisplayName = $"Sample {familyName}",
            UserName = person.Reference,
            NormalizedUserName = person.Reference.ToUpperInvariant(),
            PasswordHash = "none that opens",
        };
        db.Add(user);
        await db.SaveChangesAsync();
        Membership member = new(user.Id, Role.Patient, today, home.Id, personId: person.Id);
        var proposal = Proposal.ToGiveRole(
            user.Id,
            Role.Finance,
            home.Id,
            null,
            today,
            null,
            "Sample",
            today.AddDays(30),
            new(1, "Jo Marsh", Role.Administrator),
            new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc)
        );
        var letIn = CircleMember.Let(
            person,
            user.Id,
            new(CircleKind.Supporter, user.DisplayName, "friend", "Sample", today, null),
            Guid.NewGuid(),
            new(1, "Jo Marsh", Role.CareCoordinator)
        );
        db.AddRange(member, proposal, letIn);
        var setting = SettingProposal.Propose(
            new(DatedSettings.Get(PolicyKeys.BillDecide), home.Id, new(new(2014, 1, 1), 9, PolicyUnit.WorkingDays), "Sample"),
            await db.PolicyBookAsync(home.Id),
            today,
            new(0, "Jo Marsh", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc))
        );
        var waiting =
            await db.SettingProposals.FirstOrDefaultAsync(p => p.SiteId == home.Id && p.Reason == "Sample")
            ?? ((SettingProposed)setting).Proposal;
        if (waiting.Id == 0)
            db.Add(waiting);
        await db.SaveChangesAsync();
        var (sent, scheme) = await SchemeAsync(db, site);
        var organisation = await db
            .Organisations.Where(kept => kept.Id == home.LeadOn(today)!.OrganisationId)
            .Select(kept => kept.Reference)
            .SingleAsync();
        return new(
            person.Id,
            new Dictionary<string, string>(await GivenABudget.RecordsAsync(db, site), StringComparer.Ordinal)
            {
                ["people"] = person.Reference,
                ["person"] = person.Reference,
                ["reading"] = reading.Reference,
                ["cases"] = opened.Reference,
                ["decisions"] = decision.Reference,
                ["decision"] = decision.Reference,
                ["asked"] = asked,
                ["asking"] = asking.Reference,
                ["case"] = opened.Reference,
                ["plan"] = plan,
                ["other"] = plan,
                ["need"] = "1",
                ["line"] = "1",
                ["approvals"] = await new GivenAPlan().At(site).Submitted().MadeIn(db),
                ["number"] = "1",
                ["posting"] = "2",
                ["request"] = toAManager,
                ["sites"] = site,
                ["site"] = site,
                ["sent"] = sent,
                ["scheme"] = scheme,
                ["step"] = "direction",
                ["organisation"] = organisation,
                ["proposed"] = waiting.Reference,
                ["key"] = PolicyKeys.ReviewLater,
                ["task"] = "governance",
                ["id"] = RuleIds.A02,
                ["account"] = user.Reference,
                ["membership"] = member.Reference,
                ["proposal"] = proposal.Reference,
                ["member"] = letIn.Reference,
                ["repayment"] = await GivenABudget.RepaymentAsync(db, site),
                ["held"] = (await GivenABudget.LiveAsync(db, site, new(50_000), HoldingModel.ThirdParty)).Budget,
            }
        );
    }

    /// <summary>A request to reconsider a decision that none of the accounts made.</summary>
    public static async Task<string> LookIn(PortalDbContext db, CareCase about, DateOnly today)
    {
        Decision decision = new(
            about,
            DecisionKind.SupportNotAgreed,
            "Looked at again",
            "Sample",
            Occasions.On(today, new(999, "Sam Tull", Role.Approver)),
            []
        );
        db.Add(decision);
        await db.SaveChangesAsync();
        var look = Reconsideration.Ask(
            decision,
            new(AsksAs.Person, "Sample", CameBy.Phone, today, "Sample"),
            RightToAnotherLook.Judge(decision, false, today, null),
            Occasions.On(today, new(1, "Jo Marsh", Role.CareCoordinator))
        );
        db.Add(look);
        await db.SaveChangesAsync();
        return look.Reference;
    }

    /// <summary>A support item that a rule marked K stops, with a question to a manager about it.</summary>
    public static async Task<string> RequestIn(PortalDbContext db, string reference, DateOnly today)
    {
        var plan = (await db.WithSectionsAsync(reference))!;
        Actor asker = new(plan.AuthorUserId, plan.AuthorName, Role.CareCoordinator);
        var line = Assert
            .IsType<SupportKept>(
                plan.AddSupport(
                    plan.Supports[0].Details with
                    {
                        What = "A bill for morning help",
                        CategoryCode = "debt",
                    },
                    asker,
                    askingAManager: true
                )
            )
            .Support;
        var request = plan.Ask(
            plan.Judge(line).Single(ruling => ruling.CanBeAsked),
            line.Line,
            "It is a late bill for help in the plan",
            Occasions.On(today, asker)
        );
        await db.SaveChangesAsync();
        return request.Reference;
    }

    /// <summary>An old proposal that awaits its answer, and an ended scheme that awaits its review.</summary>
    private static async Task<(string Sent, string Scheme)> SchemeAsync(PortalDbContext db, string reference)
    {
        var site = await db
            .PilotSites.Include(s => s.Proposals)
            .Include(s => s.Schemes)
            .Include(s => s.Responsibilities)
            .AsSplitQuery()
            .SingleAsync(s => s.Reference == reference);
        // Different days each time: schemes may not overlap, and nothing may be proposed twice.
        var first = new DateOnly(2010, 1, 1).AddDays(site.Proposals.Count);
        SchemeTerms terms = new("Sample", [QualifyingNeed.Neurological], false, "None", first, first, "None");
        Proposer[] trusts =
        [
            .. site.Responsibilities.Where(held => held.IsLead).Take(1).Select(held => new Proposer(held.OrganisationId, true)),
        ];
        var answered = ((ProposalSubmitted)site.Propose(terms, trusts, new(2009, 12, 1), "Sample", "Sample")).Proposal;
        var scheme = ((SchemeApproved)site.Approve(answered, terms, new(2009, 12, 2), "Sample")).Scheme;
        var waiting = (
            (ProposalSubmitted)
                site.Propose(
                    terms with
                    {
                        FirstDay = new(2009, 3, 1),
                        LastDay = first.AddYears(-1).AddMonths(3),
                    },
                    trusts,
                    new(2009, 1, 2),
                    "Sample",
                    "Sample"
                )
        ).Proposal;
        await db.SaveChangesAsync();
        return (waiting.Reference, scheme.Reference);
    }

    /// <summary>
    /// The demonstration's Doreen Whitfield, whose budget has run out: a whole year of support items, postings and decisions.
    /// </summary>
    /// <param name="others">Used where she has nothing of a kind.</param>
    public static async Task<SampleRecords> OfDoreenAsync(PortalDbContext db, SampleRecords others)
    {
        var budget = await db
            .Budgets.Include(b => b.CarePlan.Case.Person)
            .Include(b => b.Safeguards)
                .ThenInclude(s => s.Review)
            .SingleAsync(b => b.CarePlan.Case.Person.GivenName == "Doreen" && b.CarePlan.Case.Person.FamilyName == "Whitfield");
        var careCase = budget.CarePlan.Case;
        return new(
            careCase.PersonId,
            new Dictionary<string, string>(others.References, StringComparer.Ordinal)
            {
                ["people"] = careCase.Person.Reference,
                ["cases"] = careCase.Reference,
                ["case"] = careCase.Reference,
                ["decisions"] = await db
                    .Decisions.Where(d => d.PersonId == careCase.PersonId)
                    .OrderBy(d => d.Id)
                    .Select(d => d.Reference)
                    .FirstAsync(),
                ["plan"] = budget.CarePlan.Reference,
                ["other"] = budget.CarePlan.Reference,
                ["budget"] = budget.Reference,
                ["safeguard"] = budget.Safeguards[0].Reference,
                ["review"] = budget.Safeguards[0].Review.Reference,
            }
        );
    }
}
