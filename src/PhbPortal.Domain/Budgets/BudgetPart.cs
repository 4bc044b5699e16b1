using System.Diagnostics;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>What the co-ordinator records for one part. The payment is only needed for a direct payment (D08).</summary>
public sealed record PartDetails(
    HoldingModel Model,
    Funder Funder,
    string Holder,
    Money Amount,
    Money OnCosts,
    bool IsOneOff,
    Money? Payment,
    HowOften? PaidEvery,
    DateOnly? FirstPaymentOn
)
{
    /// <summary>The holder of a third-party budget, if it is a registered organisation; its own users see the part.</summary>
    public long? HolderOrganisationId { get; init; }
}

/// <summary>
/// One part of a budget: its model, who holds it, who funds it, and its account balances, which every posting updates in the same
/// transaction. There is one part for each model and funder.
/// </summary>
public sealed class BudgetPart : SiteOwned
{
    private BudgetPart() { }

    internal BudgetPart(long siteId, int number, PartDetails details)
        : base(siteId)
    {
        Number = number;
        (Model, Funder, Holder) = (details.Model, details.Funder, details.Holder);
        (Amount, OnCosts, IsOneOff) = (details.Amount, details.OnCosts, details.IsOneOff);
        (PaymentPence, PaidEvery, FirstPaymentOn) = (details.Payment?.Pence, details.PaidEvery, details.FirstPaymentOn);
        HolderOrganisationId = details.Model == HoldingModel.ThirdParty ? details.HolderOrganisationId : null;
    }

    /// <summary>From 1 within its budget.</summary>
    public int Number { get; private set; }

    public HoldingModel Model { get; private set; }

    /// <summary>A direct payment: the person, or whoever acts for them, is paid and buys the support.</summary>
    public bool IsPaidDirectly => Model == HoldingModel.DirectPayment;

    public Funder Funder { get; private set; }

    public string Holder { get; private set; } = "";

    /// <summary>Only for a third-party budget: the registered organisation that holds it.</summary>
    public long? HolderOrganisationId { get; private set; }

    /// <summary>What was planned for this part when the budget was agreed.</summary>
    public Money Amount { get; private set; }

    /// <summary>Employer's costs, payroll and similar costs within the amount, in pence over the budget's days.</summary>
    public Money OnCosts { get; private set; }

    /// <summary>A one-off payment for a goal or an item, counted separately from ongoing budgets (C12).</summary>
    public bool IsOneOff { get; private set; }

    public long? PaymentPence { get; private set; }

    public Money? Payment => PaymentPence is { } pence ? new(pence) : null;

    public HowOften? PaidEvery { get; private set; }

    public DateOnly? FirstPaymentOn { get; private set; }

    public Money Agreed { get; private set; }

    public Money Available { get; private set; }

    public Money Held { get; private set; }

    public Money Queried { get; private set; }

    public Money Spent { get; private set; }

    public Money Returned { get; private set; }

    public Money Continuity { get; private set; }

    /// <summary>
    /// What the holder paid from elsewhere for essential support and is to be reimbursed; it never enters the held account.
    /// </summary>
    public Money OwedToHolder { get; private set; }

    public Money ContinuityDrawn => -Continuity;

    public PartDetails Details =>
        new(Model, Funder, Holder, Amount, OnCosts, IsOneOff, Payment, PaidEvery, FirstPaymentOn)
        {
            HolderOrganisationId = HolderOrganisationId,
        };

    public Balances Balances =>
        new()
        {
            Agreed = Agreed,
            Available = Available,
            Held = Held,
            Queried = Queried,
            Spent = Spent,
            Returned = Returned,
            Continuity = Continuity,
        };

    public Money Balance(BudgetAccount account) =>
        account switch
        {
            BudgetAccount.Agreed => Agreed,
            BudgetAccount.Available => Available,
            BudgetAccount.Held => Held,
            BudgetAccount.Queried => Queried,
            BudgetAccount.Spent => Spent,
            BudgetAccount.Returned => Returned,
            BudgetAccount.Continuity => Continuity,
            _ => throw new ArgumentOutOfRangeException(nameof(account), account, "Not an account."),
        };

    /// <summary>Whether the account could change by this amount without changing sign.</summary>
    internal bool Allows(BudgetAccount account, Money change) =>
        account is BudgetAccount.Agreed or BudgetAccount.Continuity
            ? Balance(account) + change <= Money.Zero
            : Balance(account) + change >= Money.Zero;

    internal void Change(BudgetAccount account, Money change)
    {
        if (!Allows(account, change))
            throw new InvalidOperationException($"The {account} account of part {Number} cannot change by {change}.");
        switch (account)
        {
            case BudgetAccount.Agreed:
                Agreed += change;
                break;
            case BudgetAccount.Available:
                Available += change;
                break;
            case BudgetAccount.Held:
                Held += change;
                break;
            case BudgetAccount.Queried:
                Queried += change;
                break;
            case BudgetAccount.Spent:
                Spent += change;
                break;
            case BudgetAccount.Returned:
                Returned += change;
                break;
            case BudgetAccount.Continuity:
                Continuity += change;
                break;
            default:
                throw new UnreachableException($"Nothing is said of {account}.");
        }
    }

    internal void Owe(Money change) => OwedToHolder += change;
}
