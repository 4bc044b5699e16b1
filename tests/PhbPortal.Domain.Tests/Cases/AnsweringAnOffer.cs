using PhbPortal.Domain.Cases;

namespace PhbPortal.Domain.Tests.Cases;

public sealed class AnsweringAnOffer
{
    [Theory]
    [InlineData(OfferAnswer.Yes, CaseStatus.Accepted)]
    [InlineData(OfferAnswer.No, CaseStatus.Declined)]
    [InlineData(OfferAnswer.Later, CaseStatus.NotNow)]
    public void A_budget_is_voluntary_and_every_answer_is_kept_A23(OfferAnswer answer, CaseStatus status)
    {
        var @case = Case.Open(Given.APlan().Person, default, false, 1, "Self", Given.Today, Given.Coordinator);

        @case.RecordOffer(
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

        Assert.Equal(status, @case.Status);
        Assert.Single(@case.Offers);
        Assert.Equal(answer == OfferAnswer.Later, @case.AskAgainOn is not null);
    }

    [Fact]
    public void Consent_is_what_was_said_last()
    {
        var @case = Given.APlan().Case;
        Assert.False(@case.HasConsent(ConsentKind.DirectPayment, Given.Today));

        @case.RecordConsent(ConsentKind.DirectPayment, true, Given.Today, "Doreen Whitfield", "", Given.Coordinator);
        Assert.True(@case.HasConsent(ConsentKind.DirectPayment, Given.Today));
        Assert.False(@case.HasConsent(ConsentKind.DirectPayment, Given.Today.AddDays(-1)));

        @case.RecordConsent(ConsentKind.DirectPayment, false, Given.Today.AddDays(1), "Doreen Whitfield", "", Given.Coordinator);
        Assert.False(@case.HasConsent(ConsentKind.DirectPayment, Given.Today.AddDays(1)));
    }

    [Fact]
    public void An_adult_is_presumed_able_to_decide_until_assessed_otherwise()
    {
        var @case = Given.APlan().Case;
        Assert.True(@case.HasCapacityOn(Given.Today));

        @case.RecordCapacity("A direct payment", false, Given.Today, "Dr Khan", "Could not weigh it up");

        Assert.False(@case.HasCapacityOn(Given.Today));
        Assert.True(@case.HasCapacityOn(Given.Today.AddDays(-1)));
    }
}
