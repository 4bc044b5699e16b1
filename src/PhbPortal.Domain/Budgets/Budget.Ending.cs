using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The end of a budget. It moves no money and removes nothing. Afterwards nothing new is ordered or paid out, but spend up to the last day
/// is still recorded, queried, returned and reversed, open orders continue or move, and essential support is still paid.
/// </summary>
public sealed partial class Budget
{
    /// <summary>The last day on which it pays for support, which may be in the future; null while no end is recorded.</summary>
    public DateOnly? EndsOn { get; private set; }

    public BudgetEndReason? EndReason { get; private set; }

    public string EndedBecause { get; private set; } = "";

    /// <summary>How care continues from the next day (H12).</summary>
    public string CareAfter { get; private set; } = "";

    public DateOnly? EndRecordedOn { get; private set; }

    public string EndRecordedBy { get; private set; } = "";

    private string EndedWords => $"This budget ended on {EndsOn!.Value.InFull()}.";

    private string ContinuesWhere => EndReason == BudgetEndReason.Superseded ? "in the budget that followed" : $"outside it: {CareAfter}";

    public bool HasEnded(DateOnly day) => EndsOn < day;

    public bool IsPaidDirectly => parts.Exists(p => p.IsPaidDirectly);

    /// <summary>Ends the budget for any reason except a later version of the plan, whose approval ends it.</summary>
    public EndOutcome End(BudgetEnding ending, CarePlan plan, CareCase careCase, JudgedOccasion occasion)
    {
        RequireState(BudgetState.Live);
        RequireOwn(plan);
        if (ending.Reason == BudgetEndReason.Superseded)
            throw new ArgumentException("A later version ends a budget when it is approved.", nameof(ending));
        if (StoppingGrounds.IsAboutDirectPayments(ending.Reason) && !IsPaidDirectly)
            throw new ArgumentException("Only a direct payment stops on this ground.", nameof(ending));
        if (NotPossible(ending, careCase.Person, occasion.Today) is { } words)
            return new BudgetNotEnded(words);
        var last = ending.Reason == BudgetEndReason.Died ? LastDayAfterDeath(ending.LastDay, occasion.Today) : ending.LastDay;
        var isOver = last > LastDay || EndsOn <= last;
        if (isOver && (ending.Reason != BudgetEndReason.Died || EndReason == BudgetEndReason.Died))
            return new BudgetNotEnded($"This budget ends on {(EndsOn ?? LastDay).InFull()} already. Give an earlier day.");
        var rulings = BudgetEndChecks.Judge(this, ending, plan, careCase, occasion.PoliciesOn(occasion.Today)).ToList();
        if (rulings.Find(r => r.IsRefused) is { } refused)
            return new BudgetNotEnded(refused.Words) { Refusals = [.. rulings.Where(r => r.IsRefused)] };
        if (
            IsPaidDirectly
            && ending is { Reason: BudgetEndReason.NoLongerAgrees or BudgetEndReason.PersonsChoice, SaidOn: { } said }
            && careCase.HasConsent(ConsentKind.DirectPayment, occasion.Today)
        )
            careCase.RecordConsent(
                ConsentKind.DirectPayment,
                false,
                said,
                ending.Reason == BudgetEndReason.PersonsChoice ? ending.Answer : careCase.Person.Name,
                "",
                occasion.By
            );
        if (ending.Reason == BudgetEndReason.Died)
            careCase.Person.RecordDeath(ending.LastDay, ending.PersonalRepresentative, ending.PersonalRepresentativeAddress);
        // A death after the last day changes nothing.
        if (isOver)
            last = EndsOn ?? LastDay;
        var subject =
            isOver ? $"{careCase.Person.Name} died on {ending.LastDay.InFull()}, and the last day of the budget stays {last.InFull()}"
            : last != ending.LastDay
                ? $"{careCase.Person.Name} died on {ending.LastDay.InFull()}, before this budget began, so it ends on its first "
                    + $"day, {last.InFull()}"
            : $"The budget ends on {last.InFull()}";
        Record(ending with { LastDay = last, CareAfter = isOver ? CareAfter : ending.CareAfter }, occasion);
        Decision decision = new(careCase, DecisionKind.BudgetEnded, subject, ending.PublicWords, occasion, rulings);
        return new BudgetEnded(decision.OwesNoLetter(asTheyWished: ending.Reason == BudgetEndReason.PersonsChoice && !IsPaidDirectly));
    }

    /// <summary>Ends another current or future budget of the case, together with the one on which the death was recorded (H09).</summary>
    public void EndAfterDeath(BudgetEnding death, Occasion occasion)
    {
        RequireState(BudgetState.Live);
        if (death.Reason != BudgetEndReason.Died)
            throw new ArgumentException("Only a death ends the other budgets.", nameof(death));
        var last = LastDayAfterDeath(death.LastDay, occasion.Today);
        if (last < LastDay && !(EndsOn <= last))
            Record(death with { LastDay = last }, occasion);
    }

