using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts;

/// <summary>How someone proved that an account is theirs, to the member of staff who gives them access.</summary>
public sealed class IdentityForm
{
    public static readonly IReadOnlyList<(string Value, string Words)> Ways =
    [
        ("document", "I saw a document with their photograph"),
        ("known", "I or a colleague know them and met or saw them"),
        ("call", "I called them back on the number that was on record before"),
    ];

    public string? How { get; set; }

    public string? Note { get; set; }

    /// <summary>For the audit.</summary>
    public string Sentence => $"{Ways.First(way => way.Value == How).Words}. {Note.Tidy()}";
}

public sealed class IdentityFormValidator : AbstractValidator<IdentityForm>
{
    public IdentityFormValidator()
    {
        RuleFor(form => form.How)
            .Must(how => IdentityForm.Ways.Any(way => way.Value == how))
            .WithMessage("Choose how you made sure that it is them");
        RuleFor(form => form.Note)
            .Given("Write what you saw or asked, and when")
            .AtMost(TextLength.Note - TextLength.Line, "What you saw or asked");
    }
}
