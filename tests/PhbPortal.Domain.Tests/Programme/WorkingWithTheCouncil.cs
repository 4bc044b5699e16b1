using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Programme;

[Proves(RuleIds.I07)]
public sealed class WorkingWithTheCouncil
{
    public static readonly PartnershipTerms Alone = new(
        null,
        PartnerSide.Nhs,
        false,
        false,
        false,
        PartnerSide.Nhs,
        "No council takes part yet"
    );

    private static readonly PartnershipTerms Together = new(
        3,
        PartnerSide.Council,
        true,
        true,
        false,
        PartnerSide.Council,
        "One plan for both"
    );
    private static readonly Signature By = new(1, "Asha Verma", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void The_latest_one_up_to_the_day_applies()
    {
        Partnership[] all = [new(7, Together, new(2012, 4, 1), By), new(7, Alone, new(2010, 4, 1), By)];

        Assert.Null(Partnership.On(all, new(2010, 3, 31)));
        Assert.Equal(PartnerSide.Nhs, Partnership.On(all, new(2012, 3, 31))!.ComplaintsLead);
        Assert.Equal(PartnerSide.Council, Partnership.On(all, new(2012, 4, 1))!.ComplaintsLead);
    }

    [Fact]
    public void Sharing_needs_a_council()
    {
        Assert.Throws<ArgumentException>(() => new Partnership(7, Alone with { SharesMoney = true }, new(2012, 4, 1), By));
        Assert.Throws<ArgumentException>(() =>
            new Partnership(7, Alone with { ComplaintsLead = PartnerSide.Council }, new(2012, 4, 1), By)
        );
        Assert.Throws<ArgumentException>(() => new Partnership(7, Together with { What = " " }, new(2012, 4, 1), By));
    }
}
