using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Programme.PilotProposals;

/// <param name="Trusts">The organisations that are responsible for the site today: any of them may propose.</param>
public sealed record ProposalPage(string Reference, string Name, IReadOnlyList<Organisation> Trusts, bool IsKept, ProposalForm Form)
{
    public static async Task<ProposalPage> LoadAsync(
        PortalDbContext db,
        PilotSite site,
        ProposalForm form,
        DateOnly today,
        CancellationToken cancellationToken
    ) => new(site.Reference, site.Name, await TrustsOf(db, site.Id, today).ToListAsync(cancellationToken), form.Version > 0, form);

    public static IQueryable<Organisation> TrustsOf(PortalDbContext db, long siteId, DateOnly day) =>
        db.Set<Responsibility>()
            .AsNoTracking()
            .Where(held => held.PilotSiteId == siteId && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day))
            .OrderByDescending(held => held.IsLead)
            .Join(
                db.Organisations.AsNoTracking(),
                held => held.OrganisationId,
                organisation => organisation.Id,
                (_, organisation) => organisation
            );
}

/// <summary>A proposal as it was sent.</summary>
public sealed record SentPage(PilotSite Site, PilotProposal Proposal, IReadOnlyList<Organisation> Trusts, PilotScheme? Scheme, bool Decides)
{
    public string Finding =>
        $"Sent on {Proposal.SubmittedOn.InFull()}. "
        + (
            Proposal.DeclinedOn is { } declined ? $"Declined on {declined.InFull()}."
            : Scheme is null ? "It is not answered yet."
            : "A scheme answers it."
        );

    public string Proposers =>
        string.Join(
            ", ",
            Proposal.Proposers.Select(proposer =>
                (Trusts.FirstOrDefault(trust => trust.Id == proposer.OrganisationId)?.Name ?? "An organisation")
                + (
                    proposer.IsLead
                        ? Proposal.Proposers.Count > 1
                            ? " (mainly responsible)"
                            : ""
                        : ""
                )
            )
        );

    public static async Task<SentPage?> LoadAsync(
        PortalDbContext db,
        string site,
        string sent,
        bool decides,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .PilotSites.AsNoTracking()
            .Include(kept => kept.Schemes)
            .Include(kept => kept.Proposals)
                .ThenInclude(proposal => proposal.Proposers)
            .AsSingleQuery()
            .FirstOrDefaultAsync(kept => kept.Reference == site, cancellationToken);
        if (found?.Proposals.FirstOrDefault(proposal => proposal.Reference == sent) is not { } proposal)
            return null;
        long[] trusts = [.. proposal.Proposers.Select(proposer => proposer.OrganisationId)];
        return new(
            found,
            proposal,
            await db.Organisations.AsNoTracking().Where(trust => trusts.Contains(trust.Id)).ToListAsync(cancellationToken),
            found.Schemes.FirstOrDefault(scheme => scheme.PilotProposalId == proposal.Id),
            decides
        );
    }
}
