using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Data.Queries;

public static class DirectPayments
{
    /// <summary>
    /// What the rules for direct payments need to know on a day: about the site, its schemes, its lead organisation and what it offers, in
    /// one command, together with what is already known of the person. A second command if another organisation is recorded as
    /// responsible.
    /// </summary>
    /// <param name="heldBy">The case whose current budget keeps its ways of holding open, and whose responsible organisation is checked;
    /// null where no way is being chosen.</param>
    public static async Task<DirectPaymentFacts> DirectPaymentFactsAsync(
        this PortalDbContext db,
        long siteId,
        DateOnly day,
        QualifyingNeed need,
        bool afterCare,
        IReadOnlyList<CourtOrder> orders,
        DateOnly? firstPaymentOn = null,
        long? heldBy = null,
        CancellationToken cancellationToken = default
    )
    {
        var parts = db.PartsInForce();
        var found = await db
            .PilotSites.AsNoTracking()
            .Where(site => site.Id == siteId)
            .Select(site => new
            {
                Schemes = site.Schemes.ToList(),
                Readiness = db
                    .SiteReadiness.Include(kept => kept.Answers.Where(answer => answer.Task == ReadinessTask.BudgetTypes))
                    .Where(kept => kept.PilotSiteId == site.Id)
                    .ToList(),
                Notional = parts.Any(part => part.CaseId == heldBy && part.Model == HoldingModel.Notional),
                ThirdParty = parts.Any(part => part.CaseId == heldBy && part.Model == HoldingModel.ThirdParty),
                Direct = parts.Any(part => part.CaseId == heldBy && part.Model == HoldingModel.DirectPayment),
                Answering = site.Responsibilities.ToList(),
                History = db.Set<ResponsibleBody>()
                    .Where(body => body.SiteId == site.Id && EF.Property<long>(body, "CaseId") == heldBy)
                    .ToList(),
                Bodies = site
                    .Responsibilities.Where(held => held.IsLead && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day))
                    .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation)
                    .ToList(),
            })
            .AsSingleQuery()
            .SingleAsync(cancellationToken);
        return new(day, found.Schemes, found.Bodies.FirstOrDefault(), need, afterCare, firstPaymentOn, orders)
        {
            Offered = OfferedTo(found.Readiness, found.Notional, found.ThirdParty, found.Direct),
            Responsible = await db.WhoIsResponsibleAsync(
                firstPaymentOn > day ? firstPaymentOn.Value : day,
                found.History,
                found.Answering,
                cancellationToken: cancellationToken
            ),
        };
    }

    /// <summary>
    /// Who is responsible for a person on a day. Queries the register, in one command, only if the responsible organisation is not the
    /// site's own.
    /// </summary>
    /// <param name="own">The organisations of the site, where a name is needed.</param>
    public static async Task<ResponsibleOn?> WhoIsResponsibleAsync(
        this PortalDbContext db,
        DateOnly day,
        IReadOnlyCollection<ResponsibleBody> history,
        IReadOnlyCollection<Responsibility> site,
        IReadOnlyCollection<Organisation>? own = null,
        CancellationToken cancellationToken = default
    )
    {
        var onRecord = ResponsibleBody.On(history, day)?.OrganisationId;
        var register =
            onRecord is null || site.Any(held => held.OrganisationId == onRecord && held.HoldsOn(day))
                ? (own ?? []).DistinctBy(body => body.Id).ToDictionary(body => body.Id)
                : await db
                    .Organisations.AsNoTracking()
                    .Where(body =>
                        body.Id == onRecord || body.SuccessorId != null || db.Organisations.Any(before => before.SuccessorId == body.Id)
                    )
                    .ToDictionaryAsync(body => body.Id, cancellationToken);
        return WhoIsResponsible.On(day, history, site, register);
    }

    /// <summary>
    /// Whether anyone may decide for a site on a day: its lead organisation, during its lifetime (rule A18). One command.
    /// </summary>
    public static async Task<Ruling> MayDecideAsync(
        this PortalDbContext db,
        long siteId,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        var lead = await db.LeadOf(siteId, day)
            .Select(body => new
            {
                Body = body,
                Successor = db.Organisations.Where(next => next.Id == body.SuccessorId).Select(next => next.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return Organisation.MayDecideAtASite(lead?.Body, day, lead?.Successor);
    }

    /// <summary>The lead organisations of sites on a day, by site. One command.</summary>
    public static async Task<IReadOnlyDictionary<long, Organisation>> LeadsAsync(
        this PortalDbContext db,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        var held = await db.Set<Responsibility>()
            .AsNoTracking()
            .Where(held => held.IsLead && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day))
            .Join(
                db.Organisations.AsNoTracking(),
                held => held.OrganisationId,
                organisation => organisation.Id,
                (held, organisation) => new { held.PilotSiteId, Organisation = organisation }
            )
            .ToListAsync(cancellationToken);
        return held.GroupBy(lead => lead.PilotSiteId).ToDictionary(leads => leads.Key, leads => leads.First().Organisation);
    }

    /// <summary>Whether money of an approved budget may be paid to the person on a day.</summary>
    public static async Task<DirectPaymentAnswer> PaymentAnswerAsync(
        this PortalDbContext db,
        Budget budget,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        var need = await db
            .Cases.Where(found => found.Id == budget.CaseId)
            .Select(found => found.QualifyingNeed)
            .FirstAsync(cancellationToken);
        return DirectPaymentGate.JudgePayment(
            await db.DirectPaymentFactsAsync(
                budget.SiteId,
                budget.FirstDay,
                need,
                afterCare: false,
                [],
                day,
                cancellationToken: cancellationToken
            )
        );
    }

    /// <summary>The lead organisation of a site on a day: one row or none.</summary>
    public static IQueryable<Organisation> LeadOf(this PortalDbContext db, long siteId, DateOnly day) =>
        db.Set<Responsibility>()
            .AsNoTracking()
            .Where(held =>
                held.PilotSiteId == siteId && held.IsLead && held.FirstDay <= day && (held.LastDay == null || held.LastDay >= day)
            )
            .Join(
                db.Organisations.AsNoTracking(),
                held => held.OrganisationId,
                organisation => organisation.Id,
                (_, organisation) => organisation
            );

    /// <summary>The parts of budgets whose plan is in force.</summary>
    internal static IQueryable<PartInForce> PartsInForce(this PortalDbContext db) =>
        db
            .Budgets.Where(budget => budget.State == BudgetState.Live && budget.CarePlan.State == PlanState.Approved)
            .SelectMany(budget => budget.Parts, (budget, part) => new PartInForce { CaseId = budget.CaseId, Model = part.Model });

    internal static BudgetTypesOffered? OfferedTo(IEnumerable<SiteReadiness> readiness, bool notional, bool thirdParty, bool direct) =>
        readiness.FirstOrDefault()?.WaysThatBind is not { } offered
            ? null
            : offered with
            {
                HeldAlready =
                    (notional ? RuleModels.Notional : RuleModels.None)
                    | (thirdParty ? RuleModels.ThirdParty : RuleModels.None)
                    | (direct ? RuleModels.DirectPayment : RuleModels.None),
            };

    internal sealed class PartInForce
    {
        public long CaseId { get; init; }

        public HoldingModel Model { get; init; }
    }
}
