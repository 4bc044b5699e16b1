using FluentValidation;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>The days that a plan can have.</summary>
internal static class PlanDays
{
    private const int LongestYears = 3;

    public static DateOnly LatestEnd(DateOnly first) => first.AddYears(LongestYears).AddDays(-1);

    public static IRuleBuilderOptions<T, DateField?> WithinProgramme<T>(this IRuleBuilder<T, DateField?> rule) =>
        rule.NotBefore(
            _ => Rulebook.ProgrammeStart,
            $"The first day must be on or after {Rulebook.ProgrammeStart.InFull()}, when personal health budgets began"
        );
}
