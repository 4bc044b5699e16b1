using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Repayments;

public sealed class AskBackForm
{
    public int Version { get; set; }

    public RepaymentGround? Ground { get; set; }

    public string? WhyFair { get; set; }

    /// <summary>Wages, notice pay and bills that are already owed.</summary>
    public string? Liabilities { get; set; }

    public string? Sum { get; set; }

    public string? Payer { get; set; }

    public DateField? PayBy { get; set; }

    /// <summary>The text of the letter.</summary>
    public string? Reasons { get; set; }

    // The validator has already read the sums and the day.
    internal RepaymentNotice ToNotice() =>
        new(Ground, WhyFair.Tidy(), Reasons.Tidy(), Read(Sum), PayBy!.Value!.Value, Payer.TidyName(), Read(Liabilities));

    /// <summary>The field that answers a refusal.</summary>
    internal static string FieldOf(Ruling refusal) =>
        "Form."
        + refusal.RuleId switch
        {
            RuleIds.H11 => nameof(Payer),
            RuleIds.H13 => nameof(WhyFair),
            RuleIds.H14 => nameof(PayBy),
            _ => nameof(Sum),
        };

    private static Money Read(string? typed) => Money.TryParse(typed, out var amount) ? amount : Money.Zero;
}

public sealed class AskBackFormValidator : AbstractValidator<AskBackForm>
{
    public AskBackFormValidator()
    {
        RuleFor(f => f.Ground).Must(ground => ground is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose the ground");
        RuleFor(f => f.WhyFair).Given("Say why it is fair to ask for it").AtMost(TextLength.Note, "Why it is fair");
        RuleFor(f => f.Liabilities).PoundsOrZero();
        RuleFor(f => f.Sum).Pounds();
        RuleFor(f => f.Payer).NameGiven("Say who must pay").AtMost(TextLength.Line, "Who must pay");
        RuleFor(f => f.PayBy).RealDay("The last day to pay");
        RuleFor(f => f.Reasons).Given("Write the reasons").AtMost(TextLength.Page, "The reasons");
    }
}
