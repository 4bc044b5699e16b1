using System.Security.Claims;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The wording of budgets.</summary>
public static class BudgetText
{
    /// <summary>"NHS Hull", the name of the paying organisation in sentences.</summary>
    public static string SiteName(this ClaimsPrincipal user) => user.FindFirstValue(SignedIn.SiteNameClaim) ?? "The NHS";

    /// <summary>"Notional budget, held by NHS Hull"</summary>
    public static string NameOf(BudgetPart part)
    {
        var council = part.Funder == Funder.Council ? ", council money" : "";
        var holder =
            part.Holder.Length == 0 ? ""
            : part.IsPaidDirectly ? $" to {part.Holder}"
            : $", held by {part.Holder}";
        return Of(part.Model) + holder + council;
    }

    public static string Of(HoldingModel model) =>
        model switch
        {
            HoldingModel.Notional => "Notional budget",
            HoldingModel.ThirdParty => "Third-party budget",
            HoldingModel.DirectPayment => "Direct payment",
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, "This way has no name on pages."),
        };

    public static string Of(BudgetEndReason reason) =>
        reason switch
        {
            BudgetEndReason.Superseded => "A later version of the plan was agreed",
            BudgetEndReason.PersonsChoice => "The person chose it",
            BudgetEndReason.MovedAway => "The person moved away",
            BudgetEndReason.NoLongerEligible => "The person can no longer have it",
            BudgetEndReason.NeedsNotMet => "Needs were not met this way",
            BudgetEndReason.Misuse => "Money was used outside the plan",
            // Only approvers read the ground itself, with the decision (H07).
            BudgetEndReason.PossibleOffence => "Something about the money is being checked",
            BudgetEndReason.Died => "The person died",
            BudgetEndReason.Other => "For another reason",
            BudgetEndReason.NoLongerAgrees => "The person does not agree any more to be paid",
            BudgetEndReason.RepresentativeWithdrew => "The representative withdrew, and nobody else agreed",
            BudgetEndReason.PayeeNotSuitable => "Whoever was paid was not suitable",
            BudgetEndReason.NomineeWithdrew => "There was no nominee any more",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no name on pages."),
        };

    public static string Of(PostingKind kind) =>
        kind switch
        {
            PostingKind.Allocation => "Budget agreed",
            PostingKind.Uplift => "Amount raised",
            PostingKind.Reduction => "Amount lowered",
            PostingKind.Instalment => "Paid to the holder",
            PostingKind.Spend => "Spent",
            PostingKind.Query => "Queried",
            PostingKind.QuerySettled => "Query settled",
            PostingKind.Return => "Given back",
            PostingKind.Offset => "Set against a later payment",
            PostingKind.Reversal => "Reversed",
            PostingKind.Reimbursement => "Paid back to the holder",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This entry has no name on pages."),
        };

    /// <param name="siteName">The organisation that pays continuity.</param>
    public static string Of(BudgetAccount account, string siteName) =>
        account switch
        {
            BudgetAccount.Agreed => "The money agreed",
            BudgetAccount.Available => "Money available",
            BudgetAccount.Held => "The holder’s account",
            BudgetAccount.Queried => "Queried money",
            BudgetAccount.Spent => "Money spent",
            BudgetAccount.Returned => "Money given back",
            BudgetAccount.Continuity => $"{siteName}, so that care goes on",
            _ => throw new ArgumentOutOfRangeException(nameof(account), account, "This account has no name on pages."),
        };
}
