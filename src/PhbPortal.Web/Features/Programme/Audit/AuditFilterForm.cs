using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Audit;

/// <summary>The auditor's search; without one it shows today's entries.</summary>
public class AuditFilterForm
{
    public DateField? Day { get; set; }

    /// <summary>An NHS number or the reference of a person's record.</summary>
    public string? Person { get; set; }

    /// <summary>A sign-in name.</summary>
    public string? Who { get; set; }

    public AuditSubject? What { get; set; }

    public string? Kind { get; set; }

    public bool IsEmpty =>
        Day is not { IsEmpty: false } && Person.Tidy().Length == 0 && Who.TidyName().Length == 0 && What is null && Kind.Tidy().Length == 0;
}

/// <summary>The same search, for an export.</summary>
public sealed class AuditExportForm : AuditFilterForm
{
    public string? Why { get; set; }
}

public abstract class AuditFilterValidator<T> : AbstractValidator<T>
    where T : AuditFilterForm
{
    protected AuditFilterValidator()
    {
        RuleFor(form => form.Day).RealDayOrNothing("The day");
        RuleFor(form => form.Person).AtMost(TextLength.Line, "The person");
        RuleFor(form => form.Who).AtMost(TextLength.Line, "The sign-in name");
    }
}

public sealed class AuditFilterFormValidator : AuditFilterValidator<AuditFilterForm>;

public sealed class AuditExportFormValidator : AuditFilterValidator<AuditExportForm>
{
    private const int ShortestReason = 10;

    public AuditExportFormValidator() =>
        RuleFor(form => form.Why)
            .Given("Say why you need this as a file")
            .Must(why => why?.Trim().Length is null or 0 or >= ShortestReason)
            .WithMessage($"Say in at least {ShortestReason} characters why you need this as a file")
            .AtMost(TextLength.Note, "Why you need it");
}
