using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.MyPlan.MyDecisions;

public sealed class AskToLookAgainForm
{
    public string? Words { get; set; }

    internal LookAsked ToAsked(AsksAs askedAs, string by, DateOnly on) => new(askedAs, by, CameBy.OwnPages, on, Words.Tidy());
}

public sealed class AskToLookAgainFormValidator : AbstractValidator<AskToLookAgainForm>
{
    public AskToLookAgainFormValidator() =>
        RuleFor(f => f.Words).Given("Say why we should look at it again").AtMost(TextLength.Page, "What you say");
}
