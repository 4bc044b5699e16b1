using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>Spend and orders: the cost of the plan's support, and what happens when money runs short.</summary>
public sealed partial class Budget
{
    /// <summary>
    /// Records spend on support in the plan. Essential support uses held, then available, then continuity, and that last step opens a
    /// safeguard in the same posting. A bill above the budget for support that is not essential waits.
    /// </summary>
    /// <param name="orders">Open orders of the support's part, without what this bill settles.</param>
    /// <param name="occasion">Its policies are those of the day of the spend, on which care was needed.</param>
    /// <remarks>Needs the plan and the questions to managers (<see cref="CarePlan.Asked"/>), like <see cref="DecideBill"/>.</remarks>
    public SpendOutcome RecordSpend(Spend spend, OpenOrders orders, CareCase careCase, JudgedOccasion occasion, UkCalendar calendar)
    {
        RequireOwn(careCase, spend.Support, spend.Amount);
        if (RefusalOf(spend) is { } refused)
            return new SpendRefused(refused);
        var part = PartFor(spend.Support.Model, spend.Support.Funder)!;
        if (spend.Amount > part.Held + part.Available && !spend.Support.NeedDependsOnIt)
        {
            var policy = occasion.PoliciesOn(spend.HappenedOn).Bill;
            var decideBy = calendar.AddWorkingDays(spend.HappenedOn, policy.DecideWithinWorkingDays);
            return new SpendWaits(new Bill(careCase, this, spend, policy.Used, decideBy, occasion.AtUtc));
        }

        ContinuityOfCare care = new(careCase, spend.HappenedOn, occasion, calendar);
        var posting = PostSpend(spend, part, care);
        var safeguard = posting.Safeguard ?? ForecastShortfall(part, orders.Needed, spend.Support.What, care);
        return safeguard is null ? new SpendRecorded(posting) : new SpendRecordedWithSafeguard(posting, safeguard);
    }

    /// <summary>
    /// Decides a waiting bill. Paying it adds the part's shortfall, as an uplift with the reasons, and then spends it; no continuity is
    /// drawn, because the support is not essential.
    /// </summary>
    public Decision DecideBill(Bill bill, PlannedSupport support, BillAnswer answer, CareCase careCase, Occasion occasion)
    {
        var (pay, reasons, upliftRequestId) = answer;
        RequireOwn(careCase, support, bill.Amount);
        RequireState(BudgetState.Live);
        var part = FindPart(bill.PartNumber);
        Ruling[] rulings = [CarePlan.JudgeKind(support), NotEssentialRuling(bill, part, support, pay, occasion.Today)];
        bill.Decide(pay, reasons, occasion);
        if (pay)
        {
            var lacking = bill.Amount - Money.Min(bill.Amount, part.Held + part.Available);
            if (lacking.IsPositive)
                PutIn(part, lacking + part.ContinuityDrawn, "Put in to pay a bill: " + reasons, upliftRequestId, occasion);
            var (movement, fronted) = MoveSpend(part, bill.Amount);
            Post(
                new(bill.RequestId, PostingKind.Spend, bill.HappenedOn, occasion, bill.What, bill.SupportLine) { Fronted = fronted },
                movement,
                null
            );
            part.Owe(fronted);
        }

        return new(
            careCase,
            pay ? DecisionKind.BillPaid : DecisionKind.BillNotPaid,
            $"Bill of {bill.Amount} for {bill.What}",
            reasons,
            occasion,
            rulings
        );
    }

    /// <summary>
    /// Places an order. Essential support is always ordered, and a shortfall opens a safeguard before anything is unpaid. Other support
    /// must be within what is left.
    /// </summary>
    public OrderOutcome PlaceOrder(Order order, OpenOrders orders, CareCase careCase, JudgedOccasion occasion, UkCalendar calendar)
    {
        var (_, support, amount, expectedOn) = order;
        RequireOwn(careCase, support, amount);
        RequireState(BudgetState.Live);
        if (PartFor(support.Model, support.Funder) is not { } part)
            return new OrderNotPlaced("This budget has no part that pays for this support.");
        if (!Period.Contains(expectedOn))
            return new OrderNotPlaced("The day is outside this budget.");
        if (HasEnded(occasion.Today) || HasEnded(expectedOn))
            return new OrderNotPlaced($"{EndedWords} Nothing more is ordered from it; support goes on {ContinuesWhere}.");
        if (CarePlan.JudgePayee(support, expectedOn) is { } barred)
            return new OrderNotPlaced(barred.Words, barred);
        var left = part.Held + part.Available - orders.Total;
        if (!support.NeedDependsOnIt && amount > left)
            return new OrderNotPlaced(
                $"{Money.Max(left, Money.Zero)} is left for this, and no need depends on it. Order less, or ask for the budget "
                    + $"to be looked at again."
            );
        var commitment = new Commitment(this, part, order, occasion.Today);
        Changed();
        var needed = support.NeedDependsOnIt ? orders.Needed + amount : orders.Needed;
        ContinuityOfCare care = new(careCase, occasion.Today, occasion, calendar);
        return new OrderPlaced(commitment, ForecastShortfall(part, needed, support.What, care));
    }

