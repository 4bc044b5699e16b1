using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Figures;

/// <summary>
/// A figure, or a row of a list, as someone wants it, from a day; without a value a site's own figure ends, or a row is removed.
/// </summary>
public sealed record NewFigure(DateOnly FirstDay, long? Value, PolicyUnit Unit)
{
    /// <summary>Null for a figure.</summary>
    public ListRow? Row { get; init; }

    public string InWords =>
        (Row, Value) switch
        {
            ({ } row, null) => $"“{row.Words}” off the list again",
            ({ } row, _) => $"“{row.Words}” on the list",
            (null, { } value) => Unit.InWords(value),
            _ => "The national figure again",
        };

    internal FactList Facts
    {
        get
        {
            FactList row = Row is { } listed ? [Fact.Text($"{listed.Key}:")] : [];
            return
            [
                .. row,
                (Value is { } value ? Fact.Number("", value) : Fact.Text("none")) with
                {
                    Joint = FactJoint.RunningOn,
                },
                Fact.Choice(Unit).RunningOn(),
                Fact.Day("from", FirstDay).RunningOn(),
            ];
        }
    }
}

/// <summary>What somebody wants to set, for the country or for a site, and why.</summary>
/// <param name="SiteId">The site whose own figure or row it would be; none for the country.</param>
public sealed record WantedSetting(DatedSetting Setting, long? SiteId, NewFigure Figure, string Reason);

/// <summary>The outcome of proposing or confirming a setting.</summary>
public abstract record SettingOutcome;

public sealed record SettingProposed(SettingProposal Proposal) : SettingOutcome;

public sealed record SettingConfirmed(PolicyVersion Version) : SettingOutcome;

/// <summary>Nothing was saved; every rule that refuses it is named.</summary>
public sealed record SettingRefused(IReadOnlyList<Ruling> Rulings) : SettingOutcome;

/// <summary>Nothing was saved: the row would go off a list on which it does not stand on that day.</summary>
public sealed record SettingRowNotListed(ListRow Row, DateOnly Day) : SettingOutcome;
