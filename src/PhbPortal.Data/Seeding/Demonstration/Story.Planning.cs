using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>What a person wants and who monitors it.</summary>
internal sealed record Aim(string Matters, string GoodDay, string BadDay, string Need, string WatchedBy, string Outcome, string Sign);

/// <summary>A support item; the unit price is in pounds.</summary>
internal sealed record Line(
    string What,
    string Category,
    string Provider,
    decimal Quantity,
    decimal Price,
    HowOften HowOften = HowOften.Once,
    DayOfWeek? OnDay = null,
    HoldingModel Model = HoldingModel.Notional,
    Funder Funder = Funder.Nhs,
    bool NeedDependsOnIt = true
)
{
    /// <summary>The checks of the payee; null if nobody has made any.</summary>
    public PayeeChecks? Seen { get; init; }

    public SupportDetails Details(DateSpan period, int outcome) =>
        new(What, Category, outcome, Provider, Quantity, Money.FromPounds(Price), HowOften, OnDay, period, Model, Funder);

    public Money Cost(DateSpan period) => PlannedSupport.CostOf(Quantity, Money.FromPounds(Price), HowOften, OnDay, period);
}

/// <summary>Writing a plan, setting up its budget, agreeing, submitting and deciding.</summary>
internal abstract partial class Story
{
    private (CarePlan Plan, Budget? Budget)? previous;

    protected CarePlan Plan { get; private set; } = null!;

    protected Budget? Budget { get; private set; }

    protected void StartPlan(DateSpan period, DateOnly on) => Plan = Keep(CarePlan.Start(Case, period, Desk.On(on, Desk.Coordinator)));

    /// <summary>Starts the next version from this one, which stays in force until the next is agreed.</summary>
    protected void StartNextPlan(DateSpan period, DateOnly on)
    {
        CatchUp();
        previous = (Plan, Budget);
        Plan = Keep(Plan.NextVersion(Case, period, Desk.On(on, Desk.Coordinator)));
        Budget = null;
    }

    protected void Write(Aim aim, string phone)
    {
        Plan.SaveWhatMatters(aim.Matters, aim.GoodDay, aim.BadDay);
        Plan.AddNeed(aim.Need, aim.WatchedBy, aim.Outcome, aim.Sign, Plan.LastDay);
        Plan.AddRisk(
            new(
                "To stay at home",
                "Nobody comes when help is needed",
                true,
                "The provider phones by the hour; the co-ordinator is told",
                aim.WatchedBy,
                Plan.FirstDay.AddMonths(6)
            )
        );
        Plan.SaveContingency(ContingencyEvent.CarerIll, "The provider sends somebody else the same day.", aim.WatchedBy, phone);
        Plan.SaveContingency(
            ContingencyEvent.ProviderFails,
            "Phone the provider, then the co-ordinator. Somebody comes within two hours.",
            Desk.Coordinator.Name,
            Desk.CoordinatorPhone
        );
        Plan.SaveContingency(
            ContingencyEvent.MoneyShort,
            $"Care goes on. {Desk.Holder} pays and {Desk.Coordinator.Name} phones within one working day.",
            Desk.Coordinator.Name,
            Desk.CoordinatorPhone
        );
    }

    protected void NamePeople(DateOnly firstReviewOn) =>
        Plan.SavePeople(
            Desk.Coordinator.Name,
            Desk.CoordinatorPhone,
            firstReviewOn,
            "At home, with whoever the person wants there",
            Desk.Policies.On(Plan.FirstDay).Notice.ReductionNoticeDays
        );

