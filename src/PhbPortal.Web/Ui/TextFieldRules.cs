using FluentValidation;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for typed text, with messages that say what to do.</summary>
public static class TextFieldRules
{
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(message);

    /// <summary>At most so many characters. A line break counts as one, as the browser counts it.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters, string name) =>
        rule.Must(text => text is null || text.Replace("\r\n", "\n", StringComparison.Ordinal).Length <= characters).WithMessage($"{name} must be {characters:N0} characters or fewer");
}
