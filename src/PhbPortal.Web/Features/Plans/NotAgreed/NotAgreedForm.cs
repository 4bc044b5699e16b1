using FluentValidation;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.NotAgreed;

/// <summary>What decided about the refused support.</summary>
public sealed class NotAgreedForm
{
    public string? What { get; set; }

    public string? Category { get; set; }

    public string? WhoPays { get; set; }

    public DateField? FirstDay { get; set; }

    public DateField? LastDay { get; set; }

    /// <summary>The rule against it on its own first day, or one that starts before its last day; null if there is none.</summary>
    internal Ruling? Refusal(DateOnly planned)
    {
        var day = FirstDay?.Value ?? planned;
        DateSpan days = new(day, LastDay?.Value is { } last && last >= day ? last : day);
        Ruling[] rulings =
        [
            SupportCategories.JudgeOver(Category!, days),
            PayingPart.JudgeOver(Enum.TryParse<WhoPays>(WhoPays, out var whoPays) && Enum.IsDefined(whoPays) ? whoPays : default, days),
        ];
        return rulings.FirstOrDefault(ruling => ruling.IsRefused);
    }
}

public sealed class NotAgreedFormValidator : AbstractValidator<NotAgreedForm>
{
    public NotAgreedFormValidator()
    {
        RuleFor(f => f.What).Given("Say what was asked for").AtMost(TextLength.Line, "What was asked for");
        RuleFor(f => f.Category).Must(code => SupportCategories.TryGet(code, out _)).WithMessage("Choose the kind of support");
    }
}
