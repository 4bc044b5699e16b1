using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Support;

/// <summary>Why a line cannot be in a plan, and where that care comes from instead.</summary>
public sealed record RefusedSupport(string What, string Why, Rule Rule)
{
    public string Since => Rule.FirstDay is { } day ? $"In force from {day.InFull()}" : "In force without a known first day";

    public static RefusedSupport Of(SupportRefused refused, LineForm form, ModelStateDictionary state)
    {
        var why = SupportCategories.Get(form.Category!).Refusal;
        state.AddModelError("Form.Category", $"{why} Rule {refused.Ruling.RuleId} says so.");
        return new(form.What.Tidy(), why, Rulebook.Get(refused.Ruling.RuleId));
    }
}
