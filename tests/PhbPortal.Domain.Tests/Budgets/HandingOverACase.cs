using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.D16)]
public sealed class HandingOverACase
{
    private static readonly Actor Successor = new(8, "Jo Marsh", Role.CareCoordinator);

    [Fact]
    public void Open_safeguards_and_waiting_bills_of_the_old_co_ordinator_go_with_it_D16()
    {
        var given = Given.ALiveBudget(250);
        var bill = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(300))).Bill;
        var safeguard = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400))).Safeguard;
        var (version, deadline) = (safeguard.Version, safeguard.CallBy);

        HandOver.To(Successor, given.Case, [safeguard], [bill]);

        Assert.Equal((8, "Jo Marsh"), (given.Case.CoordinatorUserId, given.Case.CoordinatorName));
        Assert.Equal((8, "Jo Marsh"), (safeguard.OwnerUserId, safeguard.OwnerName));
        Assert.Equal((8, "Jo Marsh"), (bill.OwnerUserId, bill.OwnerName));
        Assert.Equal((deadline, version + 1), (safeguard.CallBy, safeguard.Version));
    }

    [Fact]
    public void Decided_work_and_work_of_others_stays()
    {
        var given = Given.ALiveBudget(250);
        var decided = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(300))).Bill;
        given.Budget.DecideBill(
            decided,
            given.NotNeeded,
            new(false, "Another choir is free", Guid.NewGuid()),
            given.Case,
            new(Given.Approver, Given.Today, Given.Now)
        );
        var waiting = Assert.IsType<SpendWaits>(given.Spend(given.NotNeeded, Money.FromPounds(300))).Bill;
        HandOver.To(Given.Approver, given.Case, [], [waiting]);
        HandOver.To(Successor, given.Case, [], [decided]);

        HandOver.To(Given.Coordinator, given.Case, [], [waiting]);

        Assert.Equal(("Priya Nair", "Tom Beckett"), (decided.OwnerName, waiting.OwnerName));
    }
}
