using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Tests.Programme;

public static class GivenASite
{
    public static readonly SchemeTerms Terms = new(
        "Oxfordshire",
        [QualifyingNeed.Chc],
        false,
        "None",
        new(2010, 6, 28),
        new(2013, 6, 27),
        "None"
    );

    public static PilotSite Named(string name) =>
        new(name.ToLowerInvariant(), name, "A source", new(new(2009, 10, 1), new(2010, 6, 28), ""));

    public static Organisation Pct() =>
        new(
            "Oxfordshire PCT",
            OrganisationKind.Pct,
            new(2006, 10, 1),
            new("A source") { OdsCode = "5QE", Sha = "South Central" },
            new(2013, 3, 31)
        );

    public static PilotScheme Scheme(SchemeTerms? terms = null, DateOnly? directedOn = null)
    {
        var site = Named("Oxfordshire");
        var proposal = Assert.IsType<ProposalSubmitted>(site.Propose(Terms, [new(1, true)], new(2010, 4, 12), "A source")).Proposal;
        var scheme = Assert.IsType<SchemeApproved>(site.Approve(proposal, terms ?? Terms, new(2010, 6, 28), "A source")).Scheme;
        site.Directed(scheme, directedOn ?? new(2010, 6, 28), "Direction 1");
        return scheme;
    }
}
