using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Representatives;

public sealed class EndRepresentationForm
{
    public DateField LastDay { get; set; } = new();

    public string? Reason { get; set; }

    public int Version { get; set; }

    public bool CanEnd(Representative acting, ModelStateDictionary said)
    {
        if (LastDay.Value >= acting.FirstDay)
            return true;
        said.AddModelError("Form.LastDay", $"Last day must be the same as or after the first day, {acting.FirstDay.InFull()}");
        return false;
    }

    public bool IsRecordedAs(Representative acting) => (acting.LastDay, acting.EndedBecause) == (LastDay.Value, Reason.Tidy());
}

public sealed class EndRepresentationFormValidator : AbstractValidator<EndRepresentationForm>
{
    public EndRepresentationFormValidator()
    {
        RuleFor(f => f.LastDay).RealDay("Last day", "Enter the last day");
        RuleFor(f => f.Reason).Given("Enter why it ends").AtMost(TextLength.Note, "Reason");
    }
}

/// <summary>Whose role ends, and what the person should know.</summary>
public sealed record EndRepresentationPage(CaseHead Head, EndRepresentationForm Form, AppointPage.Acting Acting, int PersonVersion);
