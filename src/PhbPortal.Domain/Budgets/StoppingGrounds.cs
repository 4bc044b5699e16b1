using System.Diagnostics;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The grounds on which a direct payment stops: it must when nobody agrees to it any more (H01, H02), and it may on the others (H03 to
/// H09). Each requires something to be done and recorded first. However else the money is held, a budget can end for any reason; only the
/// person's choice has a rule there as well (A23).
/// </summary>
public static class StoppingGrounds
{
    /// <summary>The rule behind a reason for stopping a direct payment.</summary>
    public static string RuleFor(BudgetEndReason reason) =>
        reason switch
        {
            BudgetEndReason.PersonsChoice => RuleIds.A23,
            BudgetEndReason.NoLongerAgrees => RuleIds.H01,
            BudgetEndReason.RepresentativeWithdrew => RuleIds.H02,
            BudgetEndReason.MovedAway or BudgetEndReason.NoLongerEligible or BudgetEndReason.Other => RuleIds.H03,
            BudgetEndReason.PayeeNotSuitable => RuleIds.H04,
            BudgetEndReason.NomineeWithdrew => RuleIds.H05,
            BudgetEndReason.Misuse => RuleIds.H06,
            BudgetEndReason.PossibleOffence => Decision.KeptBackRule,
            BudgetEndReason.NeedsNotMet => RuleIds.H08,
            BudgetEndReason.Died => RuleIds.H09,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No ground for stopping."),
        };

    public static bool IsAboutDirectPayments(BudgetEndReason reason) =>
        reason
            is BudgetEndReason.NoLongerAgrees
                or BudgetEndReason.RepresentativeWithdrew
                or BudgetEndReason.PayeeNotSuitable
                or BudgetEndReason.NomineeWithdrew;

    /// <summary>Whether it must stop on this ground; on the others it may.</summary>
    public static bool MustStop(BudgetEndReason reason) =>
        reason is BudgetEndReason.NoLongerAgrees or BudgetEndReason.RepresentativeWithdrew;

    /// <param name="careCase">With its person, representatives, consents and capacity.</param>
    public static Ruling Judge(BudgetEnding ending, CareCase careCase, DateOnly day, bool isPaidDirectly)
    {
        FactList facts = [Fact.Choice("reason", ending.Reason), Fact.Day("last day", ending.LastDay)];
        return ending.Reason switch
        {
            BudgetEndReason.PersonsChoice when isPaidDirectly => GivenUp(ending, careCase, day, facts),
            BudgetEndReason.NoLongerAgrees => AgreementEnds(ending, careCase, day, facts),
            BudgetEndReason.RepresentativeWithdrew => NobodyElseAgrees(ending, careCase.Person, day, facts),
            BudgetEndReason.PayeeNotSuitable => WrittenReason.IsSentence(ending.Answer)
                ? Ruling.Allowed(RuleIds.H04, day, $"Whoever is paid is not suitable: {ending.Answer}", facts)
                : Ruling.Refused(
                    RuleIds.H04,
                    day,
                    "What shows that whoever is paid is not suitable is not recorded. Disliking them is not enough.",
                    facts,
                    Say("what was seen or reported, by whom, and what was done to keep the person safe")
                ),
            BudgetEndReason.NomineeWithdrew => NoOtherNominee(ending, careCase.Person, day, facts),
            BudgetEndReason.Misuse => SmallerStepFirst(ending, day, facts),
            BudgetEndReason.PossibleOffence => string.IsNullOrWhiteSpace(ending.Answer)
                ? Ruling.Refused(
                    RuleIds.H07,
                    day,
                    "No referral is recorded, and a possible offence is for others to look into.",
                    facts,
                    "Refer it to counter-fraud, and record where it went and under which number."
                )
                : Ruling.Allowed(
                    RuleIds.H07,
                    day,
                    $"It was referred: {ending.Answer}{(ending.UrgentReason.Length > 0 ? $" It is urgent: {ending.UrgentReason}" : "")}",
                    facts
                ),
            BudgetEndReason.Other => Ruling.Warned(
                RuleIds.H03,
                day,
                "None of the grounds for stopping a direct payment was given, so this may not stand when it is looked at again.",
                facts,
                "Choose one of the grounds where one fits."
            ),
            BudgetEndReason.Superseded
            or BudgetEndReason.PersonsChoice
            or BudgetEndReason.MovedAway
            or BudgetEndReason.NoLongerEligible
            or BudgetEndReason.NeedsNotMet
            or BudgetEndReason.Died => Ruling.Allowed(RuleFor(ending.Reason), day, "The budget ends on this ground.", facts),
            _ => throw new UnreachableException($"Nothing is said of {ending.Reason}."),
        };
    }

    /// <summary>No letter goes to someone who died (H11).</summary>
    /// <param name="named">Who deals with the estate; empty while nobody is known.</param>
    /// <param name="person">The name of the person who died.</param>
    public static Ruling LettersGoTo(string named, string person, DateOnly day)
    {
        FactList facts = [Fact.YesNo("personal representative known", named.Length > 0)];
        if (SearchName.AreSame(named, person))
            return Ruling.Refused(
                RuleIds.H11,
                day,
                $"{person} died, and letters go to the personal representatives.",
                facts,
                "Name the executor or whoever else deals with the estate."
            );
        return named.Length > 0
            ? Ruling.Allowed(RuleIds.H11, day, $"Letters go to {named}.", facts)
            : Ruling.Warned(
                RuleIds.H11,
                day,
                $"Nobody is named yet, so letters go to “{Addressee.Of(person, [], day, hasDied: true)[0].Name}”.",
                facts,
                "Ask the family who deals with the estate."
            );
    }

    private static Ruling AgreementEnds(BudgetEnding ending, CareCase careCase, DateOnly day, FactList facts)
    {
        if (!careCase.DecidesForThemselvesOn(day))
            return Ruling.Refused(
                RuleIds.H01,
                day,
                $"A representative agrees for {careCase.Person.Called}, so it ends where the representative withdraws.",
                facts,
                "Choose that the representative withdraws."
            );
        if (ending.SaidOn is not { } said)
            return Ruling.Refused(
                RuleIds.H01,
                day,
                $"The day on which {careCase.Person.Called} said it is not recorded.",
                facts,
                "Enter the day on which they said that they do not agree any more."
            );
        if (SaidBeforeTheyAgreed(careCase, said, day, facts) is { } earlier)
            return earlier;
        return Ruling.Allowed(
            RuleIds.H01,
            day,
            $"{careCase.Person.Called} does not agree any more to be paid.",
            [.. facts, Fact.Day("said", said)]
        );
    }

    // Giving up a direct payment withdraws the agreement to it, so it is recorded as carefully: who said it, and on what day.
    private static Ruling GivenUp(BudgetEnding ending, CareCase careCase, DateOnly day, FactList facts)
    {
        var person = careCase.Person;
        if (ending.SaidOn is not { } said)
            return Ruling.Refused(
                RuleIds.H01,
                day,
                "The day on which it was said is not recorded.",
                facts,
                "Enter the day on which they said that they give it up."
            );
        if (string.IsNullOrWhiteSpace(ending.Answer))
            return Ruling.Refused(
                RuleIds.H01,
                day,
                "Who said it is not recorded.",
                facts,
                $"Name {person.Called}, or whoever acts for them and said it."
            );
        if (
            !careCase.DecidesForThemselvesOn(day)
            && !person.Representatives.Any(r =>
                r.Kind == RepresentativeKind.Representative && r.ActsOn(said) && SearchName.AreSame(r.Name, ending.Answer)
            )
        )
            return Ruling.Refused(
                RuleIds.H02,
                day,
                $"A representative agrees for {person.Called}, and {ending.Answer} is not on record as one on that day.",
                facts,
                "Name the representative who said it, or record first that they act."
            );
        return SaidBeforeTheyAgreed(careCase, said, day, facts)
            ?? Ruling.Allowed(RuleIds.A23, day, $"It is given up: {ending.Answer} said so.", [.. facts, Fact.Day("said", said)]);
    }

    // A later agreement replaces an earlier statement.
    private static Ruling? SaidBeforeTheyAgreed(CareCase careCase, DateOnly said, DateOnly day, FactList facts) =>
        careCase.Consents.Where(c => c is { Kind: ConsentKind.DirectPayment, Given: true } && c.On <= day).Max(c => (DateOnly?)c.On)
            is { } agreed
        && said < agreed
            ? Ruling.Refused(
                RuleIds.H01,
                day,
                $"{careCase.Person.Called} agreed to be paid on {agreed.InFull()}, after that day.",
                facts,
                "Enter a day on or after it."
            )
            : null;

    private static Ruling NobodyElseAgrees(BudgetEnding ending, Person person, DateOnly day, FactList facts)
    {
        if (StillActs(person, RepresentativeKind.Representative, ending.LastDay) is { } other)
            return Ruling.Refused(
                RuleIds.H02,
                day,
                $"{other} is on record as a representative after that day, and can agree.",
                facts,
                "Ask them. Where they do not agree, record first that they no longer act."
            );
        return WrittenReason.IsSentence(ending.Answer)
            ? Ruling.Allowed(RuleIds.H02, day, $"The representative withdrew, and nobody else agrees: {ending.Answer}", facts)
            : Ruling.Refused(
                RuleIds.H02,
                day,
                "Whether another representative was looked for is not recorded.",
                facts,
                Say("who else was asked to act, and what they answered")
            );
    }

    private static Ruling NoOtherNominee(BudgetEnding ending, Person person, DateOnly day, FactList facts)
    {
        if (StillActs(person, RepresentativeKind.Nominee, ending.LastDay) is { } other)
            return Ruling.Refused(
                RuleIds.H05,
                day,
                $"{other} is on record as a nominee after that day, and can be paid.",
                facts,
                "Pay them. Where they do not agree, record first that they no longer act."
            );
        return WrittenReason.IsSentence(ending.Answer)
            ? Ruling.Allowed(RuleIds.H05, day, $"There is no nominee any more, and nothing else came of it: {ending.Answer}", facts)
            : Ruling.Refused(
                RuleIds.H05,
                day,
                "Nothing else was offered before it stops.",
                facts,
                "Offer to pay the person themselves, or another nominee, and say what they answered."
            );
    }

    private static Ruling SmallerStepFirst(BudgetEnding ending, DateOnly day, FactList facts)
    {
        FactList told = [.. facts, Fact.YesNo("first time", ending.IsFirstTime)];
        if (!WrittenReason.IsSentence(ending.Answer))
            return Ruling.Refused(
                RuleIds.H06,
                day,
                "No smaller step was tried first.",
                told,
                "Ask about it, explain, agree a smaller step, and say what came of it."
            );
        if (!ending.IsFirstTime)
            return Ruling.Allowed(RuleIds.H06, day, $"Smaller steps were tried first: {ending.Answer}", told);
        return string.IsNullOrWhiteSpace(ending.UrgentReason)
            ? Ruling.Refused(
                RuleIds.H06,
                day,
                "It is the first time, and a budget is not stopped for a first mistake.",
                told,
                "Agree a smaller step and see what comes of it, or say why it is too urgent for that."
            )
            : Ruling.Warned(RuleIds.H06, day, $"It is the first time, and it stops because it is urgent: {ending.UrgentReason}", told);
    }

    private static string? StillActs(Person person, RepresentativeKind kind, DateOnly lastDay) =>
        person.Representatives.FirstOrDefault(r => r.Kind == kind && r.ActsOn(lastDay.AddDays(1)))?.Name;

    private static string Say(string what) => $"Say {what}.";
}
