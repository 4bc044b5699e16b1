namespace PhbPortal.Domain.Programme;

/// <summary>Groups whose results a review may be asked to compare (rule A13). The names are stored; never rename one.</summary>
[Flags]
public enum ReviewComparisons
{
    None = 0,
    SocioEconomic = 1,
    Age = 2,
    Gender = 4,
    Ethnicity = 8,
    Disability = 16,
    HealthNeed = 32,
    All = 63,
}

/// <summary>The findings of an independent reviewer about a scheme after it ended, as published (rules A12 and A13).</summary>
/// <param name="Reviewer">Who reviewed it, with their organisation.</param>
/// <param name="Independence">Why they are independent of the scheme's trusts.</param>
/// <param name="PublishedWhere">Where anyone can read it.</param>
/// <param name="WithoutComparison">Why some comparisons are missing; empty if none is.</param>
public sealed record ReviewFindings(
    string Reviewer,
    string Independence,
    DateOnly PublishedOn,
    string PublishedWhere,
    string Findings,
    ReviewComparisons Compares,
    string WithoutComparison
);

/// <summary>A published review, written once.</summary>
public sealed class SchemeReview
{
    private SchemeReview() { }

    internal SchemeReview(ReviewFindings found, string recordedBy, DateTime recordedAtUtc)
    {
        Reviewer = found.Reviewer.Trim();
        Independence = found.Independence.Trim();
        PublishedOn = found.PublishedOn;
        PublishedWhere = found.PublishedWhere.Trim();
        Findings = found.Findings.Trim();
        Compares = found.Compares;
        WithoutComparison = found.WithoutComparison.Trim();
        RecordedBy = recordedBy;
        RecordedAtUtc = recordedAtUtc;
    }

    public long Id { get; private set; }

    public long PilotSchemeId { get; private set; }

    public string Reviewer { get; private set; } = "";

    public string Independence { get; private set; } = "";

    public DateOnly PublishedOn { get; private set; }

    public string PublishedWhere { get; private set; } = "";

    public string Findings { get; private set; } = "";

    public ReviewComparisons Compares { get; private set; }

    public string WithoutComparison { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    public DateTime RecordedAtUtc { get; private set; }
}
