using System.Globalization;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Policies;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Uses;

/// <param name="Day">The day whose rules answer.</param>
/// <param name="Past">What was decided before, as far as enough people had the same answer.</param>
public sealed record UsesPage(UsesForm Form, DateOnly Day, bool IsToday, IReadOnlyList<UseAdvice> Advice, IReadOnlyList<PastUse> Past)
{
    public static async Task<UsesPage> LoadAsync(PortalDbContext db, UsesForm form, bool isSound, DateOnly today, CancellationToken stop)
    {
        var day = form.On.Value ?? today;
        IReadOnlyList<UseAdvice> advice = isSound && form.What is { } asked ? CanIUseIt.Ask(asked, day) : [];
        return new(form, day, day == today, advice, await db.PastUsesAsync([.. advice.Select(one => one.CategoryCode).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)], stop));
    }

    public static string Of(UseAnswer answer) => answer switch
    {
        UseAnswer.No => "No",
        UseAnswer.Yes => "Yes, if it is in your plan",
        _ => "Ask first",
    };

    /// <summary>"Not agreed for 6 people, the last in March 2012, because the rule stands"</summary>
    public static string Of(PastUse past)
    {
        var words = past.RuleId is null ? $"Agreed in the plans of {past.People} people" : past.Agreed ? $"Asked for and agreed for {past.People} people" : $"Asked for and not agreed for {past.People} people";
        return string.Create(CultureInfo.InvariantCulture, $"{words}, the last in {past.Last:MMMM yyyy}") + (past.Ground is { } ground ? $", because {GroundText.Of(ground)}" : "");
    }
}
