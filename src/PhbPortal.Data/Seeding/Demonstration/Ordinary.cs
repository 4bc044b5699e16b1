using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>A person with a typical budget: bills every four weeks, instalments before them, a review after three months.</summary>
internal sealed class Ordinary(Desk desk, Outline outline)
    : Story(
        desk,
        desk.Invented.Person(outline.Name, outline.BornOn ?? desk.Invented.Birthday(outline.BornIn), desk.Town, outline.NhsNumber),
        outline.Need,
        outline.Enquired ?? outline.From.AddDays(-84)
    )
{
    private Outline Outline { get; } = outline;

    protected override bool IsAfterCare => Outline.IsAfterCare;

    private DateOnly Enquired => Person.AddedOn;

    // Employing an assistant adds an employer's costs; buying an item or a course does not.
    private decimal OnCostsPercent => Outline.IsOneOff ? 0 : 10;

    private DateSpan Period => YearFrom(Outline.From);

    protected override void Introduce()
    {
        if (Outline.Representative is { } representative)
            Person.Appoint(representative, Desk.Coordinator);
    }

    protected override void Talk()
    {
        if (Outline.MovedOn is { } moved)
            Case.RecordResponsibleBody(
                new(moved, Desk.NeighbourId, null, false, "Letter from Chiltern Row Surgery, the new GP practice"),
                Desk.On(moved.AddDays(7), Desk.Coordinator)
            );
        var offered = Enquired.AddDays(7);
        switch (Outline.Reached)
        {
            case Reached.Enquiry:
                return;
            case Reached.NotNow:
                Answer(OfferAnswer.Later, offered, "Wants to talk with the family first", Desk.Today.AddDays(12));
                return;
            case Reached.Declined:
                Answer(OfferAnswer.No, offered, "Is content with the care as it is");
                return;
            default:
                Answer(OfferAnswer.Yes, offered);
                Consent(offered, Outline.PaysDirectly);
                break;
        }

        if (Outline.Reached is not (Reached.Accepted or Reached.AgreedWithoutBudget))
            Tell(Enquired.AddDays(28), Outline.IsOneOff ? BudgetMethod.OneOffSum : BudgetMethod.CostOfCurrentCare, Period, Working());
    }

    protected override void Happen()
    {
        if (Outline.AskedFor is { } asked)
            Keep(
                BudgetRequest.Ask(
                    Case,
                    asked,
                    BudgetRequest.DueFor(asked.On, Desk.Policies, Desk.Calendar),
                    Desk.On(asked.On, Desk.Coordinator)
                )
            );
        if (Outline.Reached < Reached.Draft)
            return;
        WritePlan();
        if (Outline.Reached == Reached.Draft)
        {
            if (Outline.Asks is { } asks)
                Ask(asks.Line, asks.Paid, asks.Because, Desk.Today.AddDays(-1));
            return;
        }

        AgreeAndSubmit(Enquired.AddDays(49));
        var decided = Enquired.AddDays(56);
        if (Outline.Reached == Reached.Returned)
            SendBack(decided, notAgreed: false, "Say who comes when the usual person is away, and agree a day to look at the risk again.");
        else if (Outline.Reached == Reached.NotAgreed)
            SendBack(
                decided,
                notAgreed: true,
                "The support would not meet the need for nursing at night. We offer to write another plan together.",
                Outline.LetterWaits ? null : decided.AddDays(2)
            );
        else if (Outline.Reached != Reached.Submitted)
            Go(decided);
    }

    private void WritePlan()
    {
        StartPlan(Period, Enquired.AddDays(32));
        Write(Outline.Aim, Desk.CoordinatorPhone);
        Add(Outline.Lines);
        NamePeople(Outline.From.AddMonths(3));
        if (Outline.Reached == Reached.AgreedWithoutBudget)
            Plan.ChooseBudget(false);
        else
            HoldBudget(Outline.ThirdParty, OnCostsPercent, Outline.IsOneOff);
    }

    private void Go(DateOnly decided)
    {
        Approve(decided);
        if (Budget is null)
            return;
        Pay();
        for (var i = 0; i < Outline.Lines.Count; i++)
            SpendOn(i + 1, Outline.Lines[i]);
        if (Outline.LastBill is { } bill)
            Spend(bill.On, bill.Line, bill.Pounds, bill.What);
        if (Outline.LastOrder is { } order)
            Order(order.On, order.Line, order.Pounds, order.ExpectedOn);
        if (Outline.Requires is { } requires)
            Require(requires);
        var due = Outline.From.AddMonths(3);
        if (!Outline.ReviewMissed && due <= Desk.Today)
            HoldReview(due.AddDays(-3), "It goes well.");
        if (Outline.Reached == Reached.Superseded)
            NextVersion();
    }

    private void Pay()
    {
        foreach (var part in Budget!.Parts.Where(p => p.Model != HoldingModel.Notional))
        {
            foreach (var day in EveryFourWeeks(Outline.From, Last).Take(part.PaidEvery == HowOften.Once ? 1 : 13))
                PayInstalment(day, part.Number);
        }
    }

    private void SpendOn(int number, Line line)
    {
        var times = line.HowOften switch
        {
            HowOften.EveryWeek => 4,
            HowOften.EveryTwoWeeks => 2,
            _ => 1,
        };
        var usual = Money.FromPounds(line.Price).Times(line.Quantity * times);
        // What others buy costs a little less than planned, so that their account does not run out.
        var bill = line.Model == HoldingModel.Notional ? usual : usual.Times(0.9m);
        if (line.HowOften == HowOften.Once)
        {
            if (Outline.From.AddDays(40) is var day && day <= Last)
                Spend(day, number, bill, $"{Provider(line)}: {line.What}");
            return;
        }

        foreach (var day in EveryFourWeeks(Outline.From.AddDays(28), Last))
            Spend(day, number, bill, $"{Provider(line)}, 4 weeks to {day:d MMMM}");
    }

    // The current plan was rewritten for its last months at the same prices: the old one is superseded, and its budget ends.
    private void NextVersion()
    {
        StartNextPlan(new(Desk.Today.AddDays(-14), Period.Last), Desk.Today.AddDays(-28));
        foreach (var support in Plan.Supports.ToList())
            Plan.ChangeSupport(support.Line, support.Details with { Period = Plan.Period }, Desk.Coordinator);
        NamePeople(Plan.FirstDay.AddMonths(3));
        HoldBudget(Outline.ThirdParty, OnCostsPercent, Outline.IsOneOff);
        AgreeAndSubmit(Desk.Today.AddDays(-20));
        Approve(Desk.Today.AddDays(-16));
    }

    private DateOnly Last
    {
        get
        {
            var last = Desk.Today.AddDays(Outline.Reached == Reached.Superseded ? -17 : -1);
            return Period.Last < last ? Period.Last : last;
        }
    }

    private static string Provider(Line line) => line.Provider.Length > 0 ? line.Provider : "Wages";

    // As many as the plan's support comes to, so that the shared amount equals the budget.
    private CostLine[] Working()
    {
        var nhs = Outline.Lines.Where(line => line.Funder == Funder.Nhs).ToList();
        var onCosts = Money
            .Sum(nhs.Where(line => line.Model == HoldingModel.DirectPayment).Select(line => line.Cost(Period)))
            .Times(OnCostsPercent / 100);
        List<CostLine> lines = [.. nhs.Select(line => new CostLine(line.What, 1, line.Cost(Period), "Prices of the last year"))];
        if (onCosts.IsPositive)
            lines.Add(new("Employer's costs and payroll", 1, onCosts, "Payroll service"));
        if (Outline.ToldLess > 0)
            lines[0] = lines[0] with { UnitCost = lines[0].UnitCost - Pounds(Outline.ToldLess) };
        return [.. lines];
    }
}
