using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Data.Seeding;

/// <summary>
/// The figures that apply where a site has none of its own. Few are national law; the others are labelled as this portal's defaults, so
/// that nobody mistakes them for law.
/// </summary>
public static class NationalPolicies
{
    private const string Default = "Portal default, not a national figure";
    private const string ApprovedBy = "Shipped with the portal";

    private const string MinimumWage =
        "National Minimum Wage Regulations 1999 and later amending regulations, not read here (K: general knowledge); ";
    private const string Adults = "the rate for adults";

    private static readonly DateOnly RegulationsStart = new(2010, 6, 1);

    private static readonly (DateOnly FirstDay, long Pence, string For)[] MinimumWages =
    [
        (new(2008, 10, 1), 573, Adults),
        (new(2009, 10, 1), 580, Adults),
        (new(2010, 10, 1), 593, Adults),
        (new(2011, 10, 1), 608, Adults),
        (new(2012, 10, 1), 619, Adults),
        (new(2013, 10, 1), 631, Adults),
        (new(2014, 10, 1), 650, Adults),
        (new(2015, 10, 1), 670, Adults),
        (new(2016, 4, 1), 720, "the rate from the age of 25"),
        (new(2017, 4, 1), 750, "the rate from the age of 25"),
        (new(2018, 4, 1), 783, "the rate from the age of 25"),
        (new(2019, 4, 1), 821, "the rate from the age of 25"),
        (new(2020, 4, 1), 872, "the rate from the age of 25"),
        (new(2021, 4, 1), 891, "the rate from the age of 23"),
        (new(2022, 4, 1), 950, "the rate from the age of 23"),
        (new(2023, 4, 1), 1042, "the rate from the age of 23"),
        (new(2024, 4, 1), 1144, "the rate from the age of 21"),
        (new(2025, 4, 1), 1221, "the rate from the age of 21"),
        (new(2026, 4, 1), 1271, "the rate from the age of 21"),
    ];

    public static IReadOnlyList<PolicyVersion> All(DateTime recordedAtUtc)
    {
        return
        [
            From(Rulebook.ProgrammeStart, PolicyKeys.OverspendCall, 1, PolicyUnit.WorkingDays, $"{Default}; serves rule C10"),
            From(Rulebook.ProgrammeStart, PolicyKeys.OverspendDecide, 10, PolicyUnit.WorkingDays, $"{Default}; serves rules C10 and G06"),
            From(Rulebook.ProgrammeStart, PolicyKeys.OverspendForecast, 5, PolicyUnit.Weeks, $"{Default}; serves rule C10"),
            From(
                Rulebook.ProgrammeStart,
                PolicyKeys.ReviewFirst,
                3,
                PolicyUnit.Months,
                $"{Default} before 1 June 2010; the same gap as the regulations set later"
            ),
            From(
                RegulationsStart,
                PolicyKeys.ReviewFirst,
                3,
                PolicyUnit.Months,
                "SI 2010/1000 reg.17(2)(a) (rule G02); for budgets not paid directly the same gap is a default (rule G09)"
            ),
            From(
                Rulebook.ProgrammeStart,
                PolicyKeys.ReviewLater,
                12,
                PolicyUnit.Months,
                $"{Default} before 1 June 2010; the same gap as the regulations set later"
            ),
            From(
                RegulationsStart,
                PolicyKeys.ReviewLater,
                12,
                PolicyUnit.Months,
                "SI 2010/1000 reg.17(2)(b) (rule G03); for budgets not paid directly the same gap is a default (rule G09)"
            ),
            From(Rulebook.ProgrammeStart, PolicyKeys.ReviewCompulsory, 10, PolicyUnit.WorkingDays, $"{Default}; serves rule G06"),
            From(Rulebook.ProgrammeStart, PolicyKeys.BillDecide, 10, PolicyUnit.WorkingDays, Default),
            From(Rulebook.ProgrammeStart, PolicyKeys.ApprovalDirectSignOff, 5, PolicyUnit.WorkingDays, Default),
            From(Rulebook.ProgrammeStart, PolicyKeys.ApprovalBudgetException, 10, PolicyUnit.WorkingDays, Default),
            From(
                Rulebook.ProgrammeStart,
                PolicyKeys.RequestAnswer,
                20,
                PolicyUnit.WorkingDays,
                $"{Default}; rule A19 asks for an answer and gives no number of days"
            ),
            From(
                Rulebook.ProgrammeStart,
                PolicyKeys.NoticeOfReduction,
                28,
                PolicyUnit.CalendarDays,
                $"{Default}; rule C05 asks for reasonable notice and gives no number of days"
            ),
            From(
                Rulebook.ProgrammeStart,
                PolicyKeys.ContingencyMost,
                4,
                PolicyUnit.Weeks,
                $"{Default}; the longest of the local limits that were found (rule F13)"
            ),
            From(
                Rulebook.ProgrammeStart,
                PolicyKeys.SurplusTalk,
                8,
                PolicyUnit.Weeks,
                $"{Default}; a common local figure, in no national text (rule F15)"
            ),
            .. MinimumWages.Select(wage => From(wage.FirstDay, PolicyKeys.LeastWage, wage.Pence, PolicyUnit.Pence, MinimumWage + wage.For)),
        ];

        PolicyVersion From(DateOnly firstDay, string key, long value, PolicyUnit unit, string citation) =>
            PolicyVersion.National(key, new(firstDay, value, unit), citation, ApprovedBy, recordedAtUtc);
    }
}