    private static Ruling NotEssentialRuling(Bill bill, BudgetPart part, PlannedSupport support, bool pay, DateOnly today)
    {
        var left = part.Held + part.Available;
        FactList facts =
        [
            Fact.Amount("bill", bill.Amount),
            Fact.Amount("left", left),
            Fact.Amount("lacking", bill.Amount - Money.Min(bill.Amount, left)),
            Fact.YesNo("a need depends on it", support.NeedDependsOnIt),
            Fact.Day("decide by", bill.DecideBy),
            Fact.Text("policy", bill.PolicyKey),
            Fact.Day("from", bill.PolicyFirstDay).RunningOn(),
        ];
        return Ruling.Allowed(
            RuleIds.C10,
            today,
            pay
                ? "No need depends on this support, so the bill could wait for a decision. What the budget lacked is put in "
                    + "first, and nothing is taken from continuity."
                : "No need depends on this support, so nobody goes without care they need because the bill is not paid from the budget.",
            facts
        );
    }

    private Posting PostSpend(Spend spend, BudgetPart part, ContinuityOfCare care)
    {
        var left = Money.Min(spend.Amount, part.Held + part.Available);
        var shortfall = spend.Amount - left;
        var safeguard = shortfall.IsPositive
            ? AddOnce(
                care.Draw(
                    OpenSafeguard(part),
                    part.Number,
                    shortfall,
                    spend.Support.What,
                    $"{spend.Description} cost {spend.Amount} when {left} was left, so the spend went {shortfall} beyond the budget."
                )
            )
            : null;
        var (movement, fronted) = MoveSpend(part, spend.Amount);
        Post(
            new(spend.RequestId, PostingKind.Spend, spend.HappenedOn, care.Occasion, spend.Description, spend.Support.Line)
            {
                Fronted = fronted,
            },
            movement,
            safeguard,
            out var posting
        );
        part.Owe(fronted);
        return posting;
    }

    private (Movement Movement, Money Fronted) MoveSpend(BudgetPart part, Money amount)
    {
        var movement = new Movement(SiteId);
        var fromHeld = Money.Min(amount, part.Held);
        var fromAvailable = Money.Min(amount - fromHeld, part.Available);
        var fromContinuity = amount - fromHeld - fromAvailable;
        movement.Move(part, BudgetAccount.Held, BudgetAccount.Spent, fromHeld);
        movement.Move(part, BudgetAccount.Available, BudgetAccount.Spent, fromAvailable);
        movement.Move(part, BudgetAccount.Continuity, BudgetAccount.Spent, fromContinuity);

        // When others buy, whatever did not come from the money they hold came from their own pocket.
        return (movement, part.Model == HoldingModel.Notional ? Money.Zero : fromAvailable + fromContinuity);
    }

    private Safeguard? ForecastShortfall(BudgetPart part, Money needed, string support, ContinuityOfCare care) =>
        care.Forecast(OpenSafeguard(part), part.Number, needed, part.Held + part.Available, support) is { } safeguard
            ? AddOnce(safeguard)
            : null;

    // A part has at most one open safeguard, which later shortfalls join.
    private Safeguard AddOnce(Safeguard safeguard)
    {
        if (!safeguards.Contains(safeguard))
            safeguards.Add(safeguard);
        return safeguard;
    }

    private Ruling? RefusalOf(Spend spend)
    {
        FactList facts = [Fact.Number("spend on line", spend.Support.Line), Fact.Day("on", spend.HappenedOn).RunningOn()];
        var planned = Rulebook.Speaking(RuleIds.E01, spend.Support.Model.AsRuleModel(), spend.HappenedOn);
        if (State != BudgetState.Live)
            return Ruling.Refused(
                spend.Support.IsPaidDirectly ? RuleIds.D01 : RuleIds.D05,
                spend.HappenedOn,
                "Spend is recorded on a budget that is agreed and live; this one is not.",
                facts
            );
        if (!Period.Contains(spend.HappenedOn))
            return Ruling.Refused(
                planned,
                spend.HappenedOn,
                "The day is outside this budget, so its plan does not cover the spend.",
                facts
            );
        if (HasEnded(spend.HappenedOn) && !spend.SettlesOrder)
            return Ruling.Refused(
                planned,
                spend.HappenedOn,
                $"{EndedWords} It pays for days up to then, and for what is still on order from it.",
                facts,
                $"Support goes on {ContinuesWhere}."
            );
        if (PartFor(spend.Support.Model, spend.Support.Funder) is null)
            return Ruling.Refused(planned, spend.HappenedOn, "This budget has no part that pays for this support.", facts);
        var scope = CarePlan.JudgeKind(spend.Support);
        if (scope.IsRefused)
            return scope;
        return BarredFor(spend);
    }

    // Care ordered before a provider was barred is still delivered, so its bill is paid.
    private Ruling? BarredFor(Spend spend) =>
        spend.OrderedOn is { } ordered && CarePlan.JudgePayee(spend.Support, ordered) is null
            ? null
            : CarePlan.JudgePayee(spend.Support, spend.HappenedOn);

    private void RequireOwn(CareCase careCase, PlannedSupport support, Money amount)
    {
        if (careCase.SiteId != SiteId || careCase.Id != CaseId || support.SiteId != SiteId)
            throw new ArgumentException("The case or the support line belongs elsewhere.", nameof(careCase));
        if (!amount.IsPositive)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount is more than zero.");
    }
}
