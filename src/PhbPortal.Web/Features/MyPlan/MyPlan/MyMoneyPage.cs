using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>
/// The person's money: for each budget and funder one sentence, one bar, one table; then the calculation of the amount (C08, F10).
/// </summary>
public sealed record MyMoneyPage(
    OwnPerson Person,
    IReadOnlyList<BudgetInFigures> Budgets,
    IReadOnlyList<LineOfMoney> Lines,
    IndicativeAmount? Told
)
{
    public static async Task<MyMoneyPage?> LoadAsync(
        PortalDbContext db,
        SignedIn signedIn,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await OwnPerson.LoadAsync(db, signedIn, today, cancellationToken) is not { } person)
            return null;
        var budgets = await db.LiveBudgetsOfAsync(person.Id, today, cancellationToken);
        var lines = budgets.Count == 0 ? [] : await LinesAsync(db, budgets, cancellationToken);
        var told = await db.Set<IndicativeAmount>()
            .AsNoTracking()
            .Include(a => a.Lines)
            .Where(a => a.ToldOn != null && db.Cases.Any(c => c.PersonId == person.Id && c.IndicativeAmounts.Contains(a)))
            .OrderByDescending(a => a.Number)
            .FirstOrDefaultAsync(cancellationToken);
        return new(person, budgets, lines, told);
    }

    public IEnumerable<LineOfMoney> LinesOf(BudgetInFigures budget, Funder funder) =>
        Lines.Where(l => l.CarePlanId == budget.CarePlanId && l.Funder == funder);

    public MoneyBar Bar(BudgetInFigures budget, Funder funder) =>
        new($"b{budget.Id}{funder}", budget.Of(funder), budget.Period, Person.Today, PayerOf(funder));

    public string PayerOf(Funder funder) => funder == Funder.Nhs ? Person.Contacts.SiteName : "the council";

    /// <summary>The main point first: what is left, for how long, or that it is used up and who pays the rest.</summary>
    public string Sentence(BudgetInFigures budget, Funder funder)
    {
        var (f, bar) = (budget.Of(funder), Bar(budget, funder));
        if (f.Continuity.IsPositive)
            return $"{Person.Your} budget for {bar.PeriodName} is all spent, and the bills came to {f.Continuity} more than "
                + $"planned. {PayerOf(funder)} pays the {f.Continuity}.";
        if (!f.Left.IsPositive)
            return $"{Person.Your} budget for {bar.PeriodName} is all spent or on order. {Person.Your} care goes on.";
        var weekly = bar.LeftAWeek is { } week ? $" That is about £{week.Pence / 100} a week." : "";
        return $"{Person.Have} {f.Left} left until {budget.Period.Last.InFull()}.{weekly}";
    }

    private static async Task<List<LineOfMoney>> LinesAsync(
        PortalDbContext db,
        IReadOnlyList<BudgetInFigures> budgets,
        CancellationToken cancellationToken
    )
    {
        long[] plans = [.. budgets.Select(b => b.CarePlanId)];
        long[] ids = [.. budgets.Select(b => b.Id)];
        var lines = await db
            .CarePlans.AsNoTracking()
            .Where(p => plans.Contains(p.Id))
            .SelectMany(p => p.Supports, (p, support) => new { p.Id, Support = support })
            .OrderBy(l => l.Support.Line)
            .ToListAsync(cancellationToken);
        var spent = await db.Set<Posting>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.BudgetId) && p.SupportLine != null)
            .SelectMany(
                p => p.Transfers,
                (p, t) =>
                    new
                    {
                        p.BudgetId,
                        p.SupportLine,
                        t.From,
                        t.To,
                        t.Amount.Pence,
                    }
            )
            .GroupBy(t => new { t.BudgetId, t.SupportLine })
            .Select(g => new
            {
                g.Key.BudgetId,
                Line = g.Key.SupportLine,
                Pence = g.Sum(t =>
                    t.To == BudgetAccount.Spent ? t.Pence
                    : t.From == BudgetAccount.Spent ? -t.Pence
                    : 0
                ),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Select(l => new LineOfMoney(
                l.Id,
                l.Support.What,
                l.Support.Funder,
                l.Support.Cost,
                new(
                    spent
                        .Where(s => s.Line == l.Support.Line && budgets.Any(b => b.Id == s.BudgetId && b.CarePlanId == l.Id))
                        .Sum(s => s.Pence)
                )
            )),
        ];
    }
}

public sealed record LineOfMoney(long CarePlanId, string What, Funder Funder, Money Planned, Money Spent)
{
    public string AgainstThePlan =>
        Spent == Planned ? "as planned"
        : Spent > Planned ? $"{Spent - Planned} more"
        : $"{Planned - Spent} less";
}
