using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.People;

/// <summary>The state of a case, as a sentence without its full stop.</summary>
public static class CaseStatusText
{
    public static string Of(CaseStatus status) =>
        status switch
        {
            CaseStatus.Enquiry => "Asked about a budget, no offer answered yet",
            CaseStatus.NotNow => "Wants to be asked again later",
            CaseStatus.Declined => "Said no and stays on the usual care",
            CaseStatus.Accepted => "Said yes, the amount is not told yet",
            CaseStatus.AmountTold => "Knows the amount, planning can start",
            CaseStatus.Planning => "The plan is being written",
            CaseStatus.Submitted => "The plan is waiting for the approver",
            CaseStatus.Returned => "The plan came back with points to settle",
            CaseStatus.AgreedWithoutBudget => "Has an agreed plan without a budget",
            CaseStatus.Active => "Has a budget",
            CaseStatus.Closed => "Closed",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
        };
}
