using FluentValidation;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for a choice, which is text in the form until it is known to be one of those offered.</summary>
public static class ChoiceRules
{
    public const string Yes = "yes";
    public const string No = "no";

    public static IRuleBuilderOptions<T, string?> OneOf<T>(
        this IRuleBuilder<T, string?> rule,
        IReadOnlyCollection<string> offered,
        string message
    ) => rule.Must(chosen => chosen is not null && offered.Contains(chosen, StringComparer.Ordinal)).WithMessage(message);

    public static IRuleBuilderOptions<T, string?> YesOrNo<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.OneOf([Yes, No], message);
}
