using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>One safeguard: what happened, who pays, who does what by when, and what has been done.</summary>
/// <param name="Deputy">Who to contact at the site while the owner is away, with a phone number.</param>
public sealed record SafeguardPage(
    Safeguard Safeguard,
    BudgetHeading Budget,
    string WhatMatters,
    DateOnly? ReviewHeldOn,
    string ReviewReference,
    DateOnly ReviewDueOn,
    IReadOnlyList<SafeguardCall> Calls,
    IReadOnlyList<PaidBill> Bills,
    Money OpenOrders,
    int WorkingDays,
    int WorkingDaysGone,
    string? Deputy,
    string SiteName,
    SignedIn Me,
    DateOnly Today
)
{
    public string Href => "/safeguards/" + Safeguard.Reference;

    public CareContinuesText WhatThePersonReads => new(null, SiteName, CareContinuesFacts.Of(Safeguard));

    public Rule Rule => Rulebook.Get(Safeguard.RuleId);

    public BudgetPart Part => Budget.Parts.Single(p => p.Number == Safeguard.PartNumber);

    public BudgetFigures Figures => BudgetFigures.Of(Part, OpenOrders);

    public MoneyBar Bar => new("part", Figures, Budget.Period, Today, SiteName);

    public PersonNav Nav =>
        Budget.Nav with
        {
            Links = [.. Budget.Nav.Links.Where(l => l.Text != "Care continues"), new("~" + Href, "Care continues")],
            Current = "Care continues",
        };

    public IReadOnlyList<SafeguardStep> Steps => SafeguardStep.Of(this);

    /// <summary>What to do next; null when the safeguard is closed.</summary>
    public SafeguardStep? Next => Safeguard.IsOpen ? Steps.FirstOrDefault(s => !s.IsDone) : null;

    /// <summary>What has been done so far, for someone whose own step was not saved because of it.</summary>
    public string Meanwhile => string.Join(" ", Steps.Where(s => s.IsDone).Select(s => $"{s.Heading}: {s.Hint}."));

    public static async Task<SafeguardPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        string siteName,
        SignedIn me,
        CancellationToken cancellationToken
    )
    {
        var row = await db
            .Safeguards.AsNoTracking()
            .Where(s => s.Reference == reference)
            .Select(s => new
            {
                Safeguard = s,
                s.Review.HeldOn,
                Review = s.Review.Reference,
                s.Review.DueOn,
                Deputy = db
                    .PilotSites.Where(site => site.Id == s.SiteId)
                    .SelectMany(site => site.Contacts)
                    .Where(c => c.Kind == SiteContactKind.Deputy && c.FirstDay <= today)
                    .OrderByDescending(c => c.FirstDay)
                    .Select(c => c.Name + ", " + c.Phone)
                    .FirstOrDefault(),
                Calls = s.Calls.OrderByDescending(c => c.On).ThenByDescending(c => c.Id).ToList(),
                Orders = db.Commitments.Where(o => o.BudgetId == s.BudgetId && o.PartNumber == s.PartNumber).Sum(o => o.Open.Pence),
                Budget = db.Budgets.Where(b => b.Id == s.BudgetId).Select(b => new { b.Reference, b.CarePlan.WhatMatters }).First(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null || await BudgetHeading.LoadAsync(db, row.Budget.Reference, today, cancellationToken) is not { } heading)
            return null;
        var safeguard = row.Safeguard;
        var bills = await db.Set<Posting>()
            .AsNoTracking()
            .Where(p => p.SafeguardId == safeguard.Id)
            .OrderBy(p => p.Number)
            .Select(p => new PaidBill(p.Number, p.Description, p.HappenedOn, p.Transfers.Sum(t => t.Amount.Pence), p.ContinuityDrawn))
            .ToListAsync(cancellationToken);
        var calendar = await db.UkCalendarAsync(cancellationToken);
        var until = safeguard.ClosedOn ?? today;
        return new(
            safeguard,
            heading,
            row.Budget.WhatMatters,
            row.HeldOn,
            row.Review,
            row.DueOn,
            row.Calls,
            bills,
            new(row.Orders),
            calendar.WorkingDaysBetween(safeguard.OpenedOn, safeguard.DecideBy),
            calendar.WorkingDaysBetween(safeguard.OpenedOn, until),
            row.Deputy,
            siteName,
            me,
            today
        );
    }
}

/// <summary>A bill that took money from continuity, and how it was paid.</summary>
public sealed record PaidBill(int Number, string What, DateOnly HappenedOn, long Pence, Money Continuity)
{
    public Money Amount => new(Pence);

    public Money FromBudget => Amount - Continuity;
}
