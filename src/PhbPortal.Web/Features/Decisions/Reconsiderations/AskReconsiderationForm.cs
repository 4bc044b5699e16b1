using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Decisions.Reconsiderations;

/// <summary>What a co-ordinator records for someone who asks to have a decision reconsidered.</summary>
public sealed class AskReconsiderationForm
{
    public AsksAs? As { get; set; }

    /// <summary>Required if it is not the person who asks.</summary>
    public string? Name { get; set; }

    public CameBy? By { get; set; }

    public DateField On { get; set; } = new();

    public string? Words { get; set; }

    /// <param name="person">Who asked, if it was the person.</param>
    internal LookAsked ToAsked(string person) =>
        new(As!.Value, As == AsksAs.Person ? person : Name.TidyName(), By!.Value, On.Value!.Value, Words.Tidy());
}

public sealed class AskReconsiderationFormValidator : AbstractValidator<AskReconsiderationForm>
{
    public AskReconsiderationFormValidator(PortalClock clock)
    {
        RuleFor(f => f.As).Must(askedAs => askedAs is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose who asked");
        RuleFor(f => f.Name).NameGiven("Enter the name of whoever asked").When(f => f.As is not AsksAs.Person and not null);
        RuleFor(f => f.Name).AtMost(TextLength.Line, "The name");
        RuleFor(f => f.By).Must(by => by is CameBy.Phone or CameBy.InWriting or CameBy.InPerson).WithMessage("Choose how they asked");
        RuleFor(f => f.On)
            .RealDay("The day", "Enter the day on which they asked")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.Words).Given("Write down what they said, and what they sent").AtMost(TextLength.Page, "What they said");
    }
}
