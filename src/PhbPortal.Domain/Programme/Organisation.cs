using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>An organisation in or beside the NHS, with the days on which it exists and its successor.</summary>
public sealed class Organisation
{
    private Organisation() { }

    /// <exception cref="ArgumentException">The name is empty or the dates draw an <see cref="ObjectionTo"/>.</exception>
    /// <param name="lastDay">None while it is not known; then it is that of its kind, where the kind has one.</param>
    public Organisation(string name, OrganisationKind kind, DateOnly firstDay, RegisterEntry entry, DateOnly? lastDay = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Source, nameof(entry));
        if (ObjectionTo(kind, firstDay, lastDay) is { } objection)
            throw new ArgumentException(objection, nameof(firstDay));
        Name = name.Trim();
        Kind = kind;
        OdsCode = string.IsNullOrWhiteSpace(entry.OdsCode) ? null : entry.OdsCode.Trim().ToUpperInvariant();
        FirstDay = firstDay;
        LastDay = lastDay ?? kind.LastDay();
        Sha = string.IsNullOrWhiteSpace(entry.Sha) ? null : entry.Sha.Trim();
        Source = entry.Source.Trim();
    }

    public long Id { get; private set; }

    /// <summary>The random name used in addresses.</summary>
    public string Reference { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? OdsCode { get; private set; }

    public OrganisationKind Kind { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public long? SuccessorId { get; private set; }

    /// <summary>The strategic health authority, while these existed.</summary>
    public string? Sha { get; private set; }

    /// <summary>The source of these facts, and which of them are uncertain.</summary>
    public string Source { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>What is wrong with these days for an organisation of this kind, as a sentence for the user.</summary>
    public static string? ObjectionTo(OrganisationKind kind, DateOnly firstDay, DateOnly? lastDay)
    {
        if (lastDay < firstDay)
            return "The last day must be the same as or after the first day";
        if (kind.FirstDay() is { } kindStarts && firstDay < kindStarts)
            return $"{kind.PlainName()} did not exist before {kindStarts.InFull()}";
        if (kind.LastDay() is { } kindEnds && (firstDay > kindEnds || lastDay > kindEnds))
            return $"{kind.PlainName()} did not exist after {kindEnds.InFull()}";
        return null;
    }

    public bool ExistsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    /// <summary>Rule A18: a new decision needs an organisation within its lifetime.</summary>
    /// <param name="successor">The name of its successor, if known.</param>
    public Ruling MayDecideOn(DateOnly day, string? successor = null)
    {
        FactList facts =
        [
            Fact.Text(Name),
            Fact.Choice(Kind),
            Fact.Day("first day", FirstDay),
            Fact.Day("last day", LastDay, "none"),
            SuccessorId is { } next ? Fact.Number("successor", next) : Fact.Text("successor", "none"),
        ];
        if (ExistsOn(day))
            return Ruling.Allowed(RuleIds.A18, day, $"{Name} may decide on {day.InFull()}.", facts);
        return day < FirstDay
            ? Ruling.Refused(
                RuleIds.A18,
                day,
                $"{Name} cannot decide on {day.InFull()}, because it exists only from {FirstDay.InFull()}.",
                facts,
                "The organisation that was responsible on that day decides."
            )
            : Ruling.Refused(
                RuleIds.A18,
                day,
                $"{Name} cannot decide on {day.InFull()}, because its last day was {LastDay!.Value.InFull()}.",
                facts,
                successor is null
                    ? "The organisation that followed it decides. An administrator of the portal records which one that is."
                    : $"{successor} followed it and decides."
            );
    }

    /// <summary>Rule A18 for a site: whether anyone may decide there.</summary>
    /// <param name="lead">The organisation that leads the site on the day; null if none is recorded.</param>
    /// <param name="successor">The name of its successor, if known.</param>
    public static Ruling MayDecideAtASite(Organisation? lead, DateOnly day, string? successor) =>
        lead?.MayDecideOn(day, successor)
        ?? Ruling.Refused(
            RuleIds.A18,
            day,
            "No organisation is on record as responsible for this site today.",
            [Fact.Text("responsible body", "none")],
            "An administrator of the portal records which organisation leads the site."
        );

    /// <summary>Ends the organisation and says who carries on.</summary>
    /// <exception cref="ArgumentException">The day is before its first day, beyond its kind's last day, or it follows itself.</exception>
    public void EndOn(DateOnly lastDay, long? successorId)
    {
        if (ObjectionTo(Kind, FirstDay, lastDay) is { } objection)
            throw new ArgumentException(objection, nameof(lastDay));
        if (successorId == Id)
            throw new ArgumentException("An organisation does not follow itself.", nameof(successorId));
        LastDay = lastDay;
        SuccessorId = successorId;
        Version++;
    }
}

/// <summary>What a register of organisations says of one beside its name, kind and days.</summary>
/// <param name="Source">Where these facts come from, and which of them are not certain.</param>
public sealed record RegisterEntry(string Source)
{
    public string? OdsCode { get; init; }

    /// <summary>The strategic health authority, while these existed.</summary>
    public string? Sha { get; init; }
}
