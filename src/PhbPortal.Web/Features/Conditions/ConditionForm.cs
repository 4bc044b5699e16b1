using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Conditions;

public sealed class ConditionForm
{
    public int Version { get; set; }

    public PaymentConditionKind? Kind { get; set; }

    /// <summary>Who is not to be paid, or what is to be told.</summary>
    public string? About { get; set; }

    public DateField? FirstDay { get; set; }

    /// <summary>The words of the letter.</summary>
    public string? Reasons { get; set; }

    /// <summary>For use after the form was found valid.</summary>
    public NewCondition ToCondition() => new(Kind!.Value, About.Tidy(), FirstDay!.Value!.Value, Reasons.Tidy());
}

public sealed class ConditionFormRules : AbstractValidator<ConditionForm>
{
    public ConditionFormRules()
    {
        RuleFor(f => f.Kind).Must(kind => kind is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose what is required");
        RuleFor(f => f.About).Given("Enter the name, or what is to be told").AtMost(PaymentCondition.LongestAbout, "The name, or what is to be told");
        RuleFor(f => f.About).Must(about => BarredPayee.CanBeNamed(about.Tidy())).WithMessage($"Enter at least {BarredPayee.LeastLetters} letters or digits").When(f => f.About.Tidy().Length > 0);
        RuleFor(f => f.FirstDay).RealDay("The first day");
        RuleFor(f => f.Reasons).Must(WrittenReason.Is).WithMessage($"Give the reasons, in at least {WrittenReason.LeastWords} words").AtMost(TextLength.Page, "The reasons");
    }
}

public sealed class LiftForm
{
    public string Reasons { get; set; } = "";
}

public sealed class LiftFormRules : AbstractValidator<LiftForm>
{
    public LiftFormRules() => RuleFor(f => f.Reasons).Must(WrittenReason.Is).WithMessage($"Give the reasons, in at least {WrittenReason.LeastWords} words").AtMost(TextLength.Page, "The reasons");
}
