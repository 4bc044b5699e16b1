using System.Net.Mail;
using FluentValidation;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>Rules for typed text, with messages that say what to do.</summary>
public static class TextFieldRules
{
    /// <summary>An answer is required that can be read: it has a letter or a figure.</summary>
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(PlainText.HasLetterOrDigit).WithMessage(message);

    /// <summary>A name is required, with a letter. A dash or a dot is none.</summary>
    public static IRuleBuilderOptions<T, string?> NameGiven<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(PlainText.HasLetter).WithMessage(message);

    /// <summary>Empty, or a name with a letter.</summary>
    public static IRuleBuilderOptions<T, string?> NameOrNothing<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(text => PlainText.OneLine(text).Length == 0 || PlainText.HasLetter(text)).WithMessage(message);

    /// <summary>One email address as mail programs read it, or empty.</summary>
    public static IRuleBuilderOptions<T, string?> EmailOrNothing<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text =>
                text.Tidy() is not { Length: > 0 } address || (MailAddress.TryCreate(address, out var read) && read.Address == address)
            )
            .WithMessage("Enter an email address in the form name@example.com, or leave it empty");

    /// <summary>Refuses what <paramref name="fault"/> has words for.</summary>
    internal static IRuleBuilderOptionsConditions<T, string?> Refusing<T>(
        this IRuleBuilder<T, string?> rule,
        Func<string?, string?> fault
    ) =>
        rule.Custom(
            (typed, context) =>
            {
                if (fault(typed) is { } message)
                    context.AddFailure(message);
            }
        );

    /// <summary>At most this many characters. A line break counts as one, as in the browser.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters, string name) =>
        rule.Must(text => text is null || text.Replace("\r\n", "\n", StringComparison.Ordinal).Length <= characters)
            .WithMessage($"{name} must be {characters:N0} characters or fewer");
}
