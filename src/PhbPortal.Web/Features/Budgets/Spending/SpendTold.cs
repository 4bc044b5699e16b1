using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;

namespace PhbPortal.Web.Features.Budgets.Spending;

/// <summary>The message about spend that was saved, and the page it leads to.</summary>
internal static class SpendTold
{
    public static string Words(Spend spend, SpendOutcome outcome) =>
        outcome switch
        {
            SpendRecordedWithSafeguard => $"{spend.Amount} for {spend.Support.What} is recorded. The care continues.",
            SpendWaits => $"The bill of {spend.Amount} is kept and waits for a decision.",
            _ => $"{spend.Amount} for {spend.Support.What} is recorded.",
        };

    public static string Href(string budget, AlreadySent sent) =>
        sent.Bill is { } bill ? $"/bills/{bill}" : $"/budgets/{budget}/spending/{sent.PostingNumber}";

    public static string Href(string budget, SpendOutcome outcome) =>
        outcome switch
        {
            SpendRecordedWithSafeguard drawn => $"/safeguards/{drawn.Safeguard.Reference}",
            SpendWaits waits => $"/bills/{waits.Bill.Reference}",
            _ => $"/budgets/{budget}/spending",
        };
}
