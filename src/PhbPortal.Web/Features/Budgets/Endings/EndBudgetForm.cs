using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Endings;

/// <summary>The end of a budget; <see cref="EndGround"/> says which of the fields it needs.</summary>
public sealed class EndBudgetForm
{
    public const string First = "first";
    public const string Before = "before";

    public int Version { get; set; }

    public string? Answer { get; set; }

    /// <summary>Whether money was used outside the plan before.</summary>
    public string? Times { get; set; }

    public DateField? SaidOn { get; set; }

    public DateField? LastDay { get; set; }

    public string? UrgentReason { get; set; }

    public string? PersonalRepresentative { get; set; }

    public string? PersonalRepresentativeAddress { get; set; }

    public string? CareAfter { get; set; }

    /// <summary>The text of the letter.</summary>
    public string? Because { get; set; }

    public bool IsSure { get; set; }

    internal BudgetEnding ToEnding(EndGround ground) =>
        new(ground.Reason, LastDay!.Value!.Value, Because.Tidy(), CareAfter.Tidy(), UrgentReason.Tidy())
        {
            Answer = Answer.Tidy(),
            SaidOn = SaidOn?.Value,
            IsFirstTime = ground.AsksWhetherFirst && Times == First,
            PersonalRepresentative = ground.IsDeath ? PersonalRepresentative.Tidy() : "",
            PersonalRepresentativeAddress = ground.IsDeath ? PersonalRepresentativeAddress.Tidy() : "",
        };

    /// <summary>The field that answers a refusal.</summary>
    internal string FieldOf(Ruling refusal, EndGround ground) =>
        "Form."
        + refusal.RuleId switch
        {
            RuleIds.H01
                when ground.Reason == BudgetEndReason.PersonsChoice && SaidOn?.Value is not null && string.IsNullOrWhiteSpace(Answer) =>
                nameof(Answer),
            RuleIds.H01 => nameof(SaidOn),
            RuleIds.H06 when WrittenReason.IsSentence(Answer) => nameof(Times),
            RuleIds.H10 => nameof(LastDay),
            RuleIds.H11 => nameof(PersonalRepresentative),
            RuleIds.H12 => nameof(CareAfter),
            _ => nameof(Answer),
        };
}

public sealed class EndBudgetFormValidator : AbstractValidator<EndBudgetForm>
{
    public EndBudgetFormValidator(PortalClock clock)
    {
        RuleFor(f => f.Times)
            .Must(times => times is null or EndBudgetForm.First or EndBudgetForm.Before)
            .WithMessage("Say whether it happened before");
        RuleFor(f => f.Answer).AtMost(TextLength.Note, "The answer");
        RuleFor(f => f.SaidOn)
            .RealDayOrNothing("The day on which they said it")
            .NotAfter(_ => clock.Today, "The day on which they said it must be today or in the past");
        RuleFor(f => f.LastDay).RealDay("The last day", "Enter the last day");
        RuleFor(f => f.UrgentReason).AtMost(TextLength.Note, "The reason");
        RuleFor(f => f.CareAfter).AtMost(TextLength.Page, "The care that follows");
        RuleFor(f => f.PersonalRepresentative).AtMost(TextLength.Line, "The name");
        RuleFor(f => f.PersonalRepresentativeAddress).AtMost(TextLength.Note, "The address");
        RuleFor(f => f.Because).Given("Write why it ends").AtMost(TextLength.Page, "The reasons");
        RuleFor(f => f.IsSure).Equal(true).WithMessage("Tick that you have read what happens when it ends");
    }
}
