using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Offers;

public sealed class OfferForm
{
    public DateField OfferedOn { get; set; } = new();

    public string? ExplainedBy { get; set; }

    public string? InformationGiven { get; set; }

    public OfferAnswer? Answer { get; set; }

    public DateField AnsweredOn { get; set; } = new();

    public string? Reason { get; set; }

    public DateField AskAgainOn { get; set; } = new();

    public int Version { get; set; }

    /// <summary>For use after validation.</summary>
    public OfferMade ToOffer() =>
        new(
            OfferedOn.Value!.Value,
            InformationGiven.Tidy(),
            ExplainedBy.TidyName(),
            Answer!.Value,
            AnsweredOn.Value!.Value,
            Reason.Tidy(),
            Answer == OfferAnswer.Later ? AskAgainOn.Value : null
        );

    public bool IsRecordedAs(Offer offer) =>
        ToOffer()
        == new OfferMade(
            offer.OfferedOn,
            offer.InformationGiven,
            offer.ExplainedBy,
            offer.Answer,
            offer.AnsweredOn,
            offer.Reason,
            offer.AskAgainOn
        );
}

public sealed class OfferFormValidator : AbstractValidator<OfferForm>
{
    public OfferFormValidator(PortalClock clock)
    {
        RuleFor(f => f.OfferedOn)
            .RealDay("Day of the offer", "Enter the day of the offer")
            .NotAfter(_ => clock.Today, "Day of the offer must be today or in the past");
        RuleFor(f => f.ExplainedBy).NameGiven("Enter who explained what a budget is").AtMost(TextLength.Line, "Who explained");
        RuleFor(f => f.InformationGiven).Given("Enter what information the person was given").AtMost(TextLength.Note, "Information given");
        RuleFor(f => f.Answer).NotNull().WithMessage("Choose what the person answered");
        RuleFor(f => f.AnsweredOn)
            .RealDay("Day of the answer", "Enter the day of the answer")
            .NotAfter(_ => clock.Today, "Day of the answer must be today or in the past")
            .NotBefore(f => f.OfferedOn.Value, "Day of the answer must be the same as or after the day of the offer");
        RuleFor(f => f.Reason).AtMost(TextLength.Note, "What they said");
        RuleFor(f => f.AskAgainOn)
            .RealDay("Day to ask again", "Enter the day to ask again")
            .NotBefore(_ => clock.Today.AddDays(1), "Day to ask again must be in the future")
            .When(f => f.Answer == OfferAnswer.Later, ApplyConditionTo.AllValidators);
    }
}
