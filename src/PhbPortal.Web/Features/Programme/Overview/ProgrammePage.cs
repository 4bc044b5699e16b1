using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Programme.Overview;

/// <summary>The programme's work: first what is waiting, then the sites.</summary>
public sealed record ProgrammePage(
    Role Role,
    DateOnly Today,
    IReadOnlyList<ProgrammeTask> Tasks,
    IReadOnlyList<ProgrammeSite> All,
    int Page
)
{
    private const int RowsOnAPage = 25;

    public int Pages => Math.Max(1, (All.Count + RowsOnAPage - 1) / RowsOnAPage);

    public IEnumerable<ProgrammeSite> Sites => All.Skip((Page - 1) * RowsOnAPage).Take(RowsOnAPage);

    public string Finding =>
        Tasks.Count switch
        {
            0 => "Nothing waits.",
            1 => "One thing waits.",
            var count => $"{count} things wait.",
        };

    public static async Task<ProgrammePage> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        string? page,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (all, mine) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        var rows = await db
            .PilotSites.AsNoTracking()
            .Where(site => all || mine.Contains(site.Id))
            .OrderBy(site => site.Name)
            .Include(site => site.Statuses)
            .Include(site => site.Schemes)
                .ThenInclude(scheme => scheme.Review)
            .Include(site => site.Proposals)
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var drafts =
            me.Role == Role.Commissioner
                ? await db.ProposalDrafts.AsNoTracking().Select(draft => draft.SiteId).ToListAsync(cancellationToken)
                : [];
        var leads = await db.LeadsAsync(today, cancellationToken);
        bool Sends(PilotSite site) => leads.GetValueOrDefault(site.Id)?.Id == me.OrganisationId && drafts.Contains(site.Id);
        var sites = rows.Select(site => new ProgrammeSite(
                site.Reference,
                site.Name,
                site.StatusOn(today),
                Words(site.StageOn(today, leads.GetValueOrDefault(site.Id)))
            ))
            .ToList();
        ProgrammePage whole = new(
            me.Role,
            today,
            [.. rows.SelectMany(site => TasksOf(site, Sends(site), me.Role, today)).OrderBy(task => task.Since)],
            sites,
            1
        );
        return int.TryParse(page, out var asked) && asked > 1 && asked <= whole.Pages ? whole with { Page = asked } : whole;
    }

    private static IEnumerable<ProgrammeTask> TasksOf(PilotSite site, bool hasDraft, Role role, DateOnly today)
    {
        var address = $"/programme/{site.Reference}";
        if (role == Role.Commissioner)
        {
            if (hasDraft)
                yield return new("Finish and send the proposal", $"{address}/proposal", site.Name, "A draft is kept.", null);
            yield break;
        }

        if (StatusChange.LatestOn(site.Statuses, today) is { Status: PilotStatus.Interest } asked)
            yield return new("Answer who asks to take part", $"{address}/status", site.Name, asked.Reason, asked.FirstDay);
        foreach (var proposal in site.Proposals.Where(site.AwaitsAnswer))
            yield return new(
                "Decide about a proposal",
                $"{address}/proposals/{proposal.Reference}",
                site.Name,
                $"Sent on {proposal.SubmittedOn.InFull()}.",
                proposal.SubmittedOn
            );
        foreach (var scheme in site.Schemes.Where(scheme => scheme.DirectedOn is null && scheme.EndsOn >= today))
            yield return new(
                "Record the direction",
                $"{address}/schemes/{scheme.Reference}/steps/direction",
                site.Name,
                "Without it the site cannot pay anybody directly (rule A09).",
                scheme.ApprovedOn
            );
        foreach (var scheme in site.Schemes.Where(scheme => scheme.AwaitsReviewOn(today)))
            yield return new(
                "Record the independent review",
                $"{address}/schemes/{scheme.Reference}/review",
                site.Name,
                $"The scheme ended on {scheme.EndsOn.InFull()}, and nothing that was found is published yet (rule A12).",
                scheme.EndsOn
            );
    }

    private static string Words(SchemeStage stage) =>
        stage switch
        {
            SchemeStage.ProposalSent => "Proposal sent",
            SchemeStage.ProposalDeclined => "Proposal declined",
            SchemeStage.NotBegun => "Scheme approved, not begun",
            SchemeStage.NoDirection => "Scheme approved, no direction yet",
            SchemeStage.MayNotPay => "Scheme in force, may not pay directly",
            SchemeStage.MayPay => "May pay directly",
            SchemeStage.ReviewDue => "Scheme ended, review not published",
            SchemeStage.Over => "Scheme over",
            SchemeStage.NoProposal => "No proposal on record",
            _ => throw new UnreachableException($"Nothing is said of {stage}."),
        };
}

/// <param name="Since">Since when it has been waiting; null if unknown.</param>
public sealed record ProgrammeTask(string What, string Href, string Site, string Why, DateOnly? Since);

public sealed record ProgrammeSite(string Reference, string Name, PilotStatus Status, string Stage);
