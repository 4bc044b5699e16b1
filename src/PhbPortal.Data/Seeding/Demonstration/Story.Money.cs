using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>
/// Bills, orders, instalments and reviews of a live budget. They are written in any order and applied by day, so that the ledger is
/// chronological.
/// </summary>
internal abstract partial class Story
{
    private readonly List<(DateOnly Day, Action Happens)> diary = [];
    private readonly List<Commitment> orders = [];
    private Review? review;

    protected void Spend(DateOnly on, int line, decimal pounds, string what) => Spend(on, line, Pounds(pounds), what);

    protected void Spend(DateOnly on, int line, Money amount, string what) => Schedule(on, () => RecordSpend(on, line, amount, what));

    protected void Order(DateOnly on, int line, decimal pounds, DateOnly expectedOn) =>
        Schedule(on, () => PlaceOrder(on, line, Pounds(pounds), expectedOn));

    /// <summary>Pays the holder of a part what the plan says, or what is left.</summary>
    protected void PayInstalment(DateOnly on, int partNumber) =>
        Schedule(on, () => Pay(on, Require(Budget).Parts.Single(p => p.Number == partNumber)));

    protected void HoldReview(DateOnly on, string personsView) => Schedule(on, () => Hold(on, personsView));

    /// <summary>Applies what was written, each on its day.</summary>
    private void CatchUp()
    {
        foreach (var (_, happens) in diary.OrderBy(entry => entry.Day))
            happens();
        diary.Clear();
    }

    private void Schedule(DateOnly day, Action happens) => diary.Add((day, happens));

    private void RecordSpend(DateOnly on, int line, Money amount, string what)
    {
        var support = SupportOf(line);
        var outcome = Require(Budget)
            .RecordSpend(
                new(Desk.Invented.Id(), support, amount, on, what),
                OpenOrdersOf(support),
                Case,
                Desk.Judged(on, Desk.Coordinator),
                Desk.Calendar
            );
        if (outcome is SpendWaits waits)
            Keep(waits.Bill);
        else if (outcome is SpendRefused refused)
            throw new InvalidOperationException($"{Person.Name}: {refused.Ruling.Words}");
    }

    private void PlaceOrder(DateOnly on, int line, Money amount, DateOnly expectedOn)
    {
        var support = SupportOf(line);
        var outcome = Require(Budget)
            .PlaceOrder(
                new(Desk.Invented.Id(), support, amount, expectedOn),
                OpenOrdersOf(support),
                Case,
                Desk.Judged(on, Desk.Coordinator),
                Desk.Calendar
            );
        if (outcome is not OrderPlaced placed)
            throw new InvalidOperationException($"{Person.Name}: {((OrderNotPlaced)outcome).Words}");
        orders.Add(Keep(placed.Commitment));
    }

    private void Pay(DateOnly on, BudgetPart part)
    {
        var amount = Money.Min(part.Payment ?? Money.Zero, part.Available);
        if (
            amount.IsPositive
            && Require(Budget).PayInstalment(part.Number, amount, on, Desk.Invented.Id(), Desk.On(on, Desk.Finance)) is NotPosted refused
        )
            throw new InvalidOperationException($"{Person.Name}: {refused.Words}");
    }

    private void Hold(DateOnly on, string personsView)
    {
        var held = review ?? throw new InvalidOperationException($"{Person.Name} has no review to hold.");
        review = Keep(
            held.Hold(
                new(
                    "Yes, the plan still fits.",
                    "Yes, as the plan says.",
                    "Yes, the amount is enough.",
                    "Yes, on both sides.",
                    personsView
                ),
                on,
                Desk.Coordinator,
                Desk.Policies.On(on).Review
            )
        );
    }

    private static Budget Require(Budget? budget) => budget ?? throw new InvalidOperationException("There is no budget yet.");

    private PlannedSupport SupportOf(int line) => Plan.Supports.Single(s => s.Line == line);

    private OpenOrders OpenOrdersOf(PlannedSupport support)
    {
        var part = Require(Budget).PartFor(support.Model, support.Funder)!.Number;
        var open = orders.Where(o => o.Budget == Budget && o.PartNumber == part).ToLookup(o => o.NeedDependsOnIt, o => o.Open);
        return new(Money.Sum(open[true]), Money.Sum(open[false]));
    }
}
