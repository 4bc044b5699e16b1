using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>A decision as its letter says it, to whom it goes, and whom they reach (I03, I07). Three commands.</summary>
public sealed record PrintedLetter(PrintedLetter.Made Decision, IReadOnlyList<PrintedLetter.Applied> Rules, PrintedLetter.About Person, WhomToReach Whom, PartnershipInForce? Partnership, DateOnly Today)
{
    private const string Route = "What to do instead: ";
    private const string AskAManager = " Or ask a manager";

    public DecisionLetter? Letter => Decision.Letter;

    public DateOnly Dated => Letter?.GivenOn ?? Today;

    public Addressee To => Addressee.Of(Person.Name, Person.Acting, Dated, Person.HasDied, Person.Estate?.Name ?? "");

    /// <summary>Where it goes by post; empty where the portal knows no address.</summary>
    public string ToAddress => Person.Estate?.Address ?? (To.ActsForThem ? "" : Person.Address);

    public string ToName => Letter is { GivenTo.Length: > 0 } given ? given.GivenTo : To.Name;

    /// <summary>Why the letter goes to somebody else; nothing where it goes to the person.</summary>
    public string? ToBecause => (Person.HasDied, To.ActsForThem) switch
    {
        (true, _) => $"This letter is about {Person.Name}, who has died. It comes to you because you look after the estate.",
        (_, true) => $"This letter is about {Person.Name}. It comes to you because you act for them.",
        _ => null,
    };

    /// <summary>The reasons without the rule's own sentence, which stands below them.</summary>
    public string Reasons => Rules.FirstOrDefault(rule => rule.Words == Decision.Reasons)?.InShort ?? Decision.Reasons;

    public IReadOnlyList<string> Instead =>
    [
        .. Rules.Select(rule => InsteadOf(rule.Words)).OfType<string>().Distinct(StringComparer.Ordinal),
        DecisionText.Instead(Decision.Kind),
    ];

    public string Complaints => Partnership is { Council: { } council, Terms: var terms }
        ? $"You can complain at any time within twelve months, by phone or in writing, to the personal health budget team. If it is also about {council}, you get one reply to all of it, from {Partnership.Of(terms.ComplaintsLead, Whom.SiteName)}."
        : "You can complain at any time within twelve months, by phone or in writing, to the personal health budget team.";

    public static async Task<PrintedLetter?> LoadAsync(PortalDbContext db, string reference, bool readsAll, DateOnly today, CancellationToken stop)
    {
        // A rule about a possible offence is in no letter (H07).
        string[] kept = [Domain.Cases.Decision.KeptBackRule, .. readsAll ? [] : CourtOrder.RuleIds];
        var found = await db.Decisions.AsNoTracking().Where(d => d.Reference == reference)
            .Select(d => new
            {
                d.SiteId,
                d.PersonId,
                Made = new Made(d.Reference, d.Kind, d.Subject, d.Reasons, d.DecidedOn, d.DecidedByName, d.DecidedByRole, d.Letter),
                Rules = d.Rulings.Where(r => !kept.Contains(r.RuleId) && r.Result != RulingResult.NotInForce).OrderBy(r => r.Number)
                    .Select(r => new Applied(r.RuleId, r.RuleFirstDay, r.JudgedOn, r.Words)).ToList(),
            })
            .FirstOrDefaultAsync(stop);
        if (found is null)
            return null;
        var about = await db.People.AsNoTracking().Where(p => p.Id == found.PersonId)
            .Join(db.PilotSites, p => p.SiteId, site => site.Id, (p, site) => new
            {
                Person = p,
                Acting = p.Representatives.ToList(),
                Estate = db.Budgets.Where(b => b.PersonId == p.Id && b.EndReason == BudgetEndReason.Died).OrderByDescending(b => b.PersonalRepresentative).Select(b => new Executor(b.PersonalRepresentative, b.PersonalRepresentativeAddress)).FirstOrDefault(),
                Site = site.Name,
                Contacts = site.Contacts.Where(c => c.FirstDay <= today).ToList(),
            }).AsSingleQuery().SingleAsync(stop);
        var p = about.Person;
        return new(
            found.Made,
            found.Rules,
            new(p.Reference, p.Name, p.GivenName, p.Address, p.Format, CaseHead.StripOf(p.GivenName, p.FamilyName, p.BornOn, p.NhsNumber, p.ReachBy, p.CommunicationNeeds, p.Format, p.Language, today), about.Acting, about.Estate),
            WhomToReach.Of(about.Site, about.Contacts),
            await db.PartnershipAsync(found.SiteId, today, stop),
            today);
    }

    private static string? InsteadOf(string words)
    {
        if (words.IndexOf(Route, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var route = words[(at + Route.Length)..];
        return route.IndexOf(AskAManager, StringComparison.Ordinal) is > 0 and var end ? route[..end] : route;
    }

    public sealed record Made(string Reference, DecisionKind Kind, string Subject, string Reasons, DateOnly DecidedOn, string DecidedByName, Role DecidedByRole, DecisionLetter? Letter);

    public sealed record About(string Reference, string Name, string GivenName, string Address, AccessibleFormat Format, PersonStrip Strip, IReadOnlyList<Representative> Acting, Executor? Estate)
    {
        public bool HasDied => Estate is not null;
    }

    /// <summary>Who looks after what somebody left; an empty name while nobody is known.</summary>
    public sealed record Executor(string Name, string Address);

    public sealed record Applied(string RuleId, DateOnly? RuleFirstDay, DateOnly JudgedOn, string Words)
    {
        public Rule Rule => Rulebook.Get(RuleId);

        public string InShort => Words.Split($" Rule {RuleId}, ")[0];

        public string InForce => RuleFirstDay is { } first ? $"in force from {first.InFull()}" : "in force without a known first day";
    }
}
