using FluentValidation;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Public.Rules;

/// <summary>The filters of the list of rules. Everything may be omitted.</summary>
public sealed class RulesForm
{
    public string? Word { get; set; }

    public string? Section { get; set; }

    public string? Model { get; set; }

    public string? Mark { get; set; }

    public string? Use { get; set; }

    public DateField Day { get; set; } = new();

    public RuleUse? ChosenUse => Enum.TryParse<RuleUse>(Use, out var use) && Enum.IsDefined(use) ? use : null;

    public RuleModels? ChosenModel =>
        Enum.TryParse<RuleModels>(Model, out var model) && model is RuleModels.Notional or RuleModels.ThirdParty or RuleModels.DirectPayment
            ? model
            : null;
}

public sealed class RulesFormValidator : AbstractValidator<RulesForm>
{
    public RulesFormValidator()
    {
        RuleFor(form => form.Word).AtMost(100, "The word to look for");
        RuleFor(form => form.Day).RealDayOrNothing("The day");
    }
}
