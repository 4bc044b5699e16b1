using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Agreement;

/// <param name="Acting">Who acts for the person on this day, in words.</param>
public sealed record AgreementPage(
    PersonStrip Person,
    string GivenName,
    string Reference,
    string? AgreedAlready,
    IReadOnlyList<string> Acting,
    AgreementForm Form
)
{
    public static AgreementPage Of(CarePlan plan, AgreementForm? typed, DateOnly today)
    {
        var form =
            typed
            ?? new AgreementForm
            {
                By = plan.Case.Person.Name,
                AsWho = nameof(AgreedAs.Person),
                On = DateField.From(today),
            };
        form.Version = plan.Version;
        return new(
            PlanHeading.StripOf(plan.Case.Person, today),
            plan.Case.Person.Called,
            plan.Reference,
            plan.AgreedOn is { } on ? $"{plan.AgreedBy} agreed on {on.InFull()}." : null,
            [
                .. plan
                    .Case.Person.Representatives.Where(acting => acting.ActsOn(today))
                    .Select(acting => $"{acting.Name}, {(acting.Kind == RepresentativeKind.Nominee ? "nominee" : "representative")}"),
            ],
            form
        );
    }
}
