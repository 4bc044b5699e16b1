using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Risks;

public sealed record RisksPage(PlanHeading Plan, IReadOnlyList<Risk> Risks, RisksForm Form)
{
    public string Finding
    {
        get
        {
            var open = Risks.Count(risk => risk.IsSignificant && !risk.HasAgreedResponse);
            return (Risks.Count, open) switch
            {
                (0, _) => "No risk is written down. If there is none to talk about, say that the section is completed.",
                (_, 0) => $"{Risks.Count.Counted("risk", "risks")}, each serious one with an agreed response.",
                _ => $"{open} of {Risks.Count.Counted("risk", "risks")} still {(open == 1 ? "needs" : "need")} an agreed "
                    + $"response, an owner and a day to look again.",
            };
        }
    }

    public static RisksPage Of(PlanHeading heading, CarePlan plan) =>
        new(
            heading,
            [.. plan.Risks.OrderBy(risk => risk.Number)],
            new() { Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.Risks)) }
        );
}

public sealed record RiskPage(PlanHeading Plan, int? Number, RiskForm Form)
{
    public static RiskPage ForNew(PlanHeading heading, CarePlan plan, RiskForm? typed) => new(heading, null, typed ?? RiskForm.For(plan));

    public static RiskPage? ForKept(PlanHeading heading, CarePlan plan, int number, RiskForm? typed) =>
        RiskForm.From(plan, number) is { } kept ? new(heading, number, typed ?? kept) : null;
}
