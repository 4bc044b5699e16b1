using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>What the overview asks about the case.</summary>
internal static partial class OverviewFacts
{
    private static async Task<(
        OverviewPage.CaseFacts Facts,
        List<ResponsibleBody> History,
        List<Responsibility> Answering,
        List<Organisation> Own
    )?> CaseAsync(PortalDbContext db, long personId, CancellationToken cancellationToken)
    {
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => c.PersonId == personId)
            .OrderByDescending(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Reference,
                c.Status,
                c.QualifyingNeed,
                c.CoordinatorName,
                c.AskAgainOn,
                Amount = c
                    .IndicativeAmounts.OrderByDescending(a => a.Number)
                    .Select(a => new
                    {
                        a.Total.Pence,
                        a.FirstDay,
                        a.LastDay,
                        a.ToldOn,
                        a.ToldHow,
                    })
                    .FirstOrDefault(),
                NextReview = db
                    .Reviews.Where(r => r.CaseId == c.Id && r.HeldOn == null)
                    .OrderBy(r => r.DueOn)
                    .Select(r => new
                    {
                        r.Reference,
                        r.DueOn,
                        r.Kind,
                    })
                    .FirstOrDefault(),
                History = c.ResponsibleBodies.ToList(),
                Answering = db.Set<Responsibility>().Where(r => r.PilotSiteId == c.SiteId).ToList(),
                Own = db.Set<Responsibility>()
                    .Where(r => r.PilotSiteId == c.SiteId)
                    .Join(db.Organisations, r => r.OrganisationId, o => o.Id, (r, o) => o)
                    .ToList(),
                Barred = c
                    .PaymentConditions.Where(k => k.LastDay == null && k.InsteadFrom != null)
                    .OrderBy(k => k.Number)
                    .Select(k => new
                    {
                        k.About,
                        k.FirstDay,
                        k.InsteadWhat,
                        k.InsteadFrom,
                        k.InsteadBy,
                    })
                    .ToList(),
                LastReview = db.Reviews.Where(r => r.CaseId == c.Id).Max(r => r.HeldOn),
                Asked = db
                    .BudgetRequests.Where(r => r.WaitingCaseId == c.Id)
                    .Select(r => new OverviewPage.AskedFor(r.Reference, r.AskedBy, r.AskedOn, r.DueOn))
                    .FirstOrDefault(),
                Safeguards = db
                    .Safeguards.Where(s => s.CaseId == c.Id && s.ClosedOn == null)
                    .OrderBy(s => s.CallBy)
                    .Select(s => new
                    {
                        s.Reference,
                        Shortfall = s.Shortfall.Pence,
                        Forecast = s.Forecast.Pence,
                        s.WhatHappened,
                        s.OwnerName,
                        s.CallBy,
                        s.DecideBy,
                        s.CalledOn,
                    })
                    .ToList(),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : (
                new(
                    found.Id,
                    found.Reference,
                    found.Status,
                    found.QualifyingNeed.PlainName(),
                    found.CoordinatorName,
                    found.AskAgainOn,
                    found.Amount is { } a ? new(new(a.Pence), new(a.FirstDay, a.LastDay), a.ToldOn, a.ToldHow) : null,
                    found.NextReview is { } r ? new(r.Reference, r.DueOn, r.Kind) : null,
                    found.LastReview,
                    [
                        .. found.Safeguards.Select(s => new OverviewPage.OpenSafeguard(
                            s.Reference,
                            new(s.Shortfall),
                            new(s.Forecast),
                            s.WhatHappened,
                            s.OwnerName,
                            s.CallBy,
                            s.DecideBy,
                            s.CalledOn
                        )),
                    ],
                    found.Asked
                )
                {
                    PaidNoMore =
                    [
                        .. found.Barred.Select(barred => new OverviewPage.PaidNoMore(
                            barred.About,
                            barred.FirstDay,
                            new(barred.InsteadWhat, barred.InsteadFrom!.Value, barred.InsteadBy)
                        )),
                    ],
                },
                found.History,
                found.Answering,
                found.Own
            );
    }
}
