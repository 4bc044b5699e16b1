using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Programme.Schemes;

/// <summary>Recording the scheme that answers a proposal.</summary>
public sealed record ApprovePage(PilotSite Site, PilotProposal Proposal, SchemeForm Form);

/// <summary>A scheme and the proposal it answers, and what may follow.</summary>
public sealed record SchemePage(PilotSite Site, PilotScheme Scheme, bool Decides, DateOnly Today)
{
    public IReadOnlyList<ComparedTerm> Terms { get; } = [.. Compare(Scheme.Proposal!.Terms, Scheme.Terms)];

    public string Finding =>
        Terms.Count(term => term.Differs) switch
        {
            0 => "The scheme was made as it was proposed.",
            1 => "The scheme differs from the proposal in one point. Rules run on the scheme alone.",
            var count => $"The scheme differs from the proposal in {count} points. Rules run on the scheme alone.",
        };

    public bool AwaitsReview => Scheme.AwaitsReviewOn(Today);

    private static IEnumerable<ComparedTerm> Compare(SchemeTerms proposed, SchemeTerms made) =>
        [
            new("Area", proposed.Area!, made.Area!),
            new("Health needs", Words(proposed.HealthNeeds), Words(made.HealthNeeds)),
            new("After-care (section 117)", Words(proposed.IncludesAfterCare), Words(made.IncludesAfterCare)),
            new("Other criteria", proposed.OtherCriteria!, made.OtherCriteria!),
            new(
                "Period",
                $"{proposed.FirstDay!.Value.InFull()} to {proposed.LastDay!.Value.InFull()}",
                $"{made.FirstDay!.Value.InFull()} to {made.LastDay!.Value.InFull()}"
            ),
            new("Other provisions", proposed.OtherProvisions!, made.OtherProvisions!),
        ];

    private static string Words(IReadOnlyList<QualifyingNeed> needs) =>
        string.Join(", ", QualifyingNeeds.All.Where(needs.Contains).Select(need => need.PlainName()));

    private static string Words(bool? included) => included == true ? "Included" : "Not included";
}

public sealed record ComparedTerm(string What, string Proposed, string Made)
{
    public bool Differs => Proposed != Made;
}
