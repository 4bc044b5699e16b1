using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>What must be asked about the payee of an item.</summary>
[Flags]
public enum PayeeQuestions
{
    None = 0,

    /// <summary>Who employs them, and its consequences (E14, E21, E22).</summary>
    Employment = 1,

    /// <summary>Their register (E23).</summary>
    Profession = 2,

    /// <summary>Their insurance (E25).</summary>
    Insurance = 4,
}

/// <summary>The least that somebody who is employed is paid for an hour, and the first day on which it holds.</summary>
public sealed record LeastWage(Money Wage, DateOnly FirstDay);

/// <param name="Days">The days of the support; checks are judged on the first.</param>
/// <param name="LeastWages">The minimum hourly wages on those days, in order.</param>
public sealed record PaidSupport(
    string CategoryCode,
    RuleModels Model,
    DateSpan Days,
    PayeeChecks Checks,
    IReadOnlyList<LeastWage> LeastWages
)
{
    /// <summary>A person is paid rather than an organisation: then their employment is asked about, whatever the support is.</summary>
    public bool IsPersonPaid { get; init; }

    /// <summary>The first day of the newest national wage known by the last day of the support.</summary>
    public DateOnly? NewestWage { get; init; }
}

/// <summary>
/// What should be known about the payee of a budget that someone other than the NHS holds (E14, E21 to E23, E25). Missing checks are shown
/// before the plan is submitted and to the approver; none of them stops a plan.
/// </summary>
public static class CheckingWhoIsPaid
{
    /// <summary>How long a check of a register is valid.</summary>
    public const int MonthsRegisterHolds = 12;

    /// <summary>How long a minimum wage applies at most before the next one must be known.</summary>
    public const int MonthsWageHolds = 12;

    public static PayeeQuestions QuestionsFor(string categoryCode, RuleModels model, bool isPersonPaid)
    {
        if (model is not (RuleModels.DirectPayment or RuleModels.ThirdParty))
            return PayeeQuestions.None;
        var isCare = SupportCategories.IsCare(categoryCode);
        var isProfessional = SupportCategories.IsByProfessionals(categoryCode);
        return (isCare || isPersonPaid ? PayeeQuestions.Employment : PayeeQuestions.None)
            | (isProfessional && model == RuleModels.DirectPayment ? PayeeQuestions.Profession : PayeeQuestions.None)
            | (isCare || isProfessional || isPersonPaid ? PayeeQuestions.Insurance : PayeeQuestions.None);
    }

    /// <summary>The rulings on the payee by the rules of the support's first day; rules not in force then give none.</summary>
    public static IEnumerable<Ruling> Judge(PaidSupport support)
    {
        var asked = QuestionsFor(support.CategoryCode, support.Model, support.IsPersonPaid);
        var isEmployment = asked.HasFlag(PayeeQuestions.Employment);
        Ruling?[] rulings =
        [
            isEmployment ? Registered(support) : null,
            isEmployment ? Employed(support) : null,
            isEmployment ? Paid(support) : null,
            asked.HasFlag(PayeeQuestions.Profession) ? OnTheirRegister(support) : null,
            asked.HasFlag(PayeeQuestions.Insurance) ? Insured(support) : null,
        ];
        return rulings.OfType<Ruling>().Where(ruling => Rulebook.Get(ruling.RuleId).InForceOn(ruling.JudgedOn));
    }

    /// <summary>Only personal care that is paid directly needs a registered provider (E21).</summary>
    public static bool NeedsRegistration(string categoryCode, RuleModels model) =>
        SupportCategories.IsPersonalCare(categoryCode) && model == RuleModels.DirectPayment;

