using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Estates;

/// <summary>What is wrong about a recorded death: its day, or that the person died.</summary>
public sealed class CorrectDeathForm : IVersionedForm
{
    public const string Day = "day";
    public const string Error = "error";

    public int Version { get; set; }

    public string? What { get; set; }

    public DateField? DiedOn { get; set; }

    public string? Reason { get; set; }

    public bool IsWithdrawal => What == Error;

    /// <summary>The entered day; null if nobody died.</summary>
    public DateOnly? Corrected => IsWithdrawal ? null : DiedOn?.Value;

    internal Decision CorrectIn(CareCase careCase, IReadOnlyList<Budget> budgets, Occasion occasion) =>
        Corrected is { } day
            ? RecordedDeath.Correct(careCase, budgets, day, Reason.Tidy(), occasion)
            : RecordedDeath.Withdraw(careCase, budgets, Reason.Tidy(), occasion);

    internal bool IsTheSameAs(DecisionKind kind, string reason) =>
        kind == (IsWithdrawal ? DecisionKind.DeathWithdrawn : DecisionKind.DeathCorrected) && reason == Reason.Tidy();
}

public sealed class CorrectDeathFormValidator : AbstractValidator<CorrectDeathForm>
{
    public CorrectDeathFormValidator(PortalClock clock)
    {
        RuleFor(f => f.What).Must(what => what is CorrectDeathForm.Day or CorrectDeathForm.Error).WithMessage("Choose what is wrong");
        When(
            f => f.What == CorrectDeathForm.Day,
            () =>
                RuleFor(f => f.DiedOn)
                    .RealDay("The day of the death", "Enter the day of the death")
                    .NotAfter(_ => clock.Today, "The day of the death must be today or in the past")
        );
        RuleFor(f => f.Reason).Given("Write why it is corrected").AtMost(TextLength.Note, "The reason");
    }
}
