using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.MoneyLeft;

/// <summary>The money of one budget as staff see it: a sentence, a bar for each funder, the parts, orders, and waiting bills.</summary>
public sealed record MoneyPage(
    BudgetHeading Budget,
    IReadOnlyList<PartMoney> Parts,
    IReadOnlyList<OpenOrder> Orders,
    int OpenOrderCount,
    IReadOnlyList<WaitingBill> Bills,
    string SiteName,
    DateOnly Today
)
{
    private const int Shown = 10;

    /// <summary>One bar for each funder; NHS and council money are never added together (C14).</summary>
    public IEnumerable<(Funder Funder, BudgetFigures Figures, MoneyBar Bar)> Bars =>
        Parts
            .GroupBy(p => p.Part.Funder)
            .OrderBy(g => g.Key)
            .Select(group =>
            {
                var figures = BudgetFigures.Sum(group.Select(p => p.Figures));
                return (group.Key, figures, new MoneyBar(group.Key.ToString().ToLowerInvariant(), figures, Budget.Period, Today, SiteName));
            });

    public BudgetFigures Nhs => BudgetFigures.Sum(Parts.Where(p => p.Part.Funder == Funder.Nhs).Select(p => p.Figures));

    public Money Owed => Money.Sum(Parts.Select(p => p.Part.OwedToHolder));

    public static async Task<MoneyPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        string siteName,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { } heading)
            return null;
        var open = db.Commitments.AsNoTracking().Where(o => o.BudgetId == heading.Id && o.Open.Pence > 0);
        var sums = await open.GroupBy(o => o.PartNumber)
            .Select(g => new
            {
                Part = g.Key,
                Count = g.Count(),
                Pence = g.Sum(o => o.Open.Pence),
            })
            .ToListAsync(cancellationToken);
        // Orders and bills in one query.
        var next = await open.OrderBy(o => o.ExpectedOn)
            .ThenBy(o => o.Id)
            .Take(Shown)
            .Select(o => new
            {
                IsBill = false,
                o.Reference,
                o.What,
                Day = o.ExpectedOn,
                o.Open.Pence,
            })
            .Concat(
                db.Bills.AsNoTracking()
                    .Where(b => b.BudgetId == heading.Id && b.DecidedOn == null)
                    .OrderBy(b => b.DecideBy)
                    .ThenBy(b => b.Id)
                    .Take(Shown)
                    .Select(b => new
                    {
                        IsBill = true,
                        b.Reference,
                        b.What,
                        Day = b.DecideBy,
                        b.Amount.Pence,
                    })
            )
            .ToListAsync(cancellationToken);
        var orders = next.Where(n => !n.IsBill).OrderBy(n => n.Day).Select(n => new OpenOrder(n.What, n.Day, new(n.Pence))).ToList();
        var bills = next.Where(n => n.IsBill)
            .OrderBy(n => n.Day)
            .Select(n => new WaitingBill(n.Reference, n.What, new(n.Pence), n.Day))
            .ToList();
        var holders = await HolderMoney.OfAsync(db, heading, cancellationToken);
        var parts = heading
            .Parts.Select(p => new PartMoney(
                p,
                BudgetFigures.Of(p, new(sums.Where(s => s.Part == p.Number).Sum(s => s.Pence))),
                p.Model == HoldingModel.Notional
                    ? null
                    : holders.FirstOrDefault(h => h.PartNumber == p.Number) ?? new(p.Number, Money.Zero, null)
            ))
            .ToList();
        return new(heading, parts, orders, sums.Sum(s => s.Count), bills, siteName, today);
    }
}

/// <summary>What was paid to a holder, less what was returned to the budget, and the day of the last spend they showed.</summary>
public sealed record HolderMoney(int PartNumber, Money Paid, DateOnly? CompleteTo)
{
    public static async Task<IReadOnlyList<HolderMoney>> OfAsync(
        PortalDbContext db,
        BudgetHeading budget,
        CancellationToken cancellationToken
    )
    {
        if (budget.Parts.All(p => p.Model == HoldingModel.Notional))
            return [];
        var sums = await db.Set<Posting>()
            .Where(p => p.BudgetId == budget.Id)
            .SelectMany(
                p => p.Transfers,
                (p, t) =>
                    new
                    {
                        p.HappenedOn,
                        t.PartNumber,
                        t.From,
                        t.To,
                        t.Amount.Pence,
                    }
            )
            .GroupBy(t => t.PartNumber)
            .Select(g => new
            {
                Part = g.Key,
                Out = g.Sum(t => t.From == BudgetAccount.Available && t.To == BudgetAccount.Held ? t.Pence : 0),
                Back = g.Sum(t => t.From == BudgetAccount.Held && t.To == BudgetAccount.Available ? t.Pence : 0),
                Last = g.Max(t => t.To == BudgetAccount.Spent ? (DateOnly?)t.HappenedOn : null),
            })
            .ToListAsync(cancellationToken);
        return [.. sums.Select(s => new HolderMoney(s.Part, new(s.Out - s.Back), s.Last))];
    }
}

/// <param name="Holder">Only when others buy: paid to them, spent by them and in their account are three figures.</param>
public sealed record PartMoney(BudgetPart Part, BudgetFigures Figures, HolderMoney? Holder);

public sealed record OpenOrder(string What, DateOnly ExpectedOn, Money Open);

public sealed record WaitingBill(string Reference, string What, Money Amount, DateOnly DecideBy);
