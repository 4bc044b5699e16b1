using System.Globalization;

namespace PhbPortal.Domain.Policies;

/// <summary>A figure as somebody wants it, from a day on; without a value a site's own figure ends.</summary>
public sealed record NewFigure(DateOnly FirstDay, long? Value, PolicyUnit Unit)
{
    public string InWords => Value is { } value ? Unit.InWords(value) : "The national figure again";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value?.ToString(CultureInfo.InvariantCulture) ?? "none"} {Unit} from {FirstDay:yyyy-MM-dd}");
}

/// <summary>What became of a setting that somebody wanted.</summary>
public abstract record SettingOutcome;

public sealed record SettingProposed(SettingProposal Proposal) : SettingOutcome;

public sealed record SettingConfirmed(PolicyVersion Version) : SettingOutcome;

/// <summary>Nothing was kept; every rule that stands against it is named.</summary>
public sealed record SettingRefused(IReadOnlyList<Ruling> Rulings) : SettingOutcome;
