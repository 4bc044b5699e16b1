using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed class WhatMattersForm : IComparedForm
{
    public int Version { get; set; }

    public string? WhatMatters { get; set; }

    public string? GoodDay { get; set; }

    public string? BadDay { get; set; }

    public string? Completed { get; set; }

    public static WhatMattersForm From(CarePlan plan) =>
        new()
        {
            Version = plan.Version,
            WhatMatters = plan.WhatMatters,
            GoodDay = plan.GoodDay,
            BadDay = plan.BadDay,
            Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.WhatMatters)),
        };

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(WhatMatters), "What matters", WhatMatters),
            Answer.To(nameof(GoodDay), "A good day", GoodDay),
            Answer.To(nameof(BadDay), "A bad day", BadDay),
            SectionText.Answer(nameof(Completed), Completed),
        ];

    public void WriteTo(CarePlan plan)
    {
        plan.SaveWhatMatters(WhatMatters.Tidy(), GoodDay.Tidy(), BadDay.Tidy());
        plan.MarkSection(PlanSections.WhatMatters, Completed == ChoiceRules.Yes);
    }
}

public sealed class WhatMattersFormValidator : AbstractValidator<WhatMattersForm>
{
    public WhatMattersFormValidator()
    {
        RuleFor(f => f.WhatMatters).AtMost(TextLength.Page, "What matters");
        RuleFor(f => f.WhatMatters).Given("Write what matters, or say that you will come back").When(f => f.Completed == ChoiceRules.Yes);
        RuleFor(f => f.GoodDay).AtMost(TextLength.Page, "A good day");
        RuleFor(f => f.BadDay).AtMost(TextLength.Page, "A bad day");
        RuleFor(f => f.Completed).SaysIfCompleted();
    }
}
