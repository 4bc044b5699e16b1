using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Payees;

public sealed class ChecksForm : IComparedForm
{
    public const int LongestNumber = 40;

    public int Version { get; set; }

    public string? EmployedBy { get; set; }

    public string? CqcNumber { get; set; }

    public string? HasContract { get; set; }

    public string? HourlyPay { get; set; }

    public string? IsRegulated { get; set; }

    public string? Register { get; set; }

    public string? RegistrationNumber { get; set; }

    public DateField? RegisterSeenOn { get; set; }

    public string? InsurancePolicy { get; set; }

    public DateField? InsuredUntil { get; set; }

    /// <summary>For use after validation.</summary>
    internal PayeeChecks ToChecks() =>
        new()
        {
            EmployedBy = Enum.TryParse<Employer>(EmployedBy, out var employer) ? employer : null,
            CqcNumber = CqcNumber.Tidy(),
            HasContract = Answered(HasContract),
            HourlyPay = Money.TryParse(HourlyPay, out var pay) ? pay : null,
            IsRegulated = Answered(IsRegulated),
            Register = Enum.TryParse<HealthRegister>(Register, out var register) ? register : null,
            RegistrationNumber = RegistrationNumber.Tidy(),
            RegisterSeenOn = RegisterSeenOn?.Value,
            InsurancePolicy = InsurancePolicy.Tidy(),
            InsuredUntil = InsuredUntil?.Value,
        };

    public static ChecksForm From(CarePlan plan, PlannedSupport line) =>
        new()
        {
            Version = plan.Version,
            EmployedBy = line.EmployedBy?.ToString(),
            CqcNumber = line.CqcNumber,
            HasContract = Field(line.HasContract),
            HourlyPay = line.Checks.HourlyPay?.ToField(),
            IsRegulated = Field(line.IsRegulated),
            Register = line.Register?.ToString() ?? "",
            RegistrationNumber = line.RegistrationNumber,
            RegisterSeenOn = DateField.From(line.RegisterSeenOn),
            InsurancePolicy = line.InsurancePolicy,
            InsuredUntil = DateField.From(line.InsuredUntil),
        };

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(
                nameof(EmployedBy),
                "Who employs them",
                EmployedBy,
                name => Enum.TryParse<Employer>(name, out var employer) ? PlanText.Of(employer) : name
            ),
            Answer.To(nameof(CqcNumber), "Number at the Care Quality Commission", CqcNumber),
            Answer.To(nameof(HasContract), "Written contract", HasContract),
            Answer.To(nameof(HourlyPay), "Pay for an hour", HourlyPay, PlanText.Amount),
            Answer.To(nameof(IsRegulated), "Registered health professional", IsRegulated),
            Answer.To(nameof(Register), "Register", Register, name => name.ToUpperInvariant()),
            Answer.To(nameof(RegistrationNumber), "Number in the register", RegistrationNumber),
            Answer.To(nameof(RegisterSeenOn), "Day it was looked at", RegisterSeenOn),
            Answer.To(nameof(InsurancePolicy), "Insurance policy", InsurancePolicy),
            Answer.To(nameof(InsuredUntil), "Insured until", InsuredUntil),
        ];

    /// <summary>Nothing is saved that was not asked about this support, and no check of a register is in the future.</summary>
    public void JudgeAgainst(PlannedSupport line, DateOnly today, ModelStateDictionary state)
    {
        if (!line.Questions.HasFlag(PayeeQuestions.Employment))
        {
            (EmployedBy, CqcNumber, HasContract, HourlyPay) = (null, null, null, null);
            Forget(state, nameof(EmployedBy), nameof(CqcNumber), nameof(HasContract), nameof(HourlyPay));
        }

        if (!line.Questions.HasFlag(PayeeQuestions.Profession))
        {
            (IsRegulated, Register, RegistrationNumber, RegisterSeenOn) = (null, null, null, null);
            Forget(state, nameof(IsRegulated), nameof(Register), nameof(RegistrationNumber), nameof(RegisterSeenOn));
        }

        if (EmployedBy == nameof(Employer.TheHolder) && line.Model != HoldingModel.ThirdParty)
            state.AddModelError("Form.EmployedBy", "Choose who employs them");
        if (RegisterSeenOn?.Value > today)
            state.AddModelError("Form.RegisterSeenOn", "The day the register was looked at must be today or earlier");
    }

    // What was not asked is not an error either.
    private static void Forget(ModelStateDictionary state, params IReadOnlyList<string> fields)
    {
        foreach (
            var key in state
                .Keys.Where(key => fields.Any(field => $"{key}.".StartsWith($"Form.{field}.", StringComparison.OrdinalIgnoreCase)))
                .ToList()
        )
            state.Remove(key);
    }

    private static bool? Answered(string? answer) =>
        answer switch
        {
            ChoiceRules.Yes => true,
            ChoiceRules.No => false,
            _ => null,
        };

    private static string? Field(bool? answer) => answer is { } given ? SectionText.Field(given) : null;
}

public sealed class ChecksFormValidator : AbstractValidator<ChecksForm>
{
    private static readonly string[] YesNoOrNothing = ["", ChoiceRules.Yes, ChoiceRules.No];

    public ChecksFormValidator()
    {
        RuleFor(f => f.EmployedBy ?? "")
            .OneOf(["", .. Enum.GetNames<Employer>()], "Choose who employs them")
            .OverridePropertyName(nameof(ChecksForm.EmployedBy));
        RuleFor(f => f.CqcNumber)
            .Must(IsNumber)
            .WithMessage("Enter the number with letters, digits and hyphens only, like 1-101234567")
            .AtMost(ChecksForm.LongestNumber, "The number");
        RuleFor(f => f.HasContract ?? "").OneOf(YesNoOrNothing, "Say yes or no").OverridePropertyName(nameof(ChecksForm.HasContract));
        RuleFor(f => f.HourlyPay).Pounds().When(f => !string.IsNullOrWhiteSpace(f.HourlyPay));
        RuleFor(f => f.IsRegulated ?? "").OneOf(YesNoOrNothing, "Say yes or no").OverridePropertyName(nameof(ChecksForm.IsRegulated));
        RuleFor(f => f.Register ?? "")
            .OneOf(["", .. Enum.GetNames<HealthRegister>()], "Choose the register from the list")
            .OverridePropertyName(nameof(ChecksForm.Register));
        RuleFor(f => f.RegistrationNumber)
            .Must(IsNumber)
            .WithMessage("Enter the number with letters, digits and hyphens only, like PH12345")
            .AtMost(ChecksForm.LongestNumber, "The number");
        RuleFor(f => f.RegisterSeenOn).RealDayOrNothing("The day the register was looked at");
        RuleFor(f => f.InsurancePolicy).AtMost(TextLength.Line, "The policy");
        RuleFor(f => f.InsuredUntil).RealDayOrNothing("The last day of the insurance");
    }

    private static bool IsNumber(string? typed) => typed.Tidy().All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or ' ' or '/');
}