    /// <summary>Whether it would end earlier, or last longer, if the person died on another day than the one it ended by.</summary>
    public bool IsMovedByAnotherDeath(DateOnly recorded, DateOnly corrected, DateOnly latest, DateOnly today) =>
        LastDayAfterAnotherDeath(recorded, corrected, latest, today) is not null;

    /// <summary>
    /// Moves its last day with the day of the death. It moves no money: what was recorded for the days in between stays and counts.
    /// </summary>
    /// <param name="latest">The last possible day: before the next budget.</param>
    internal void MoveWithDeath(DateOnly recorded, DateOnly corrected, DateOnly latest, string because, Occasion occasion)
    {
        if (LastDayAfterAnotherDeath(recorded, corrected, latest, occasion.Today) is { } last)
            Record(new(BudgetEndReason.Died, last, EndReason == BudgetEndReason.Died ? EndedBecause : because, CareAfter), occasion);
    }

    private DateOnly? LastDayAfterAnotherDeath(DateOnly recorded, DateOnly corrected, DateOnly latest, DateOnly today)
    {
        var last = LastDayAfterDeath(corrected, today);
        if ((EndsOn ?? LastDay) > last)
            return last;
        var endedByIt = EndReason == BudgetEndReason.Died && (EndsOn == recorded || (recorded < FirstDay && EndsOn == FirstDay));
        var longest = last < latest ? last : latest;
        return endedByIt && longest > EndsOn ? longest : null;
    }

    // A current budget that started after the death ends on its first day: final bills need a day, and nothing is due on a later one. A
    // future budget never starts.
    private DateOnly LastDayAfterDeath(DateOnly died, DateOnly today) => died < FirstDay && FirstDay <= today ? FirstDay : died;

    /// <summary>The last day of this budget when another plan takes over: never before that plan starts, and never in the past.</summary>
    public DateOnly LastDayBefore(CarePlan next, DateOnly today)
    {
        var takesOver = next.FirstDay > today ? next.FirstDay : today;
        var last = takesOver.AddDays(-1);
        return EndsOn is { } ends && ends < last ? ends
            : last < LastDay ? last
            : LastDay;
    }

    internal void Record(BudgetEnding ending, Occasion occasion)
    {
        (EndsOn, EndReason, EndedBecause, CareAfter) = (ending.LastDay, ending.Reason, ending.PublicWords, ending.CareAfter);
        (EndRecordedOn, EndRecordedBy) = (occasion.Today, occasion.By.Name);
        Changed();
    }

    // A person must not learn today that their budget ended yesterday; a death is only recorded afterwards.
    private static string? NotPossible(BudgetEnding ending, Person person, DateOnly today) =>
        ending.Reason == BudgetEndReason.Died
            ? ending.LastDay > today
                ? "The day of the death must be today or in the past."
                : ending.LastDay < person.BornOn
                    ? "The day of the death must be the day on which they were born or later."
                    : person.DiedOn is { } died && died != ending.LastDay
                        ? RecordedDeath.AnotherDay(person.Name, died)
                        : null
            : ending.LastDay < today
                ? $"A budget ends on {today.InFull()} at the earliest. Give that day or a later one."
                : null;

    /// <summary>
    /// Moves open orders for days after the end to the next budget, if its plan still has the support. The others stay and are paid from
    /// here. If the next budget lacks money for essential orders, its safeguard opens at once (C10).
    /// </summary>
    internal IReadOnlyList<Commitment> MoveOrders(
        Budget next,
        CarePlan nextPlan,
        PlanInForce before,
        CareCase careCase,
        JudgedOccasion occasion
    )
    {
        List<Commitment> moved = [];
        foreach (
            var order in before.OpenOrders.Where(o => o.Open.IsPositive && HasEnded(o.ExpectedOn) && next.Period.Contains(o.ExpectedOn))
        )
        {
            if (
                nextPlan.Supports.FirstOrDefault(s => s.Line == order.SupportLine) is { } support
                && next.PartFor(support.Model, support.Funder) is { } part
            )
                moved.Add(order.MoveTo(next, part, support, occasion.Today));
        }

        ContinuityOfCare care = new(careCase, occasion.Today, occasion, before.Calendar);
        foreach (var group in moved.Where(o => o.NeedDependsOnIt).GroupBy(o => o.PartNumber))
            next.ForecastShortfall(next.FindPart(group.Key), Money.Sum(group.Select(o => o.Open)), group.First().What, care);
        foreach (var part in parts)
        {
            var stays = Money.Sum(before.OpenOrders.Where(o => o.PartNumber == part.Number && o.NeedDependsOnIt).Select(o => o.Open));
            ContinuityOfCare.Follow(OpenSafeguard(part), stays, part.Held + part.Available);
        }

        return moved;
    }
}
