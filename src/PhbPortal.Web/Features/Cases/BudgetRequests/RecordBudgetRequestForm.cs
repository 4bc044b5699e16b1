using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

/// <summary>What is recorded for someone who asks for a budget.</summary>
public sealed class RecordBudgetRequestForm
{
    public Guid RequestId { get; set; }

    public BudgetAskedAs? As { get; set; }

    /// <summary>Required if it is not the person who asks.</summary>
    public string? Name { get; set; }

    public CameBy? By { get; set; }

    public DateField On { get; set; } = new();

    public string? Wanted { get; set; }

    /// <summary>For use after validation.</summary>
    public BudgetAsked ToAsked(string person) =>
        new(As!.Value, As == BudgetAskedAs.Person ? person : Name.TidyName(), By!.Value, On.Value!.Value, Wanted.Tidy())
        {
            RequestId = RequestId,
        };

    public static RecordBudgetRequestForm Empty(DateOnly today) => new() { RequestId = Guid.NewGuid(), On = DateField.From(today) };
}

public sealed class RecordBudgetRequestFormValidator : AbstractValidator<RecordBudgetRequestForm>
{
    public RecordBudgetRequestFormValidator(PortalClock clock)
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.As).Must(askedAs => askedAs is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose who asked");
        RuleFor(f => f.Name).NameGiven("Enter who asked for it").When(f => f.As is not BudgetAskedAs.Person and not null);
        RuleFor(f => f.Name).AtMost(TextLength.Line, "The name");
        RuleFor(f => f.By).Must(by => by is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose how they asked");
        RuleFor(f => f.On)
            .RealDay("The day", "Enter the day on which it was asked for")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The day must be in 2009 or later")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.Wanted).AtMost(TextLength.Note, "What they asked for");
    }
}