    private static Ruling? Registered(PaidSupport support)
    {
        if (!NeedsRegistration(support.CategoryCode, support.Model))
            return null;
        var (day, checks) = (support.Days.First, support.Checks);
        FactList facts =
        [
            Named(checks.EmployedBy),
            Fact.Text("registration with the Care Quality Commission", Given(checks.CqcNumber.Length > 0)),
        ];
        return checks.EmployedBy switch
        {
            Employer.ThePerson => Ruling.Allowed(RuleIds.E21, day, "Somebody whom the person employs needs no registration.", facts),
            Employer.RelatedThirdParty when Rulebook.Get(RuleIds.E22).InForceOn(day) => Ruling.Allowed(
                RuleIds.E22,
                day,
                "Somebody whom a related third party employs needs no registration.",
                facts
            ),
            null => Ruling.Warned(
                RuleIds.E21,
                day,
                "It is not said who employs whoever gives the personal care.",
                facts,
                "Say who does. Where it is a provider, add its number at the Care Quality Commission."
            ),
            _ when checks.CqcNumber.Length > 0 => Ruling.Allowed(RuleIds.E21, day, "The provider's registration is on record.", facts),
            _ => Ruling.Warned(
                RuleIds.E21,
                day,
                "A provider of personal care is registered with the Care Quality Commission, and no number is on record.",
                facts,
                "Ask the provider for its number, or choose one that is registered."
            ),
        };
    }

    private static Ruling? Employed(PaidSupport support)
    {
        var (day, checks) = (support.Days.First, support.Checks);
        if (checks.EmployedBy is null)
            return IsAskedByRegistration(support)
                ? null
                : Ruling.Warned(
                    RuleIds.E14,
                    day,
                    "It is not said who employs whoever is paid.",
                    [Named(null)],
                    "Say who does. Somebody who is employed directly has a contract and at least the minimum wage."
                );
        if (!checks.IsDirectlyEmployed)
            return null;
        FactList facts = [Named(checks.EmployedBy), Fact.Text("contract", Answered(checks.HasContract))];
        return checks.HasContract is true
            ? Ruling.Allowed(RuleIds.E14, day, "A written contract is on record.", facts)
            : Ruling.Warned(
                RuleIds.E14,
                day,
                "Somebody who is employed directly has a written contract, and none is on record.",
                facts,
                "Draw one up. A support service can help."
            );
    }

    // Earnings are private: they are compared but not shown.
    private static Ruling? Paid(PaidSupport support)
    {
        var (day, checks) = (support.Days.First, support.Checks);
        if (!checks.IsDirectlyEmployed)
            return null;
        FactList facts = [Named(checks.EmployedBy), Fact.Text("pay", Given(checks.HourlyPay is not null))];
        if (checks.HourlyPay is not { } hourly)
            return Ruling.Warned(
                RuleIds.E14,
                day,
                "What the assistant is paid for an hour is not on record.",
                facts,
                "Write it down, so that it can be compared with the minimum wage."
            );
        if (support.LeastWages.FirstOrDefault(least => hourly < least.Wage) is { } least)
        {
            var from = least.FirstDay > day ? least.FirstDay : day;
            return Ruling.Warned(
                RuleIds.E14,
                day,
                $"The pay for an hour is less than the minimum wage for adults, which is {least.Wage} from {from.InFull()}.",
                [.. facts, Fact.Amount("less than", least.Wage).Beside(), Fact.Day("from", least.FirstDay).RunningOn()],
                "Pay at least the minimum wage. For somebody younger or an apprentice, write down which rate holds."
            );
        }

        return IsWageKnown(support)
            ? Ruling.Allowed(
                RuleIds.E14,
                day,
                "The pay is no less than the minimum wage.",
                [.. facts, Fact.Text("at least the minimum wage").Beside()]
            )
            : Ruling.Warned(
                RuleIds.E14,
                day,
                "The pay for an hour cannot be compared with the minimum wage of all days of the line, because the portal does "
                    + "not know it for all of them.",
                [.. facts, Fact.Text("minimum wage not known for all days")],
                "Look up the minimum wage of those days before anybody is paid."
            );
    }