    protected void Add(params IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            if (Plan.AddSupport(line.Details(Plan.Period, Plan.Outcomes.First().Number), Desk.Coordinator) is not SupportKept kept)
                throw new InvalidOperationException($"{Person.Name}'s plan cannot hold {line.What}.");
            if (line.Seen is { } seen)
                Plan.RecordChecks(kept.Support.Line, seen);
            if (!line.NeedDependsOnIt)
                Plan.RecordNotEssential(kept.Support.Line, "It is welcome, and the person is safe and well without it.", Desk.Approver);
        }
    }

    /// <summary>Adds a support item that a rule stops, and keeps it in the draft because a manager is asked about it.</summary>
    protected void Ask(Line line, PaidPerson? paid, string because, DateOnly on)
    {
        if (
            Plan.AddSupport(
                line.Details(Plan.Period, Plan.Outcomes.First().Number) with
                {
                    Paid = paid,
                },
                Desk.Coordinator,
                askingAManager: true
            )
            is not SupportKept { Support: var kept }
        )
            throw new InvalidOperationException($"{Person.Name}'s plan cannot hold {line.What}.");
        Plan.Ask(Plan.Judge(kept).First(ruling => ruling.CanBeAsked), kept.Line, because, Desk.On(on, Desk.Coordinator));
    }

    /// <summary>One part for each model and funder of the plan's support, covering its cost and the on-costs.</summary>
    protected void HoldBudget(
        string thirdParty = "",
        decimal onCostsPercent = 0,
        bool isOneOff = false,
        string explained = "All three ways were explained."
    )
    {
        List<PartDetails> parts = [];
        foreach (var group in Plan.Supports.GroupBy(s => (s.Model, s.Funder)))
        {
            var (model, funder) = group.Key;
            var cost = Plan.CostOf(model, funder);
            var onCosts = model == HoldingModel.DirectPayment ? cost.Times(onCostsPercent / 100) : Money.Zero;
            parts.Add(PartOf(model, funder, cost + onCosts, onCosts, isOneOff, thirdParty, group.All(s => s.HowOften == HowOften.Once)));
        }

        Budget = Keep(Budget.Draft(Plan, Desk.Invented.Id()));
        Budget.SetParts(Plan, Total(parts, Funder.Nhs), Total(parts, Funder.Council), parts, explained);
    }

    /// <summary>The person agrees to the plan as it is, and it is submitted the next day.</summary>
    protected void AgreeAndSubmit(DateOnly submittedOn, AgreedAs asWho = AgreedAs.Person, string? by = null)
    {
        Plan.MarkSection(PlanSections.All, true);
        Plan.RecordAgreement(submittedOn.AddDays(-1), by ?? Person.Name, asWho, AgreedHow.OnPaper);
        var isAboveTold = Budget is not null && BudgetChecks.IsAboveTold(Budget, Plan, Case);
        Plan.Submit(
            Case,
            Desk.On(submittedOn, Desk.Coordinator),
            SignOffDue.On(submittedOn, isAboveTold, Desk.Policies.On(submittedOn), Desk.Calendar)
        );
    }

    protected void Approve(DateOnly on, string reasons = "The support meets the needs and the amount covers its cost.")
    {
        var payment = Budget?.Parts.FirstOrDefault(p => p.IsPaidDirectly);
        var gate = payment is null ? [] : Desk.Gate(Plan.FirstDay, Need, IsAfterCare, payment.FirstPaymentOn);
        var outcome = PlanApproval.Decide(
            new(Plan, Case, Budget, gate),
            new(true, true, reasons, null),
            InForce(),
            Desk.Judged(on, Desk.Approver)
        );
        if (outcome is not PlanApproved approved)
            throw new InvalidOperationException(
                $"{Person.Name}'s plan is not approved: {string.Join(' ', ((ApprovalRefused)outcome).Refusals.Select(r => r.Words))}"
            );
        Keep(approved.Decision);
        if (approved.FirstReview is { } first)
            review = Keep(first);
        foreach (var moved in approved.MovedOrders)
            orders.Add(Keep(moved));
    }

    private PlanInForce? InForce() =>
        previous is { } before ? new(before.Plan, before.Budget, [.. orders.Where(o => o.Budget == before.Budget)], Desk.Calendar) : null;

    /// <param name="letterOn">When the letter was given; null if it has not been, or none is needed.</param>
    protected void SendBack(DateOnly on, bool notAgreed, string reasons, DateOnly? letterOn = null)
    {
        var decision = Keep(Plan.Return(Case, notAgreed, reasons, Desk.On(on, Desk.Approver)));
        if (letterOn is { } day)
            decision.Letter!.Give(
                day,
                LetterWay.Post,
                Addressee.Of(Person.Name, Person.Representatives, day, hasDied: false),
                Desk.On(Desk.Today, Desk.Coordinator)
            );
    }

    /// <summary>Sets a condition on its first day, with the letter given the next day.</summary>
    protected void Require(NewCondition condition)
    {
        var on = condition.FirstDay;
        var decision = Keep(((ConditionSet)Case.Require(condition, Desk.On(on, Desk.Approver))).Decision);
        decision.Letter!.Give(
            on.AddDays(1),
            LetterWay.Post,
            Addressee.Of(Person.Name, Person.Representatives, on, Person.HasDied),
            Desk.On(Desk.Today, Desk.Coordinator)
        );
    }

    private PartDetails PartOf(
        HoldingModel model,
        Funder funder,
        Money amount,
        Money onCosts,
        bool isOneOff,
        string thirdParty,
        bool paidOnce
    )
    {
        var holder = model switch
        {
            HoldingModel.Notional => funder == Funder.Nhs ? Desk.Holder : "The council",
            HoldingModel.ThirdParty => thirdParty,
            _ => Person.Name,
        };
        if (model == HoldingModel.Notional)
            return new(model, funder, holder, amount, onCosts, isOneOff, null, null, null);
        var payment = paidOnce ? amount : new Money(amount.Pence / 13);
        return new(
            model,
            funder,
            holder,
            amount,
            onCosts,
            isOneOff,
            payment,
            paidOnce ? HowOften.Once : HowOften.EveryFourWeeks,
            Plan.FirstDay
        )
        {
            HolderOrganisationId = holder == DemonstrationProgramme.ThirdParty ? Desk.ThirdPartyId : null,
        };
    }

    private static Money Total(List<PartDetails> parts, Funder funder) =>
        Money.Sum(parts.Where(p => p.Funder == funder).Select(p => p.Amount));
}
