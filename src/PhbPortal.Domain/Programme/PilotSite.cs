namespace PhbPortal.Domain.Programme;

/// <summary>
/// Where budgets are kept. A site is permanent; which organisations answer for it, whom people can reach, and under which pilot scheme it
/// may pay directly are dated facts, so a successor keeps the site.
/// </summary>
public sealed class PilotSite
{
    private readonly List<Responsibility> responsibilities = [];
    private readonly List<SiteContact> contacts = [];
    private readonly List<PilotProposal> proposals = [];
    private readonly List<PilotScheme> schemes = [];

    private PilotSite()
    {
    }

    /// <param name="reference">The site's word in addresses, such as "hull".</param>
    public PilotSite(string reference, string name, PilotStatus status, bool inDepth, bool directPaymentsPublished, string focusConditions, string source, int? peopleInStudy = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Reference = reference;
        Name = name.Trim();
        Status = status;
        InDepth = inDepth;
        DirectPaymentsPublished = directPaymentsPublished;
        FocusConditions = focusConditions;
        Source = source;
        PeopleInStudy = peopleInStudy;
    }

    public long Id { get; private set; }

    public string Reference { get; private set; } = "";

    public string Name { get; private set; } = "";

    public PilotStatus Status { get; private set; }

    /// <summary>One of the 20 sites of the detailed study.</summary>
    public bool InDepth { get; private set; }

    /// <summary>
    /// A published source names the site among those approved for direct payments. It opens nothing: only a scheme on record does, because
    /// the terms and days of the approval are not in that source.
    /// </summary>
    public bool DirectPaymentsPublished { get; private set; }

    /// <summary>People of this site in the in-depth study, where a source says.</summary>
    public int? PeopleInStudy { get; private set; }

    public string FocusConditions { get; private set; } = "";

    public string Source { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public IReadOnlyList<Responsibility> Responsibilities => responsibilities;

    public IReadOnlyList<SiteContact> Contacts => contacts;

    public IReadOnlyList<PilotProposal> Proposals => proposals;

    public IReadOnlyList<PilotScheme> Schemes => schemes;

    /// <summary>A site's name as a word for addresses: small letters and digits, joined by hyphens.</summary>
    public static string ReferenceFrom(string name) =>
        string.Join('-', new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public Responsibility? LeadOn(DateOnly day) => responsibilities.Find(responsibility => responsibility.IsLead && responsibility.HoldsOn(day));

    public IEnumerable<Responsibility> ResponsibleOn(DateOnly day) => responsibilities.Where(responsibility => responsibility.HoldsOn(day));

    public SiteContact? ContactOn(SiteContactKind kind, DateOnly day) =>
        contacts.Where(contact => contact.Kind == kind && contact.FirstDay <= day).MaxBy(contact => (contact.FirstDay, contact.Id));

    public PilotScheme? SchemeOn(DateOnly day) => schemes.Where(scheme => scheme.Covers(day)).MaxBy(scheme => scheme.ApprovedOn);

    /// <summary>An organisation takes the site on, beside those that hold it already.</summary>
    /// <exception cref="InvalidOperationException">It holds the site already, or another one leads on that day.</exception>
    public void TakenOnBy(long organisationId, DateOnly firstDay, bool isLead)
    {
        if (responsibilities.Exists(responsibility => responsibility.OrganisationId == organisationId && responsibility.LastDay is null))
            throw new InvalidOperationException("The organisation holds the site already.");
        if (isLead && responsibilities.Exists(responsibility => responsibility.IsLead && (responsibility.LastDay is null || responsibility.LastDay >= firstDay)))
            throw new InvalidOperationException("A site has one lead at a time.");
        responsibilities.Add(new(organisationId, firstDay, isLead));
        Version++;
    }

    /// <summary>A successor takes the site over on a day; the one before keeps it until the day before.</summary>
    /// <exception cref="InvalidOperationException">The one before does not hold the site on the day before.</exception>
    public void HandedOver(long fromOrganisationId, long toOrganisationId, DateOnly firstDay)
    {
        var before = responsibilities.Find(responsibility => responsibility.OrganisationId == fromOrganisationId && responsibility.LastDay is null && responsibility.FirstDay < firstDay)
            ?? throw new InvalidOperationException("That organisation does not hold the site.");
        before.EndOn(firstDay.AddDays(-1));
        TakenOnBy(toOrganisationId, firstDay, before.IsLead);
    }

    /// <summary>From that day on this person is the contact of that kind.</summary>
    public void NameContact(SiteContactKind kind, string name, string phone, string? email, DateOnly firstDay)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(phone);
        contacts.Add(new(kind, name, phone, email, firstDay));
        Version++;
    }

    public SchemeOutcome Propose(SchemeTerms terms, IReadOnlyList<Proposer> proposers, DateOnly submittedOn, string source)
    {
        if (SchemeRules.AgainstProposal(terms, proposers, submittedOn) is { Count: > 0 } against)
            return new SchemeRefused(against);
        PilotProposal proposal = new(terms, proposers, submittedOn, source);
        proposals.Add(proposal);
        Version++;
        return new ProposalSubmitted(proposal);
    }

    /// <summary>Keeps the scheme as it was made, apart from the proposal it answers (rules A03 and A07).</summary>
    /// <exception cref="ArgumentException">The proposal is another site's.</exception>
    public SchemeOutcome Approve(PilotProposal? proposal, SchemeTerms terms, DateOnly approvedOn, string source)
    {
        if (proposal is not null && !proposals.Contains(proposal))
            throw new ArgumentException("The proposal belongs to another site.", nameof(proposal));
        if (SchemeRules.AgainstScheme(proposal, terms, approvedOn) is { Count: > 0 } against)
            return new SchemeRefused(against);
        PilotScheme scheme = new(proposal!, terms, approvedOn, source);
        schemes.Add(scheme);
        Version++;
        return new SchemeApproved(scheme);
    }

    /// <summary>Records the direction that gives the site's trusts the payment powers under a scheme (rule A09).</summary>
    /// <exception cref="ArgumentException">The scheme is another site's, or already has a direction.</exception>
    public void Directed(PilotScheme scheme, DateOnly directedOn, string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        if (!schemes.Contains(scheme) || scheme.DirectedOn is not null)
            throw new ArgumentException("The scheme belongs to another site or has its direction.", nameof(scheme));
        scheme.Direct(directedOn, reference);
        Version++;
    }
}
