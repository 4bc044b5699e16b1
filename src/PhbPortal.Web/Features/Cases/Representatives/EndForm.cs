using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Representatives;

public sealed class EndForm
{
    public DateField LastDay { get; set; } = new();

    public string Reason { get; set; } = "";

    public int Version { get; set; }
}

public sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator()
    {
        RuleFor(f => f.LastDay).RealDay("Last day", "Enter the last day");
        RuleFor(f => f.Reason).Given("Enter why it ends").AtMost(TextLength.Note, "Reason");
    }
}

/// <summary>Whose role ends, and what the person should know.</summary>
public sealed record EndPage(CaseHead Head, EndForm Form, AppointPage.Acting Acting, int PersonVersion);
