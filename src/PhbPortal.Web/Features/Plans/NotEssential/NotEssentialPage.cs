using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Plans.NotEssential;

/// <param name="ReaderWroteIt">The reader is the author, who needs a second person.</param>
public sealed record NotEssentialPage(PlanHeading Plan, PlannedSupport Line, string Outcome, bool ReaderWroteIt, NotEssentialForm Form)
{
    public static NotEssentialPage? Of(PlanHeading heading, CarePlan plan, int number, NotEssentialForm form, SignedIn reader) =>
        plan.SupportOf(number) is { } line
            ? new(
                heading,
                line,
                plan.Outcomes.FirstOrDefault(outcome => outcome.Number == line.OutcomeNumber)?.OwnWords ?? "",
                line.AuthorUserId == reader.UserId,
                form
            )
            : null;
}
