using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.People;

public enum RepresentativeKind
{
    /// <summary>Agrees and acts for a child or for someone who lacks capacity (B02 to B05).</summary>
    Representative = 0,

    /// <summary>Chosen by a capable adult, or by a representative, to receive the payment (B06, B08).</summary>
    Nominee = 1,
}

public enum Authority
{
    ParentalResponsibility = 0,
    LastingPowerOfAttorney = 1,
    EnduringPowerOfAttorney = 2,
    Deputy = 3,
    AppointedByTheBody = 4,
    NamedByThePerson = 5,
}

/// <summary>
/// A representative's relationship to the person, which decides whether a criminal-record check is needed (B11). The names are stored;
/// never rename one.
/// </summary>
public enum Connection
{
    CloseFamily = 0,
    SameHousehold = 1,
    InvolvedFriend = 2,
    SomebodyElse = 3,
    Organisation = 4,
}

/// <summary>
/// What is recorded when someone is to act for a person; the type and reference of the authority are from the document itself (B03).
/// </summary>
public sealed record RepresentativeDetails(
    RepresentativeKind Kind,
    string Name,
    string Relationship,
    string Phone,
    Authority Authority,
    string AuthorityReference,
    DateOnly FirstDay,
    DateOnly? LastDay,
    Connection Connection = Connection.CloseFamily
);

/// <summary>Who acts for a person, with what authority, and until when.</summary>
public sealed class Representative : SiteOwned
{
    private Representative() { }

    internal Representative(long siteId, RepresentativeDetails details, string recordedBy)
        : base(siteId)
    {
        (Kind, Name, Relationship, Phone) = (details.Kind, details.Name, details.Relationship, details.Phone);
        (Authority, AuthorityReference) = (details.Authority, details.AuthorityReference);
        (FirstDay, LastDay, Connection, RecordedBy) = (details.FirstDay, details.LastDay, details.Connection, recordedBy);
    }

    public RepresentativeKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string Relationship { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public Authority Authority { get; private set; }

    public string AuthorityReference { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public string EndedBecause { get; private set; } = "";

    public Connection Connection { get; private set; }

    /// <summary>The day of the certificate that was seen; null if none was.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public string CheckNumber { get; private set; } = "";

    public string CheckOutcome { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    /// <summary>
    /// Anyone who is not close family, in the household or an involved friend is checked before payment (B11); organisations are not.
    /// </summary>
    public bool NeedsCheck => Connection == Connection.SomebodyElse;

    /// <summary>The name of the check on a day: a CRB disclosure until 30 November 2012, a DBS certificate afterwards (B12).</summary>
    public static string CheckName(DateOnly day) => Rulebook.Get(RuleIds.B12).InForceOn(day) ? "DBS certificate" : "CRB disclosure";

    public bool ActsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    /// <summary>
    /// Whether a direct payment may start while they act (B11). A certificate must be seen before the approval, whatever its date.
    /// </summary>
    /// <param name="day">The first day of the budget, whose rule applies.</param>
    public Ruling MayAct(DateOnly day)
    {
        var rule = Rulebook.Get(RuleIds.B11);
        FactList check = CheckedOn is { } on
            ? [Fact.Text("check", CheckName(on)), Fact.Day("of", on).RunningOn()]
            : [Fact.Text("check", "none")];
        FactList facts =
        [
            Fact.Choice(Kind),
            Fact.Text(Name).RunningOn(),
            Fact.Day("from", FirstDay).Beside(),
            Fact.Choice(Connection),
            .. check,
        ];
        if (!rule.InForceOn(day))
            return Ruling.NotInForce(rule, day, facts);
        if (!NeedsCheck)
            return Ruling.Allowed(
                rule,
                day,
                $"{Name} is close to the person, or an organisation, so no criminal record is checked.",
                facts
            );
        return CheckedOn is { } seen
            ? Ruling.Allowed(rule, day, $"The {CheckName(seen)} of {Name} was seen.", facts)
            : Ruling.Refused(
                rule,
                day,
                $"{Name} is not close family, of the household or an involved friend, and no {CheckName(day)} was seen.",
                facts,
                $"Record the {CheckName(day)} that you saw, or hold the money another way."
            );
    }

    internal void Check(DateOnly on, string number, string outcome) => (CheckedOn, CheckNumber, CheckOutcome) = (on, number, outcome);

    internal void End(DateOnly lastDay, string reason)
    {
        if (lastDay < FirstDay)
            throw new ArgumentOutOfRangeException(nameof(lastDay), lastDay, "An authority cannot end before it began.");
        (LastDay, EndedBecause) = (lastDay, reason);
    }
}
