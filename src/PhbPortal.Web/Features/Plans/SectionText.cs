using FluentValidation;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans;

/// <summary>"Have you completed this section?", asked at the end of every section.</summary>
public static class SectionText
{
    public const string Question = "Have you completed this section?";

    public static string Field(bool completed) => completed ? ChoiceRules.Yes : ChoiceRules.No;

    public static IRuleBuilderOptions<T, string?> SaysIfCompleted<T>(this IRuleBuilder<T, string?> rule) =>
        rule.YesOrNo("Say whether you have completed this section");

    public static Answer Answer(string field, string? completed) =>
        Editing.Answer.To(field, Question, completed, value => value == ChoiceRules.Yes ? "Yes" : "No");
}
