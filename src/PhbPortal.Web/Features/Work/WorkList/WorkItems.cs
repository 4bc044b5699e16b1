using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Work.WorkList;

/// <summary>
/// What needs action, with at most five database queries. A co-ordinator sees their own work, an approver what awaits a decision at the
/// site, finance the bills. Each kind is limited to <see cref="MostOfAKind"/>, earliest first.
/// </summary>
public sealed partial record WorkItems(IReadOnlyList<WorkItem> Items, Role Role, bool IsCut)
{
    public const int MostOfAKind = 200;

    public static async Task<WorkItems> LoadAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken cancellationToken)
    {
        var (owed, owedIsCut) = me.Role == Role.CareCoordinator ? await OwedAsync(db, me, today, cancellationToken) : ([], false);
        List<WorkItem>[] kinds =
        [
            await SafeguardsAsync(db, me, today, cancellationToken),
            await PlansAsync(db, me, today, cancellationToken),
            await BillsAsync(db, me, today, cancellationToken),
            .. me.Role == Role.Approver ? [await QuestionsAsync(db, me, today, cancellationToken)] : Array.Empty<List<WorkItem>>(),
            .. me.Role == Role.CareCoordinator ? [await ReviewsAsync(db, me, today, cancellationToken)] : Array.Empty<List<WorkItem>>(),
        ];
        return new(
            [
                .. kinds
                    .Append(owed)
                    .SelectMany(kind => kind)
                    .OrderBy(item => item.Risk)
                    .ThenBy(item => item.By ?? DateOnly.MaxValue)
                    .ThenBy(item => item.Person.FamilyName, StringComparer.Ordinal),
            ],
            me.Role,
            owedIsCut || kinds.Any(kind => kind.Count == MostOfAKind)
        );
    }

    private static async Task<List<WorkItem>> SafeguardsAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var open = db.Safeguards.AsNoTracking().Where(s => s.ClosedOn == null);
        if (me.Role == Role.CareCoordinator)
            open = open.Where(s => s.OwnerUserId == me.UserId || s.Case.CoordinatorUserId == me.UserId);
        var rows = await open.OrderBy(s => s.CallBy)
            .ThenBy(s => s.Id)
            .Take(MostOfAKind)
            .Select(s => new
            {
                s.Reference,
                s.Kind,
                Shortfall = s.Shortfall.Pence,
                Forecast = s.Forecast.Pence,
                s.OpenedOn,
                s.CallBy,
                s.DecideBy,
                s.CalledOn,
                s.OwnerName,
                s.Case.Person.DiedOn,
                Person = new WorkPerson(
                    s.Case.Person.Reference,
                    s.Case.Person.Called,
                    s.Case.Person.FamilyName,
                    s.Case.Person.Name,
                    s.Case.Person.NhsNumber
                ),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(s =>
            {
                var drawn = s.Kind == SafeguardKind.ContinuityDrawn;
                var by = s.CalledOn is null ? s.CallBy : s.DecideBy;
                var why = drawn
                    ? $"Bills for needed support went {new Money(s.Shortfall)} beyond the budget on {DayText.Short(s.OpenedOn)}. "
                        + $"Care continues."
                    : $"Orders for needed support come to {new Money(s.Forecast)} more than is left. Care continues.";
                var promise = s.CalledOn is null
                    ? $"a call is promised by {End(by, today)}"
                    : $"a decision is promised by {End(by, today)}";
                return new WorkItem(
                    me.Role == Role.CareCoordinator ? WorkItem.GroupOf(by, today) : WorkGroup.Waiting,
                    drawn ? WorkRisk.CareRunsOnOtherMoney : WorkRisk.CareWillLackMoney,
                    me.Role != Role.CareCoordinator ? $"Care continues, with {s.OwnerName}"
                        : s.DiedOn is { } died ? $"{s.Person.Called} died on {died.InFull()}: decide what happens with the money"
                        : s.CalledOn is null ? $"Call {s.Person.Called} and ask how they are"
                        : "Decide what happens with the money",
                    $"/safeguards/{s.Reference}",
                    s.Person,
                    why,
                    by,
                    (
                        drawn
                            ? $"bills went {new Money(s.Shortfall)} beyond the budget on {DayText.Short(s.OpenedOn)}"
                            : $"orders come to {new Money(s.Forecast)} more than is left"
                    ) + $", and {promise}"
                );
            }),
        ];
    }

    private static async Task<List<WorkItem>> ReviewsAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var until = Review.InViewUntil(today);
        var rows = await db
            .Reviews.AsNoTracking()
            .Where(r => r.HeldOn == null && r.DueOn <= until && r.Case.CoordinatorUserId == me.UserId && r.Case.Person.DiedOn == null)
            .OrderBy(r => r.DueOn)
            .ThenBy(r => r.Id)
            .Take(MostOfAKind)
            .Select(r => new
            {
                r.Reference,
                r.Kind,
                r.DueOn,
                r.Because,
                Person = new WorkPerson(
                    r.Case.Person.Reference,
                    r.Case.Person.Called,
                    r.Case.Person.FamilyName,
                    r.Case.Person.Name,
                    r.Case.Person.NhsNumber
                ),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new WorkItem(
                WorkItem.GroupOf(r.DueOn, today),
                r.Kind == ReviewKind.Compulsory ? WorkRisk.CompulsoryReview : WorkRisk.Review,
                r.Kind == ReviewKind.Compulsory ? "Hold the review that must be held" : "Hold a review",
                $"/reviews/{r.Reference}",
                r.Person,
                r.Because,
                r.DueOn,
                $"a review {(r.DueOn < today ? "was" : "is")} due {(r.DueOn == today ? "today" : "on " + DayText.Short(r.DueOn))}"
            )),
        ];
    }

    private static string End(DateOnly by, DateOnly today) => by == today ? "the end of today" : DayText.Near(by, today);
}
