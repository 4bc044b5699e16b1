using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Endings;

/// <summary>The reasons to choose from.</summary>
public sealed record ChooseGroundPage(BudgetHeading Budget)
{
    public IEnumerable<EndGround> Choices => EndGround.Of(Budget.IsPaidDirectly);

    public static async Task<ChooseGroundPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        CancellationToken cancellationToken
    ) => await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is { IsLive: true } heading ? new(heading) : null;
}

/// <summary>The end of a budget for one reason: what that reason requires, and what happens.</summary>
/// <param name="EarliestLastDay">After the notice of a direct payment; null if no notice is required.</param>
/// <param name="OpenOrders">The number of orders that are paid whenever their bills arrive.</param>
public sealed record EndBudgetPage(
    BudgetHeading Budget,
    EndGround Ground,
    int NoticeDays,
    DateOnly? EarliestLastDay,
    int OpenOrders,
    EndBudgetForm Form
)
{
    /// <summary>A death can be recorded after the end too, because letters then go to someone else.</summary>
    public bool CanBeSent => Budget.TakesNew || (Ground.IsDeath && Budget.End?.Reason != BudgetEndReason.Died);

    public bool AsksUrgentReason => EarliestLastDay is not null;

    public Rule? Rule =>
        Budget.IsPaidDirectly || Ground.Reason == BudgetEndReason.PersonsChoice
            ? Rulebook.Get(StoppingGrounds.RuleFor(Ground.Reason))
            : null;

    public string CareQuestion => "Who comes, and what do they do, from the day after?";

    public static async Task<EndBudgetPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        string ground,
        EndBudgetForm? typed,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (
            await ChooseGroundPage.LoadAsync(db, reference, today, cancellationToken) is not { } choose
            || EndGround.Named(ground, choose.Budget.IsPaidDirectly) is not { } chosen
        )
            return null;
        var heading = choose.Budget;
        var kept = await db
            .Budgets.AsNoTracking()
            .Where(b => b.Id == heading.Id)
            .Select(b => new
            {
                b.SiteId,
                b.Version,
                b.CarePlan.NoticeDays,
                OpenOrders = db.Commitments.Count(o => o.BudgetId == b.Id && o.Open.Pence > 0),
            })
            .SingleAsync(cancellationToken);
        var notice = BudgetEndChecks.NoticeDays(kept.NoticeDays, (await db.PolicyBookAsync(kept.SiteId, cancellationToken)).On(today));
        DateOnly? earliest = BudgetEndChecks.AsksNotice(chosen.Reason, choose.Budget.IsPaidDirectly) ? today.AddDays(notice) : null;
        var form = typed ?? new();
        form.Version = kept.Version;
        if (chosen.IsKeptBack)
            form.Because = Decision.KeptBackWords;
        return new(heading, chosen, notice, earliest, kept.OpenOrders, form);
    }
}
