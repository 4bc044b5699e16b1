using FluentValidation;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

public sealed class ProposeForm
{
    public const string Figure = "figure";

    /// <summary>The site gives up its own figure.</summary>
    public const string National = "national";

    public const int LongestReason = 500;

    public string? Reach { get; set; }

    public string? What { get; set; }

    public string? Value { get; set; }

    public string? Unit { get; set; }

    public DateField FirstDay { get; set; } = new();

    public string? Reason { get; set; }

    /// <summary>The figure that was typed, if it is valid for the setting; otherwise what is wrong.</summary>
    public NewFigure? ToFigure(DatedSetting setting, out (string Field, string Words) objection)
    {
        objection = ("Value", $"Enter {SettingText.Typed(setting)}");
        if (!Enum.TryParse<PolicyUnit>(Unit, out var unit) || !setting.Units.Contains(unit))
        {
            objection = ("Unit", "Choose what is counted");
            return null;
        }

        var day = FirstDay.Value ?? default;
        if (What == National)
            return new(day, null, unit);
        if (unit == PolicyUnit.Pence)
            return Money.TryParse(Value, out var amount) && setting.MakesSense(amount.Pence, unit) ? new(day, amount.Pence, unit) : null;
        return
            TypedNumber.TryRead(Value, out var number)
            && number == decimal.Truncate(number)
            && number <= int.MaxValue
            && setting.MakesSense((long)number, unit)
            ? new(day, (long)number, unit)
            : null;
    }
}

public sealed class ProposeFormValidator : AbstractValidator<ProposeForm>
{
    public ProposeFormValidator()
    {
        RuleFor(form => form.What)
            .OneOf([ProposeForm.Figure, ProposeForm.National], "Choose whether it is a figure, or the national one again");
        RuleFor(form => form.What)
            .Must((form, what) => what != ProposeForm.National || form.Reach != ProposePage.CountryWord)
            .WithMessage("The country needs a figure. Enter the new one");
        RuleFor(form => form.FirstDay)
            .RealDay("The first day", "Enter the first day on which it holds")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The first day must be in 2009 or later: there were no personal health budgets before")
            .NotAfter(_ => new(2100, 12, 31), "The first day must be in 2100 or earlier");
        RuleFor(form => form.Reason)
            .Given("Say where the figure comes from, or why it is set")
            .AtMost(ProposeForm.LongestReason, "The reason");
    }
}

public sealed class DecideSettingForm
{
    public const string Yes = "confirm";
    public const string No = "refuse";

    public string? Answer { get; set; }

    public string? Because { get; set; }
}

public sealed class DecideSettingFormValidator : AbstractValidator<DecideSettingForm>
{
    public DecideSettingFormValidator()
    {
        RuleFor(form => form.Answer).OneOf([DecideSettingForm.Yes, DecideSettingForm.No], "Confirm it, or refuse it");
        RuleFor(form => form.Because).Given("Say why you refuse it").When(form => form.Answer == DecideSettingForm.No);
        RuleFor(form => form.Because).AtMost(ProposeForm.LongestReason, "The reason");
    }
}
