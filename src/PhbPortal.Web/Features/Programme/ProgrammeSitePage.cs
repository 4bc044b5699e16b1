using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Programme;

/// <summary>One site's part in the pilot from its first interest on, and what its reader can do next.</summary>
public sealed record ProgrammeSitePage(PilotSite Site, bool HasDraft, Role Role, DateOnly Today)
{
    public PilotStatus Status => Site.StatusOn(Today);

    public bool Proposes => Role == Role.Commissioner;

    public string StatusButton => !Proposes ? "Record its part in the pilot" : Status is PilotStatus.NotInPilot or PilotStatus.Left ? "Ask to take part" : "Leave the pilot";

    public IEnumerable<StatusChange> History => Site.Statuses.OrderByDescending(change => change.FirstDay).ThenByDescending(change => change.Id);

    public IEnumerable<PilotProposal> Proposals => Site.Proposals.OrderByDescending(proposal => proposal.SubmittedOn);

    public IEnumerable<PilotScheme> Schemes => Site.Schemes.OrderByDescending(scheme => scheme.FirstDay);

    public string AnswerTo(PilotProposal proposal) =>
        proposal.DeclinedOn is { } declined ? $"declined on {declined.InFull()}"
        : Site.AwaitsAnswer(proposal) ? "not answered yet"
        : "answered by a scheme";

    public string StateOf(PilotScheme scheme) =>
        scheme.Review is { } review ? $"Ended on {scheme.EndsOn.InFull()}. Findings published on {review.PublishedOn.InFull()}."
        : scheme.AwaitsReviewOn(Today) ? $"Ended on {scheme.EndsOn.InFull()}. The independent review is not published yet."
        : scheme.EndsOn < Today ? $"Ended on {scheme.EndsOn.InFull()}."
        : scheme.DirectedOn is { } directed ? $"May pay directly since {directed.InFull()}."
        : "Approved. No direction on record, so nobody can be paid directly yet.";

    public static async Task<ProgrammeSitePage?> LoadAsync(PortalDbContext db, string reference, Role role, DateOnly today, CancellationToken stop)
    {
        var site = await db.PilotSites.AsNoTracking().Include(found => found.Statuses).Include(found => found.Proposals)
            .Include(found => found.Schemes).ThenInclude(scheme => scheme.Review).AsSingleQuery().FirstOrDefaultAsync(found => found.Reference == reference, stop);
        return site is null ? null : new(site, await db.ProposalDrafts.AnyAsync(draft => draft.SiteId == site.Id, stop), role, today);
    }
}
