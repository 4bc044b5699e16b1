using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.SchemeReviews;

public sealed class SchemeReviewForm
{
    public int Version { get; set; }

    public string? Reviewer { get; set; }

    public string? Independence { get; set; }

    public DateField PublishedOn { get; set; } = new();

    public string? PublishedWhere { get; set; }

    public string? Findings { get; set; }

    public List<string> Compares { get; set; } = [];

    public string? WithoutComparison { get; set; }

    public ReviewComparisons Compared =>
        SchemeRules
            .Comparisons.Keys.Where(comparison => Compares.Contains(comparison.ToString(), StringComparer.Ordinal))
            .Aggregate(ReviewComparisons.None, (all, one) => all | one);

    public ReviewFindings ToFindings() =>
        new(
            Reviewer.TidyName(),
            Independence.Tidy(),
            PublishedOn.Value!.Value,
            PublishedWhere.Tidy(),
            Findings.Tidy(),
            Compared,
            Compared == ReviewComparisons.All ? "" : WithoutComparison.Tidy()
        );
}

public sealed class SchemeReviewFormValidator : AbstractValidator<SchemeReviewForm>
{
    public SchemeReviewFormValidator()
    {
        RuleFor(form => form.Reviewer).NameGiven("Enter who reviewed the scheme").AtMost(TextLength.Line, "Who reviewed it");
        RuleFor(form => form.Independence)
            .Given("Say why they are independent of the trusts")
            .AtMost(TextLength.Note, "Why they are independent");
        RuleFor(form => form.PublishedOn).RealDay("The day of publication", "Enter the day on which the findings were published");
        RuleFor(form => form.PublishedWhere)
            .Given("Enter where anyone can read the findings")
            .AtMost(TextLength.Line, "Where it is published");
        RuleFor(form => form.Findings).Given("Enter the main findings").AtMost(TextLength.Page, "The findings");
        RuleFor(form => form.WithoutComparison)
            .AtMost(TextLength.Note, "Why comparisons are missing")
            .Given("Not all six groups are compared (rule A13). Say why the comparison is missing, or choose all six")
            .When(form => form.Compared != ReviewComparisons.All);
    }
}

public sealed record SchemeReviewPage(PilotSite Site, PilotScheme Scheme, SchemeReviewForm Form);
