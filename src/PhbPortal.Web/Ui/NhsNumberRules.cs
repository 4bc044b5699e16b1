using FluentValidation;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a typed NHS number.</summary>
public static class NhsNumberRules
{
    public static IRuleBuilderOptionsConditions<T, string?> NhsNumberOrNothing<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Refusing(typed =>
            string.IsNullOrWhiteSpace(typed) || NhsNumber.TryParse(typed, out _) ? null
            : NhsNumber.LooksLikeNationalInsurance(typed)
                ? "This looks like a National Insurance number. An NHS number has 10 digits and no letters"
            : $"This is not an NHS number. Check the 10 digits, like {NhsNumber.Example}"
        );
}
