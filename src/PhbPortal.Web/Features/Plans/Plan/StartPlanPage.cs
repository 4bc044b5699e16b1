using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

public sealed record StartPlanPage(
    PersonStrip Person,
    string GivenName,
    string PersonReference,
    string CaseReference,
    AmountTold? Told,
    StartPlanForm Form
)
{
    public bool IsEarly => Told?.On is null;

    public string Finding =>
        Told switch
        {
            { On: { } on } told => $"{GivenName} was told {told.Total} on {on.InFull()}. The plan shows how it is spent.",
            { } told => $"{told.Total} is worked out, but {GivenName} has not been told yet.",
            _ => "No amount is worked out yet.",
        };

    public static StartPlanPage Of(CareCase careCase, StartPlanForm form, DateOnly today) =>
        new(
            PlanHeading.StripOf(careCase.Person, today),
            careCase.Person.Called,
            careCase.Person.Reference,
            careCase.Reference,
            careCase.LatestAmount is { } amount ? new(amount.Total, amount.ToldOn) : null,
            form
        );
}
