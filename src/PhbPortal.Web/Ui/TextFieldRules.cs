using System.Net.Mail;
using FluentValidation;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for typed text, with messages that say what to do.</summary>
public static class TextFieldRules
{
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(message);

    /// <summary>One email address as mail programs read it, or empty.</summary>
    public static IRuleBuilderOptions<T, string?> EmailOrNothing<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text =>
                string.IsNullOrWhiteSpace(text) || (MailAddress.TryCreate(text.Trim(), out var read) && read.Address == text.Trim())
            )
            .WithMessage("Enter an email address in the form name@example.com, or leave it empty");

    /// <summary>At most this many characters. A line break counts as one, as in the browser.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters, string name) =>
        rule.Must(text => text is null || text.Replace("\r\n", "\n", StringComparison.Ordinal).Length <= characters)
            .WithMessage($"{name} must be {characters:N0} characters or fewer");
}
