using System.Diagnostics.CodeAnalysis;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>The dated list of kinds of support. The codes are stored; never rename one.</summary>
public static class SupportCategories
{
    /// <summary>Money in the plan that is set aside for bad weeks (F13).</summary>
    public const string Contingency = "contingency";

    private const string AnythingElseRule = RuleIds.E13;

    private static readonly DateOnly RegulationsOf2013 = new(2013, 8, 1);

    public static readonly IReadOnlyList<SupportCategory> All =
    [
        Inside("personal-care", "Help at home and personal care") with
        {
            IsCare = true,
            IsPersonalCare = true,
        },
        Inside("nursing", "Nursing care") with
        {
            IsCare = true,
            IsByProfessionals = true,
        },
        Inside("therapy", "Therapy, such as physiotherapy, speech or talking therapy") with
        {
            IsByProfessionals = true,
        },
        Inside("equipment", "Equipment"),
        Inside("exercise", "Exercise and leisure"),
        Inside("complementary", "Complementary therapy") with
        {
            IsByProfessionals = true,
        },
        Inside("respite", "Short breaks and respite") with
        {
            IsCare = true,
        },
        Inside("transport", "Transport"),
        Inside("training", "Training for personal assistants"),
        Inside("support-service", "Support service: payroll, brokerage, advice or advocacy"),
        Inside("technology", "Communication and technology"),
        Inside("peer-community", "Peer support and community activity"),
        Inside(Contingency, "Contingency set aside"),
        Inside("other", "Something else (say what)"),
        Outside("alcohol", "Alcohol", RuleIds.E02, "Alcohol cannot be bought with a personal health budget."),
        Outside("tobacco", "Tobacco", RuleIds.E03, "Tobacco cannot be bought with a personal health budget."),
        Outside("gambling", "Gambling", RuleIds.E04, "Gambling cannot be paid for from a personal health budget."),
        Outside("debt", "Repaying a debt", RuleIds.E05, "A personal health budget cannot repay a debt."),
        Outside("illegal", "Anything illegal", RuleIds.E06, "A personal health budget cannot pay for anything against the law."),
        Outside(
            "primary-medical",
            "Services of a GP practice",
            RuleIds.E07,
            "What a GP practice does is paid for by the NHS outside the budget."
        ),
        Outside(
            "emergency",
            "Emergency or unplanned hospital care",
            RuleIds.E08,
            "Emergency care is always there and is paid for by the NHS outside the budget."
        ),
        Outside(
            "acute",
            "Planned hospital treatment, surgery and inpatient care",
            RuleIds.E26,
            "Hospital treatment, surgery and inpatient care are paid for by the NHS outside the budget."
        ) with
        {
            LaterRuleId = RuleIds.E09,
        },
        Outside(
            "no-alternative",
            "Care with no real alternative, such as certain drugs",
            RuleIds.E27,
            "Where there is little or no choice of treatment, the NHS gives it outside the budget."
        ),
        Outside(
            "nhs-charges",
            "NHS charges, such as for prescriptions and dentists",
            RuleIds.E10,
            "NHS charges, such as for prescriptions and dentists, cannot be paid from a personal health budget."
        ) with
        {
            FirstDay = RegulationsOf2013,
        },
        Outside(
            "nhs-programmes",
            "Vaccination, screening and health checks",
            RuleIds.E11,
            "Vaccination, screening, health checks and child measurement are programmes of the NHS and stay outside the budget."
        ) with
        {
            FirstDay = RegulationsOf2013,
        },
    ];

    private static readonly Dictionary<string, SupportCategory> ByCode = All.ToDictionary(
        category => category.Code,
        StringComparer.Ordinal
    );

    /// <summary>The list as on a day.</summary>
    public static IEnumerable<SupportCategory> On(DateOnly day) => All.Where(category => category.FirstDay <= day);

    /// <exception cref="KeyNotFoundException">There is no such category; use <see cref="TryGet"/> for what people send.</exception>
    public static SupportCategory Get(string code) =>
        TryGet(code, out var category) ? category : throw new KeyNotFoundException($"There is no support category {code}.");

    public static bool TryGet(string? code, [NotNullWhen(true)] out SupportCategory? category)
    {
        category = null;
        return code is not null && ByCode.TryGetValue(code, out category);
    }

    public static bool IsCare(string code) => TryGet(code, out var category) && category.IsCare;

    public static bool IsPersonalCare(string code) => TryGet(code, out var category) && category.IsPersonalCare;

    public static bool IsByProfessionals(string code) => TryGet(code, out var category) && category.IsByProfessionals;

    /// <summary>Whether a budget may pay for this on that day, however it is held.</summary>
    /// <exception cref="KeyNotFoundException">There is no such category.</exception>
    public static Ruling Judge(string code, DateOnly day) => Judge(Get(code), day, "");

    /// <summary>As on the first day; where the rule begins in the course of the days, as on the day on which it begins.</summary>
    /// <inheritdoc cref="Judge(string, DateOnly)"/>
    public static Ruling JudgeOver(string code, DateSpan days)
    {
        var category = Get(code);
        var begins =
            category is { RuleId: { } id } && Rulebook.Get(id).FirstDay is { } first && first > category.FirstDay
                ? first
                : category.FirstDay;
        return category.IsOutOfScope && Ruling.BeginsWithin(begins, days)
            ? Judge(category, begins, Ruling.EndBefore(begins))
            : Judge(category, days.First, "");
    }

    private static Ruling Judge(SupportCategory category, DateOnly day, string end)
    {
        FactList facts = [Fact.Text("support category", category.Code)];
        var rule = Rulebook.Get(category.RuleId ?? AnythingElseRule);
        if (!rule.InForceOn(day) || day < category.FirstDay)
            return Ruling.NotInForce(rule, day, facts);
        return category.IsOutOfScope
            ? Ruling.Refused(rule, day, category.Refusal + end, facts).And(category.LaterRuleId is { } later ? Rulebook.Get(later) : null)
            : Ruling.Allowed(
                rule,
                day,
                $"{category.Name} can be in a plan when it serves an agreed outcome, is safe and is lawful.",
                facts
            );
    }

    private static SupportCategory Inside(string code, string name) => new(code, name, Rulebook.ProgrammeStart, null);

    private static SupportCategory Outside(string code, string name, string ruleId, string refusal) =>
        new(code, name, Rulebook.ProgrammeStart, ruleId, refusal);
}
