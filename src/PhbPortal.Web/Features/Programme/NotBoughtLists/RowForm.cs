using FluentValidation;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.NotBoughtLists;

public sealed class RowForm
{
    public const string On = "on";
    public const string Off = "off";
    public const int LongestReason = 500;

    public string? Reach { get; set; }

    public string? What { get; set; }

    public string? Words { get; set; }

    public string? Category { get; set; }

    public string? LocalRule { get; set; }

    public DateField FirstDay { get; set; } = new();

    public string? Reason { get; set; }

    /// <summary>The row that was typed. For use after validation.</summary>
    public NewFigure ToFigure() =>
        new(FirstDay.Value ?? default, What == On ? DatedSetting.Least : null, PolicyUnit.Listed)
        {
            Row = What == On ? new(Words.Tidy(), Category.Tidy(), LocalRule.Tidy()) : new(Words.Tidy(), "", ""),
        };
}

public sealed class RowFormValidator : AbstractValidator<RowForm>
{
    public RowFormValidator()
    {
        RuleFor(form => form.What).OneOf([RowForm.On, RowForm.Off], "Choose whether it goes on the list, or off it again");
        RuleFor(form => form.Words)
            .Must(words => words is not null && WholeWords.Any(words))
            .WithMessage("Enter what it is, in words")
            .DependentRules(() => RuleFor(form => form.Words).AtMost(ListRow.LongestWords, "What it is"));
        RuleFor(form => form.Category)
            .Must(code => string.IsNullOrEmpty(code) || SupportCategories.TryGet(code, out _))
            .WithMessage("Choose a kind of support, or none");
        RuleFor(form => form.LocalRule)
            .Given("Write down the site’s rule, as people should read it")
            .AtMost(ListRow.LongestRule, "The site’s rule")
            .When(form => form.What == RowForm.On);
        RuleFor(form => form.FirstDay)
            .RealDay("The first day", "Enter the first day on which it holds")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The first day must be in 2009 or later: there were no personal health budgets before")
            .NotAfter(_ => new(2100, 12, 31), "The first day must be in 2100 or earlier");
        RuleFor(form => form.Reason).Given("Say where the rule comes from, or why it is set").AtMost(RowForm.LongestReason, "The reason");
    }
}
