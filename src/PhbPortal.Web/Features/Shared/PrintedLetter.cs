using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Features.Shared;

/// <summary>A decision as its letter says it, to whom it goes, and whom they reach (I03, I07). Three commands.</summary>
public sealed record PrintedLetter(
    PrintedLetter.PrintedDecision Decision,
    IReadOnlyList<PrintedLetter.PrintedRule> Rules,
    PrintedLetter.LetterPerson Person,
    WhomToReach Whom,
    PartnershipInForce? Partnership,
    DateOnly Today
)
{
    public DecisionLetter? Letter => Decision.Letter;

    public DateOnly Dated => Letter?.GivenOn ?? Today;

    /// <summary>
    /// Whose name stands on it, and then who gets a copy. Who only receives the money gets none of what is about an order of a court.
    /// </summary>
    public IReadOnlyList<Addressee> Addressees =>
        Addressee.Of(
            Person.Name,
            Person.Acting.Where(who => !Decision.IsAboutOrders || who.Kind == RepresentativeKind.Representative),
            Dated,
            Person.HasDied,
            Person.Estate?.Name ?? "",
            Asker
        );

    /// <summary>Once it was given it stays as it was, whatever came later.</summary>
    public Addressee To => Letter is { Waits: false } given ? new(given.GivenTo, given.GivenAs) : Addressees[0];

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<string> Copies =>
        Letter is { Waits: false } given
            ? given.CopiesTo.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [.. Addressees.Skip(1).Select(one => one.Name)];

    public string Everybody => Copies.Count == 0 ? To.Name : $"{string.Join(", ", Copies.Prepend(To.Name).SkipLast(1))} and {Copies[^1]}";

    /// <summary>Where it goes by post; empty where the portal knows no address.</summary>
    public string ToAddress =>
        To.As switch
        {
            AddressedAs.Person => Person.Address,
            AddressedAs.Estate => Person.Estate?.Address ?? "",
            AddressedAs.Representative or AddressedAs.Nominee or AddressedAs.Asker => "",
            _ => throw new UnreachableException($"Nothing is said of {To.As}."),
        };

    /// <summary>Why the letter goes to somebody else; nothing where it goes to the person.</summary>
    public string? ToBecause =>
        To.IsEstate ? $"This letter is about {Person.Name}, who has died. It comes to you because you look after the estate." : null;

    /// <summary>The reasons without the rule's own sentence, which stands below them.</summary>
    public string Reasons => Rules.FirstOrDefault(rule => rule.Words == Decision.Reasons)?.Answer ?? Decision.Reasons;

    /// <summary>
    /// What stopped or warned before rulings were kept in parts, as it was told, and once. Nobody knows which of its words are a reason and
    /// which advise, so all of it stands with the reasons; nothing of it where nothing else is open to whom it speaks.
    /// </summary>
    public IReadOnlyList<string> AsTold =>
        To.IsEstate
            ? []
            :
            [
                .. Rules
                    .Where(rule => rule.Answer is null && rule.Result != RulingResult.Allowed && rule.Words != Decision.Reasons)
                    .Select(rule => rule.Words)
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>Nothing else is open to somebody who has died.</summary>
    public IReadOnlyList<string> Instead =>
        To.IsEstate
            ? []
            :
            [
                .. Rules.Select(rule => rule.Instead).OfType<string>().Distinct(StringComparer.Ordinal),
                DecisionText.Instead(Decision.Kind),
            ];

    public string Complaints =>
        Partnership is { Council: { } council, Terms: var terms }
            ? $"You can complain at any time within twelve months, by phone or in writing, to the personal health budget team. If "
                + $"it is also about {council}, you get one reply to all of it, from {Partnership.Of(terms.ComplaintsLead, Whom.SiteName)}."
            : "You can complain at any time within twelve months, by phone or in writing, to the personal health budget team.";

    // After a death the answer goes to whoever asked for the estate, not to who acted before.
    private string Asker =>
        Decision.Asked is not { } asked
        || (Person.HasDied && asked.As != AsksAs.PersonalRepresentative)
        || (Decision.IsAboutOrders && asked.As == AsksAs.Nominee)
            ? ""
            : asked.By;

    public static async Task<PrintedLetter?> LoadAsync(
        PortalDbContext db,
        string reference,
        bool readsAll,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        string[] kept = [.. DecisionAccess.KeptFromLetters(readsAll)];
        var inError = db.EndedInError();
        var orders = DecisionAccess.AboutCourtOrders(db.Decisions, db.Reconsiderations);
        var found = await db
            .Decisions.AsNoTracking()
            .Where(d => d.Reference == reference)
            .Select(d => new
            {
                d.SiteId,
                d.PersonId,
                Made = new PrintedDecision(
                    d.Reference,
                    d.Kind,
                    d.Subject,
                    d.Reasons,
                    d.DecidedOn,
                    d.DecidedByName,
                    d.DecidedByRole,
                    d.Letter
                )
                {
                    IsAboutOrders = orders.Any(order => order.Id == d.Id) || d.Rulings.Any(r => CourtOrder.OwnRules.Contains(r.RuleId)),
                    IsInError = inError.Any(e => e.Id == d.Id),
                    Asked = db
                        .Reconsiderations.Where(r => r.AnswerId == d.Id)
                        .Select(r => new Answers(r.AskedBy, r.AskedAs))
                        .FirstOrDefault(),
                },
                Rules = d
                    .Rulings.Where(r => !kept.Contains(r.RuleId) && r.Result != RulingResult.NotInForce)
                    .OrderBy(r => r.Number)
                    .Select(r => new PrintedRule(r.RuleId, r.RuleFirstDay, r.JudgedOn, r.Result, r.Words, r.Answer, r.Instead))
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var about = await db
            .People.AsNoTracking()
            .Where(p => p.Id == found.PersonId)
            .Join(
                db.PilotSites,
                p => p.SiteId,
                site => site.Id,
                (p, site) =>
                    new
                    {
                        Person = p,
                        Acting = p.Representatives.ToList(),
                        Site = site.Name,
                        Contacts = site.Contacts.Where(c => c.FirstDay <= today).ToList(),
                    }
            )
            .AsSingleQuery()
            .SingleAsync(cancellationToken);
        var p = about.Person;
        return new(
            found.Made,
            found.Rules,
            new(
                p.Reference,
                p.Name,
                p.Called,
                p.Address,
                p.Format,
                CaseHead.StripOf(p.Name, p.KnownAs, p.BornOn, p.NhsNumber, p.ReachBy, p.CommunicationNeeds, p.Format, p.Language, today),
                about.Acting,
                p.HasDied ? new(p.PersonalRepresentative, p.PersonalRepresentativeAddress) : null
            ),
            WhomToReach.Of(about.Site, about.Contacts),
            await db.PartnershipAsync(found.SiteId, today, cancellationToken),
            today
        );
    }

    public sealed record PrintedDecision(
        string Reference,
        DecisionKind Kind,
        string Subject,
        string Reasons,
        DateOnly DecidedOn,
        string DecidedByName,
        Role DecidedByRole,
        DecisionLetter? Letter
    )
    {
        public bool IsAboutOrders { get; init; }

        /// <summary>A budget ended by a death that was recorded in error.</summary>
        public bool IsInError { get; init; }

        public Answers? Asked { get; init; }
    }

    /// <summary>Whom the decision answers.</summary>
    public sealed record Answers(string By, AsksAs As);

    public sealed record LetterPerson(
        string Reference,
        string Name,
        string GivenName,
        string Address,
        AccessibleFormat Format,
        PersonStrip Strip,
        IReadOnlyList<Representative> Acting,
        Executor? Estate
    )
    {
        public bool HasDied => Estate is not null;
    }

    /// <summary>Who looks after what somebody left; an empty name while nobody is known.</summary>
    public sealed record Executor(string Name, string Address);

    /// <param name="Answer">None for a ruling from before its parts were kept.</param>
    public sealed record PrintedRule(
        string RuleId,
        DateOnly? RuleFirstDay,
        DateOnly JudgedOn,
        RulingResult Result,
        string Words,
        string? Answer,
        string? Instead
    )
    {
        public Rule Rule => Rulebook.Get(RuleId);

        /// <summary>
        /// The rule in one sentence. The one about asking money back names every ground, and with them a possible offence (H07).
        /// </summary>
        public string Sentence => RuleId == RuleIds.H13 ? $"{Rule.Title}." : Rule.Sentence;

        public string InForce => RuleFirstDay is { } first ? $"in force from {first.InFull()}" : "in force without a known first day";
    }
}
