using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Budgets.Payments;

/// <summary>A movement that can be recorded: the title of its page, what it needs, and which parts it can be about.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Lede">What it does, in one or two sentences.</param>
/// <param name="Done">What the next page says after the amount.</param>
/// <param name="Most">The most it can move in a part; null if there is no limit.</param>
public sealed record PaymentKind(
    string Name,
    string Heading,
    string Lede,
    string Done,
    bool AsksDay,
    bool AsksReason,
    bool IsForNotional,
    Func<BudgetPart, Money>? Most
)
{
    private static readonly PaymentKind[] Movements =
    [
        new(
            "instalment",
            "Pay the holder",
            "This moves money from the budget to whoever holds it. It is not spent until they show what it bought.",
            "is paid to the holder",
            true,
            false,
            false,
            p => p.Available
        ),
        new(
            "return",
            "Record money given back",
            "The holder gave back money that was left. It is never taken from them.",
            "is given back",
            true,
            true,
            false,
            p => p.Held
        ),
        new(
            "query",
            "Query a payment",
            "Money left the holder’s account and no line of the plan explains it. It is set aside until somebody decides.",
            "is queried",
            true,
            true,
            false,
            p => p.Held
        ),
        new("settle", "Settle a query", "Say what became of money that was queried.", "is settled", false, true, false, p => p.Queried),
        new(
            "reimbursement",
            "Pay the holder back",
            "The holder paid for needed support from elsewhere. This pays it back; it is no top-up of the budget.",
            "is paid back to the holder",
            true,
            false,
            false,
            p => p.OwedToHolder
        ),
        new(
            "offset",
            "Set surplus against a later payment",
            "Money that built up with the holder is counted towards a later payment.",
            "is set against a later payment",
            false,
            true,
            false,
            p => p.Held
        ),
    ];

    private static readonly PaymentKind[] Amounts =
    [
        new(
            "raise",
            "Raise the amount",
            "This puts more money into a part of the budget. What was added so that care went on is repaid from it first.",
            "is put in",
            false,
            true,
            true,
            null
        ),
        new(
            "lower",
            "Lower the amount",
            "This takes money out that is neither paid out nor spent. Tell the person in writing, with reasons, before the "
                + "notice in the plan begins.",
            "is taken out",
            false,
            true,
            true,
            p => p.Available
        ),
    ];

    /// <summary>Whether it changes the agreed amount, which is a decision.</summary>
    public bool IsOfTheAmount => Amounts.Contains(this);

    public bool AsksOutcome => Name == "settle";

    /// <summary>A movement that care co-ordinators and finance record; null for any other word.</summary>
    public static PaymentKind? Movement(string name) => Array.Find(Movements, k => k.Name == name);

    /// <summary>A change of the agreed amount, which an approver makes; null for any other word.</summary>
    public static PaymentKind? OfAmount(string name) => Array.Find(Amounts, k => k.Name == name);

    public bool Concerns(BudgetPart part) => IsForNotional || part.Model != HoldingModel.Notional;
}
