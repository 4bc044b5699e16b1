using PhbPortal.Domain.Budgets;

namespace PhbPortal.Web.Features.Budgets.Endings;

/// <summary>A reason for which a budget can be ended: its name and what it requires.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Asks">The question that the ground asks first; null if there is none.</param>
public sealed record EndGround(string Name, BudgetEndReason Reason, string Label, string Hint, string? Asks = null, string AsksHint = "")
{
    private static readonly EndGround[] All =
    [
        new(
            "choice",
            BudgetEndReason.PersonsChoice,
            "The person chose to end it",
            "Nobody has to have a budget, and anybody can give theirs up",
            "Who said so?",
            "The person, or their representative where one agrees for them. The name is kept with what was agreed to before."
        ),
        new(
            "no-agreement",
            BudgetEndReason.NoLongerAgrees,
            "The person does not agree any more to be paid",
            "An adult who can decide. The money can be held another way where they want a budget"
        ),
        new(
            "representative",
            BudgetEndReason.RepresentativeWithdrew,
            "The representative withdraws, and nobody else agrees",
            "Look for another representative first",
            "Who else was asked to act, and what did they answer?",
            "Where there was nobody to ask, say so."
        ),
        new("moved", BudgetEndReason.MovedAway, "The person moved away", "Another body looks after them from then on"),
        new(
            "not-eligible",
            BudgetEndReason.NoLongerEligible,
            "The person can no longer have it",
            "For example, they are no longer somebody who can be paid"
        ),
        new(
            "not-suitable",
            BudgetEndReason.PayeeNotSuitable,
            "The representative or nominee is not suitable",
            "What was seen counts, not who is liked",
            "What was seen or reported, by whom, and what was done to keep the person safe?",
            "Facts and days. It is kept with the decision."
        ),
        new(
            "nominee",
            BudgetEndReason.NomineeWithdrew,
            "The nominee does not agree, or was withdrawn",
            "Offer to pay the person themselves, or another nominee, first",
            "What was offered in place of the nominee, and what came of it?",
            "To be paid themselves, or another nominee."
        ),
        new(
            "outside-plan",
            BudgetEndReason.Misuse,
            "Money was used outside the plan",
            "After smaller steps: a first mistake stops nothing",
            "Which smaller steps were tried first, and what came of them?",
            "For example, a query and its answer, a talk, a written warning, closer reviews."
        ),
        new(
            "being-checked",
            BudgetEndReason.PossibleOffence,
            "An offence may have occurred",
            "Refer it first. The person reads only that something is being checked",
            "Where was it referred, and under which number?",
            "Read by approvers alone."
        ),
        new("needs-not-met", BudgetEndReason.NeedsNotMet, "Needs cannot be met, or are not met, this way", "Other care is arranged first"),
        new("died", BudgetEndReason.Died, "The person died", "Final bills, wages and notice pay are still met"),
        new("other", BudgetEndReason.Other, "For another reason", "Say which in your own words"),
    ];

    public bool AsksWhetherFirst => Reason == BudgetEndReason.Misuse;

    /// <summary>Everyone except approvers then sees fixed words (H07).</summary>
    public bool IsKeptBack => Reason == BudgetEndReason.PossibleOffence;

    public bool AsksWhenSaid(bool isPaidDirectly) =>
        Reason == BudgetEndReason.NoLongerAgrees || (isPaidDirectly && Reason == BudgetEndReason.PersonsChoice);

    public bool IsDeath => Reason == BudgetEndReason.Died;

    /// <summary>The grounds that are available, in the order of the list.</summary>
    public static IEnumerable<EndGround> Of(bool isPaidDirectly) =>
        All.Where(g => isPaidDirectly || !StoppingGrounds.IsAboutDirectPayments(g.Reason));

    public static EndGround? Named(string name, bool isPaidDirectly) => Of(isPaidDirectly).FirstOrDefault(g => g.Name == name);

    /// <summary>Its question comes from a rule about direct payments, and is only asked for them.</summary>
    public bool AsksOf(bool isPaidDirectly) => Asks is not null && isPaidDirectly;
}