    private static bool IsAskedByRegistration(PaidSupport support) =>
        NeedsRegistration(support.CategoryCode, support.Model) && Rulebook.Get(RuleIds.E21).InForceOn(support.Days.First);

    // A wage set long ago may no longer apply.
    private static bool IsWageKnown(PaidSupport support) =>
        support.LeastWages.Count > 0
        && support.LeastWages[0].FirstDay <= support.Days.First
        && support.NewestWage is { } newest
        && support.Days.Last < newest.AddMonths(MonthsWageHolds);

    private static Ruling OnTheirRegister(PaidSupport support)
    {
        var (day, checks) = (support.Days.First, support.Checks);
        if (checks.IsRegulated is not { } regulated)
            return Ruling.Warned(
                RuleIds.E23,
                day,
                "It is not said whether whoever gives it is a registered health professional.",
                [Fact.Text("profession not said")],
                "Say whether their profession has a register, and look them up in it."
            );
        if (!regulated)
            return Ruling.Allowed(RuleIds.E23, day, "Their profession has no register.", [Fact.Text("profession without a register")]);
        FactList facts =
        [
            Fact.Text("register", checks.Register?.ToString().ToUpperInvariant() ?? "not said"),
            Fact.Text("number", Given(checks.RegistrationNumber.Length > 0)),
            Fact.Day("seen", checks.RegisterSeenOn, "not yet"),
        ];
        if (checks.Register is null || checks.RegistrationNumber.Length == 0 || checks.RegisterSeenOn is not { } seen)
            return Ruling.Warned(
                RuleIds.E23,
                day,
                "A health professional is on their register, and the register, the number or the day it was looked at is missing.",
                facts,
                "Look them up in their register and write down what it shows."
            );
        return seen.AddMonths(MonthsRegisterHolds) < day
            ? Ruling.Warned(
                RuleIds.E23,
                day,
                $"The register was last looked at on {seen.InFull()}, more than {MonthsRegisterHolds} months before the support begins.",
                facts,
                "Look them up again."
            )
            : Ruling.Allowed(RuleIds.E23, day, "Their registration was looked up.", facts);
    }

    private static Ruling Insured(PaidSupport support)
    {
        var (day, checks) = (support.Days.First, support.Checks);
        FactList facts =
        [
            Fact.Text("policy", Given(checks.InsurancePolicy.Length > 0)),
            Fact.Day("insured until", checks.InsuredUntil, "not said"),
        ];
        if (checks.InsurancePolicy.Length == 0 || checks.InsuredUntil is not { } until)
            return Ruling.Warned(
                RuleIds.E25,
                day,
                "Whoever is paid, or employs them, should be insured, and no policy with its last day is on record.",
                facts,
                "Ask to see it before anybody is paid: employer's liability for somebody who employs, indemnity for a professional."
            );
        return until < day
            ? Ruling.Warned(
                RuleIds.E25,
                day,
                $"The insurance ended on {until.InFull()}, before the support begins.",
                facts,
                "Ask to see the new policy before anybody is paid."
            )
            : Ruling.Allowed(RuleIds.E25, day, "Insurance is on record.", facts);
    }

    private static Fact Named(Employer? employer) =>
        Fact.Text(
            employer switch
            {
                Employer.ThePerson => "employed by the person",
                Employer.RelatedThirdParty => "employed by a related third party",
                Employer.TheHolder => "employed by the organisation that holds the money",
                Employer.Provider => "employed by a provider",
                null => "employer not said",
                _ => throw new ArgumentOutOfRangeException(nameof(employer), employer, "Nobody employs so."),
            }
        );

    // The numbers themselves stay with the support, because more people read a decision.
    private static string Given(bool isOnRecord) => isOnRecord ? "on record" : "not on record";

    private static string Answered(bool? answer) =>
        answer switch
        {
            true => "on record",
            false => "none",
            _ => "not said",
        };
}
