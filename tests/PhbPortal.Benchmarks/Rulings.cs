using BenchmarkDotNet.Attributes;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;

namespace PhbPortal.Benchmarks;

/// <summary>Single rules, and the gate of direct payments, which asks up to seven of them at once.</summary>
[MemoryDiagnoser]
public class Rulings
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    private static readonly CourtOrder Order = new(CourtOrderKind.AlcoholTreatment, new(2011, 1, 1), new(2012, 12, 31));

    private static readonly PaymentAccount Account = new(
        IsManaged: false,
        OnlyForCare: true,
        NamedAccess: true,
        Auditable: true,
        SafeguardsSpending: false
    );

    private static readonly Organisation Pct = new(
        "Oxfordshire PCT",
        OrganisationKind.Pct,
        new(2006, 10, 1),
        new("Invented") { OdsCode = "5QE" },
        new(2013, 3, 31)
    );

    private DirectPaymentFacts open = null!;
    private DirectPaymentFacts closed = null!;

    [GlobalSetup]
    public void Site()
    {
        SchemeTerms terms = new("Oxfordshire", [QualifyingNeed.Chc], false, "None", new(2010, 6, 28), new(2013, 6, 27), "None");
        PilotSite site = new("oxfordshire", "Oxfordshire", "Invented", new(new(2009, 10, 1), new(2010, 6, 28), ""));
        var proposal = ((ProposalSubmitted)site.Propose(terms, [new(1, true)], new(2010, 4, 12), "Invented")).Proposal;
        var scheme = ((SchemeApproved)site.Approve(proposal, terms, new(2010, 6, 28), "Invented")).Scheme;
        site.Directed(scheme, new(2010, 6, 28), "Direction 1");
        open = DirectPaymentFacts.Of(Day, new([scheme], Pct), new(QualifyingNeed.Chc));
        closed = DirectPaymentFacts.Of(Day, new([], Pct), new(QualifyingNeed.Chc) { Orders = [Order] });
    }

    [Benchmark]
    public bool A_rule_that_allows() => Order.Judge(new(2013, 1, 1)).IsRefused;

    [Benchmark]
    public bool A_rule_that_refuses_in_words() => Order.Judge(Day).IsRefused;

    [Benchmark]
    public bool Paying_somebody_of_the_household() => PayingSomeoneClose.Judge(Closeness.Family, sameHousehold: true, Day).IsRefused;

    [Benchmark]
    public bool A_body_beyond_its_lifetime() => Pct.MayDecideOn(new(2013, 5, 1)).IsRefused;

    [Benchmark]
    public int An_account() => Account.Judge(Day).Count;

    [Benchmark]
    public bool The_gate_open() => DirectPaymentGate.Judge(open).IsOpen;

    [Benchmark]
    public bool The_gate_closed() => DirectPaymentGate.Judge(closed).IsOpen;

    [Benchmark]
    public int Whether_it_can_be_used_for_riding() => AllowedUses.Ask("riding lessons for my daughter", Day).Count;
}
