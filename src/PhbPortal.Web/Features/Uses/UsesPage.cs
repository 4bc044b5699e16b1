using PhbPortal.Domain.Policies;

namespace PhbPortal.Web.Features.Uses;

/// <param name="Day">The day whose rules answer.</param>
public sealed record UsesPage(UsesForm Form, DateOnly Day, bool IsToday, IReadOnlyList<UseAdvice> Advice)
{
    public static UsesPage Of(UsesForm form, bool isSound, DateOnly today)
    {
        var day = form.On.Value ?? today;
        return new(form, day, day == today, isSound && form.What is { } asked ? CanIUseIt.Ask(asked, day) : []);
    }

    public static string Of(UseAnswer answer) => answer switch
    {
        UseAnswer.No => "No",
        UseAnswer.Yes => "Yes, if it is in your plan",
        _ => "Ask first",
    };
}
