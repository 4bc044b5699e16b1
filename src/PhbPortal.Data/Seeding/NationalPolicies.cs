using PhbPortal.Domain.Policies;

namespace PhbPortal.Data.Seeding;

/// <summary>
/// The figures that hold where a site has no own. Few are national law; the others say plainly that they are this portal's defaults, so
/// that nobody takes them for more.
/// </summary>
public static class NationalPolicies
{
    private const string Default = "Portal default, not a national figure";
    private const string ApprovedBy = "Shipped with the portal";

    private static readonly DateOnly RegulationsStart = new(2010, 6, 1);

    public static IReadOnlyList<PolicyVersion> All(DateTime recordedAtUtc)
    {
        return
        [
            From(Rulebook.ProgrammeStart, PolicyKeys.OverspendCall, 1, PolicyUnit.WorkingDays, $"{Default}; serves rule C10"),
            From(Rulebook.ProgrammeStart, PolicyKeys.OverspendDecide, 10, PolicyUnit.WorkingDays, $"{Default}; serves rules C10 and G06"),
            From(Rulebook.ProgrammeStart, PolicyKeys.OverspendForecast, 5, PolicyUnit.Weeks, $"{Default}; serves rule C10"),
            From(Rulebook.ProgrammeStart, PolicyKeys.ReviewFirst, 3, PolicyUnit.Months, $"{Default} before 1 June 2010; the same gap as the regulations set later"),
            From(RegulationsStart, PolicyKeys.ReviewFirst, 3, PolicyUnit.Months, "SI 2010/1000 reg.17(2)(a) (rule G02); for budgets not paid directly the same gap is a default (rule G09)"),
            From(Rulebook.ProgrammeStart, PolicyKeys.ReviewLater, 12, PolicyUnit.Months, $"{Default} before 1 June 2010; the same gap as the regulations set later"),
            From(RegulationsStart, PolicyKeys.ReviewLater, 12, PolicyUnit.Months, "SI 2010/1000 reg.17(2)(b) (rule G03); for budgets not paid directly the same gap is a default (rule G09)"),
            From(Rulebook.ProgrammeStart, PolicyKeys.ReviewCompulsory, 10, PolicyUnit.WorkingDays, $"{Default}; serves rule G06"),
            From(Rulebook.ProgrammeStart, PolicyKeys.BillDecide, 10, PolicyUnit.WorkingDays, Default),
            From(Rulebook.ProgrammeStart, PolicyKeys.ApprovalDirectSignOff, 5, PolicyUnit.WorkingDays, Default),
            From(Rulebook.ProgrammeStart, PolicyKeys.ApprovalBudgetException, 10, PolicyUnit.WorkingDays, Default),
            From(Rulebook.ProgrammeStart, PolicyKeys.NoticeOfReduction, 28, PolicyUnit.CalendarDays, $"{Default}; rule C05 asks for reasonable notice and gives no number of days"),
        ];

        PolicyVersion From(DateOnly firstDay, string key, long value, PolicyUnit unit, string citation) =>
            PolicyVersion.National(key, firstDay, value, unit, citation, ApprovedBy, recordedAtUtc);
    }
}
