using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Programme.Overview;

/// <summary>One site's part in the pilot from its first interest, and what its reader can do next.</summary>
public sealed record ProgrammeSitePage(PilotSite Site, bool HasDraft, Organisation? Lead, SignedIn Reader, DateOnly Today)
{
    public PilotStatus Status => Site.StatusOn(Today);

    /// <summary>The site's lead organisation proposes for all of it.</summary>
    public bool Proposes => Reader.Role == Role.Commissioner && Lead is not null && Lead.Id == Reader.OrganisationId;

    public bool Records => Reader.Role == Role.ProgrammeTeam || Proposes;

    public string StatusButton =>
        !Proposes ? "Record its part in the pilot"
        : Status is PilotStatus.NotInPilot or PilotStatus.Left ? "Ask to take part"
        : "Leave the pilot";

    public IEnumerable<StatusChange> History =>
        Site.Statuses.OrderByDescending(change => change.FirstDay).ThenByDescending(change => change.Id);

    public IEnumerable<PilotProposal> Proposals => Site.Proposals.OrderByDescending(proposal => proposal.SubmittedOn);

    public IEnumerable<PilotScheme> Schemes => Site.Schemes.OrderByDescending(scheme => scheme.FirstDay);

    public string AnswerTo(PilotProposal proposal) =>
        proposal.DeclinedOn is { } declined ? $"declined on {declined.InFull()}"
        : Site.AwaitsAnswer(proposal) ? "not answered yet"
        : "answered by a scheme";

    public string StateOf(PilotScheme scheme) =>
        Site.StageOf(scheme, Today, Lead) switch
        {
            SchemeStage.NotBegun => $"Approved, and begins on {scheme.FirstDay.InFull()}. {Directed(scheme)}",
            SchemeStage.NoDirection => $"In force. {Directed(scheme)}",
            SchemeStage.MayNotPay => $"In force. {Directed(scheme)} "
                + $"{(Lead is null ? "Nobody leads the site" : $"{Lead.Name} leads the site, and may not pay under it")}"
                + $", so nobody can be paid directly today.",
            SchemeStage.MayPay => $"In force. May pay directly. {(scheme.DirectedOn is null ? "" : Directed(scheme))}",
            SchemeStage.ReviewDue => $"Ended on {scheme.EndsOn.InFull()}. The independent review is not published yet.",
            SchemeStage.Over => $"Ended on {scheme.EndsOn.InFull()}."
                + $"{(scheme.Review is { } review ? $" Findings published on {review.PublishedOn.InFull()}." : "")}",
            var stage => throw new UnreachableException($"{stage} is no stage of a scheme."),
        };

    public static async Task<ProgrammeSitePage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var site = await db
            .PilotSites.AsNoTracking()
            .Include(found => found.Statuses)
            .Include(found => found.Proposals)
            .Include(found => found.Schemes)
                .ThenInclude(scheme => scheme.Review)
            .AsSingleQuery()
            .FirstOrDefaultAsync(found => found.Reference == reference, cancellationToken);
        if (site is null)
            return null;
        var lead = await db.LeadOf(site.Id, today).FirstOrDefaultAsync(cancellationToken);
        return new(site, await db.ProposalDrafts.AnyAsync(draft => draft.SiteId == site.Id, cancellationToken), lead, me, today);
    }

    private static string Directed(PilotScheme scheme) =>
        scheme.DirectedOn is { } directed
            ? $"The direction is of {directed.InFull()}."
            : "No direction on record, so nobody can be paid directly yet.";
}
