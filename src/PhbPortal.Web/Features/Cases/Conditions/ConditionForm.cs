using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Conditions;

public sealed class ConditionForm
{
    public int Version { get; set; }

    public PaymentConditionKind? Kind { get; set; }

    /// <summary>Who must not be paid, or what must be reported.</summary>
    public string? About { get; set; }

    public DateField? FirstDay { get; set; }

    /// <summary>The text of the letter.</summary>
    public string? Reasons { get; set; }

    /// <summary>The care that follows; required if the plan in force pays the barred provider.</summary>
    public string? CareWhat { get; set; }

    public DateField? CareFrom { get; set; }

    public string? CareBy { get; set; }

    /// <summary>
    /// What the approver was shown of the plan in force before sending again; if that has changed, they are shown it again.
    /// </summary>
    public string? Shown { get; set; }

    /// <summary>Back to the draft with everything in it.</summary>
    public bool Change { get; set; }

    /// <summary>For use after validation.</summary>
    /// <param name="withCare">The plan in force pays the barred provider; otherwise the care that follows was not asked about.</param>
    public NewCondition ToCondition(bool withCare = false) =>
        new(Kind!.Value, About.Tidy(), FirstDay!.Value!.Value, Reasons.Tidy())
        {
            Instead = withCare && CareFrom?.Value is { } from ? new(CareWhat.Tidy(), from, CareBy.Tidy()) : null,
        };

    /// <summary>What is missing of the care that follows, by field.</summary>
    public void AskForCare(ModelStateDictionary said)
    {
        if (!WrittenReason.IsSentence(CareWhat.Tidy()))
            said.AddModelError(
                "Form.CareWhat",
                $"Say in at least {WrittenReason.LeastWords} words what care follows, so that nobody goes without"
            );
        if (CareFrom?.Value is null)
            said.AddModelError("Form.CareFrom", "Enter the day from which that care comes");
        if (CareBy.Tidy().Length == 0)
            said.AddModelError("Form.CareBy", "Enter who arranges it");
    }
}

public sealed class ConditionFormValidator : AbstractValidator<ConditionForm>
{
    public ConditionFormValidator()
    {
        RuleFor(f => f.Kind).Must(kind => kind is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose what is required");
        RuleFor(f => f.About)
            .Given("Enter the name, or what is to be told")
            .AtMost(PaymentCondition.LongestAbout, "The name, or what is to be told");
        RuleFor(f => f.About)
            .Must(about => BarredPayee.CanBeNamed(about.Tidy()))
            .WithMessage($"Enter at least {BarredPayee.LeastLetters} letters or digits")
            .When(f => f.About.Tidy().Length > 0);
        RuleFor(f => f.FirstDay).RealDay("The first day");
        RuleFor(f => f.Reasons)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Give the reasons, in at least {WrittenReason.LeastWords} words")
            .AtMost(NewCondition.LongestReasons, "The reasons");
        RuleFor(f => f.CareWhat).AtMost(CareInstead.Longest, "The care that follows");
        RuleFor(f => f.CareFrom).RealDayOrNothing("The day from which that care comes");
        RuleFor(f => f.CareBy).AtMost(TextLength.Line, "Who arranges it");
    }
}

public sealed class LiftForm
{
    public string? Reasons { get; set; }
}

public sealed class LiftFormValidator : AbstractValidator<LiftForm>
{
    public LiftFormValidator() =>
        RuleFor(f => f.Reasons)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Give the reasons, in at least {WrittenReason.LeastWords} words")
            .AtMost(TextLength.Page, "The reasons");
}
