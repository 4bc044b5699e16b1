using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Cases;

[Proves(RuleIds.A23)]
public sealed class AnsweringAnOffer
{
    [Theory]
    [InlineData(OfferAnswer.Yes, CaseStatus.Accepted)]
    [InlineData(OfferAnswer.No, CaseStatus.Declined)]
    [InlineData(OfferAnswer.Later, CaseStatus.NotNow)]
    public void A_budget_is_voluntary_and_every_answer_is_kept_A23(OfferAnswer answer, CaseStatus status)
    {
        var careCase = CareCase.Open(Given.APlan().Person, default, false, 1, "Self", Given.Today, Given.Coordinator);

        careCase.RecordOffer(
            new(
                Given.Today,
                "Leaflet",
                "Priya Nair",
                answer,
                Given.Today,
                "",
                answer == OfferAnswer.Later ? Given.Today.AddDays(60) : null
            ),
            Given.Coordinator
        );

        Assert.Equal(status, careCase.Status);
        Assert.Single(careCase.Offers);
        Assert.Equal(answer == OfferAnswer.Later, careCase.AskAgainOn is not null);
    }

    [Fact]
    public void The_latest_statement_about_consent_counts()
    {
        var careCase = Given.APlan().Case;
        Assert.False(careCase.HasConsent(ConsentKind.DirectPayment, Given.Today));

        careCase.RecordConsent(ConsentKind.DirectPayment, true, Given.Today, "Doreen Whitfield", "", Given.Coordinator);
        Assert.True(careCase.HasConsent(ConsentKind.DirectPayment, Given.Today));
        Assert.False(careCase.HasConsent(ConsentKind.DirectPayment, Given.Today.AddDays(-1)));

        careCase.RecordConsent(ConsentKind.DirectPayment, false, Given.Today.AddDays(1), "Doreen Whitfield", "", Given.Coordinator);
        Assert.False(careCase.HasConsent(ConsentKind.DirectPayment, Given.Today.AddDays(1)));
    }

    [Fact]
    public void An_adult_is_presumed_to_have_capacity_until_assessed_otherwise()
    {
        var careCase = Given.APlan().Case;
        Assert.True(careCase.HasCapacityOn(Given.Today));

        careCase.RecordCapacity("A direct payment", false, Given.Today, "Dr Khan", "Could not weigh it up");

        Assert.False(careCase.HasCapacityOn(Given.Today));
        Assert.True(careCase.HasCapacityOn(Given.Today.AddDays(-1)));
    }
}
