using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Approvals;

public sealed class DecidePlanForm
{
    public const string Approve = "approve";
    public const string SendBack = "send-back";
    public const string NotAgreed = "not-agreed";

    public int Version { get; set; }

    public bool MeetsNeeds { get; set; }

    public bool CoversCost { get; set; }

    public string? Reasons { get; set; }

    public string? ExceptionReason { get; set; }

    /// <summary>How care continues from the next day if a budget is given up (H12).</summary>
    public string? CareAfter { get; set; }

    /// <summary>Which of the three buttons was pressed.</summary>
    public string? Decision { get; set; }

    internal bool LacksAStatement => !MeetsNeeds || !CoversCost;

    internal ApprovalStatements Statements =>
        new(MeetsNeeds, CoversCost, Reasons.Tidy(), ExceptionReason.Tidy()) { CareAfter = CareAfter.Tidy() };
}

public sealed class DecidePlanFormValidator : AbstractValidator<DecidePlanForm>
{
    public DecidePlanFormValidator()
    {
        RuleFor(f => f.Decision)
            .OneOf([DecidePlanForm.Approve, DecidePlanForm.SendBack, DecidePlanForm.NotAgreed], "Choose what you decide");
        RuleFor(f => f.Reasons).Given("Write the reasons for your decision").AtMost(TextLength.Page, "The reasons");
        RuleFor(f => f.CareAfter).AtMost(TextLength.Page, "The care that follows");
        RuleFor(f => f.ExceptionReason).AtMost(TextLength.Page, "The reason for the exception");
    }
}
