using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Support;

/// <summary>Why support cannot be in a plan, and where that care comes from instead.</summary>
public sealed record RefusedSupport(string What, string Why, Rule Rule, Ruling Ruling, bool IsAboutWhoIsPaid)
{
    public string Heading =>
        (Ruling.CanBeAsked, IsAboutWhoIsPaid) switch
        {
            (true, true) => "An approver decides whether this person can be paid",
            (true, false) => "A budget cannot pay for this unless a manager allows it",
            _ => "A budget cannot pay for this",
        };

    public string Since => Rule.FirstDay is { } day ? $"In force from {day.InFull()}" : "In force without a known first day";

    public static RefusedSupport Of(SupportRefused refused, LineForm form, ModelStateDictionary state)
    {
        var rule = Rulebook.Get(refused.Ruling.RuleId);
        var isAboutWhoIsPaid = refused.Ruling.Result == RulingResult.NeedsException;
        var field = (isAboutWhoIsPaid, rule.Id) switch
        {
            (true, _) => nameof(LineForm.Household),
            (_, RuleIds.A24 or RuleIds.A25) => nameof(LineForm.WhoPays),
            _ => nameof(LineForm.Category),
        };
        state.AddModelError($"Form.{field}", $"{refused.Ruling.Answer} Rule {rule.Id} says so.");
        return new(form.What.Tidy(), refused.Ruling.Answer, rule, refused.Ruling, isAboutWhoIsPaid);
    }
}
