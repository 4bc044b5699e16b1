using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Features.Programme;

/// <summary>A figure of a setting, or a row of a list, is proposed.</summary>
public abstract record ProposingPage(DatedSetting Setting, DateOnly Today)
{
    /// <summary>The rules that refused it.</summary>
    public IReadOnlyList<Ruling> Refusals { get; init; } = [];

    /// <summary>What was typed, if someone else was faster.</summary>
    public NewFigure? Yours { get; init; }

    public SettingThere? Theirs { get; init; }

    public abstract string Reason { get; }

    /// <summary>What is proposed, in the middle of a sentence.</summary>
    public abstract string What { get; }

    /// <summary>The field that says that it is there already.</summary>
    public abstract string FieldOfSame { get; }

    public abstract string FieldOf(Ruling refusal);
}

/// <summary>What is set from a day, or awaits confirmation.</summary>
/// <param name="Reference">Of the proposal; null if it is already set.</param>
public sealed record SettingThere(NewFigure Figure, string Reason, string By, string? Reference, long? ProposedByUserId)
{
    /// <summary>The same figure or row, for the same from the same day.</summary>
    public static async Task<SettingThere?> FindAsync(
        PortalDbContext db,
        DatedSetting setting,
        long? siteId,
        NewFigure figure,
        CancellationToken cancellationToken
    )
    {
        var (day, row) = (figure.FirstDay, figure.Row?.Key ?? "");
        var set = await db
            .PolicyVersions.AsNoTracking()
            .FirstOrDefaultAsync(
                version => version.Key == setting.Key && version.SiteId == siteId && version.RowKey == row && version.FirstDay == day,
                cancellationToken
            );
        if (set is not null)
            return new(set.Figure, set.Citation, set.ProposedBy.Length > 0 ? set.ProposedBy : set.ApprovedBy, null, null);
        var waits = await db
            .SettingProposals.AsNoTracking()
            .FirstOrDefaultAsync(
                proposal =>
                    proposal.Key == setting.Key
                    && proposal.SiteId == siteId
                    && proposal.RowKey == row
                    && proposal.FirstDay == day
                    && proposal.State == SettingProposalState.Waiting,
                cancellationToken
            );
        return waits is null ? null : new(waits.Figure, waits.Reason, waits.ProposedByName, waits.Reference, waits.ProposedByUserId);
    }
}
