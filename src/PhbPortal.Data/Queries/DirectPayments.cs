using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

public static class DirectPayments
{
    /// <summary>What the direct-payment gate needs to know on a day: about the site its schemes and the organisation that leads it and what it offers, in one command, and what is known of the person already.</summary>
    public static async Task<DirectPaymentFacts> DirectPaymentFactsAsync(
        this PortalDbContext db, long siteId, DateOnly day, QualifyingNeed need, bool afterCare, IReadOnlyList<CourtOrder> orders, DateOnly? firstPaymentOn = null, CancellationToken ct = default)
    {
        var found = await db.PilotSites.AsNoTracking().Where(site => site.Id == siteId)
            .Select(site => new
            {
                Schemes = site.Schemes.ToList(),
                Readiness = db.SiteReadiness.Include(kept => kept.Answers.Where(answer => answer.Task == ReadinessTask.BudgetTypes)).Where(kept => kept.PilotSiteId == site.Id).ToList(),
                Bodies = site.Responsibilities.Where(held => held.IsLead && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day))
                    .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation).ToList(),
            })
            .AsSingleQuery()
            .SingleAsync(ct);
        return new(day, found.Schemes, found.Bodies.FirstOrDefault(), need, afterCare, firstPaymentOn, orders) { Offered = found.Readiness.FirstOrDefault()?.WaysThatBind };
    }

    /// <summary>Whether anybody may decide at a site on a day: the organisation that leads it, within its lifetime (rule A18). One command.</summary>
    public static async Task<Ruling> MayDecideAsync(this PortalDbContext db, long siteId, DateOnly day, CancellationToken ct = default)
    {
        var lead = await db.LeadOf(siteId, day).Select(body => new { Body = body, Successor = db.Organisations.Where(next => next.Id == body.SuccessorId).Select(next => next.Name).FirstOrDefault() }).FirstOrDefaultAsync(ct);
        return lead?.Body.MayDecideOn(day, lead.Successor)
            ?? Ruling.Refused("A18", day, "No organisation is on record as responsible for this site today.", "responsible body none", "An administrator of the portal records which organisation leads the site.");
    }

    /// <summary>The organisations that lead sites on a day, by site. One command.</summary>
    public static async Task<IReadOnlyDictionary<long, Organisation>> LeadsAsync(this PortalDbContext db, DateOnly day, CancellationToken ct = default)
    {
        var held = await db.Set<Responsibility>().AsNoTracking()
            .Where(held => held.IsLead && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day))
            .Join(db.Organisations.AsNoTracking(), held => held.OrganisationId, organisation => organisation.Id, (held, organisation) => new { held.PilotSiteId, Organisation = organisation })
            .ToListAsync(ct);
        return held.GroupBy(lead => lead.PilotSiteId).ToDictionary(leads => leads.Key, leads => leads.First().Organisation);
    }

    /// <summary>Whether money of a budget already approved may go to the person on a day.</summary>
    public static async Task<DirectPaymentAnswer> PaymentAnswerAsync(this PortalDbContext db, Budget budget, DateOnly day, CancellationToken ct = default)
    {
        var need = await db.Cases.Where(found => found.Id == budget.CaseId).Select(found => found.QualifyingNeed).FirstAsync(ct);
        return DirectPaymentGate.JudgePayment(await db.DirectPaymentFactsAsync(budget.SiteId, budget.FirstDay, need, afterCare: false, [], day, ct));
    }

    /// <summary>The organisation that leads a site on a day: one row or none.</summary>
    public static IQueryable<Organisation> LeadOf(this PortalDbContext db, long siteId, DateOnly day) =>
        db.Set<Responsibility>().AsNoTracking()
            .Where(held => held.PilotSiteId == siteId && held.IsLead && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day))
            .Join(db.Organisations.AsNoTracking(), held => held.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation);
}
