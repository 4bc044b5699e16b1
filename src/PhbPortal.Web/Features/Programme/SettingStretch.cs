using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme;

/// <summary>The days on which one version of a figure, or of a row of a list, applies, and who set it.</summary>
public sealed record SettingStretch(DateOnly FirstDay, DateOnly? LastDay, NewFigure Figure, string Citation, string By)
{
    public string When => LastDay is { } last ? $"From {FirstDay.InFull()} to {last.InFull()}" : $"From {FirstDay.InFull()}";

    public bool HoldsOn(DateOnly day) => FirstDay <= day && (LastDay is null || day <= LastDay);

    /// <summary>The versions of one figure, or of one row, earliest first; each ends on the day before the next.</summary>
    public static IReadOnlyList<SettingStretch> Versioned(IEnumerable<PolicyVersion> versions)
    {
        var ordered = versions.OrderBy(version => version.FirstDay).ToList();
        return
        [
            .. ordered.Select(
                (version, place) =>
                    new SettingStretch(
                        version.FirstDay,
                        place + 1 < ordered.Count ? ordered[place + 1].FirstDay.AddDays(-1) : null,
                        version.Figure,
                        version.Citation,
                        version.ProposedBy.Length == 0
                            ? version.ApprovedBy
                            : $"Proposed by {version.ProposedBy}, confirmed "
                                + $"by {version.ApprovedBy}, {PortalClock.InLondon(version.RecordedAtUtc).InFull()}"
                    )
            ),
        ];
    }
}
