using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// A pilot site. It is permanent; its organisations, its contacts, and the pilot scheme under which it may pay directly are dated facts,
/// so a successor keeps the site.
/// </summary>
public sealed partial class PilotSite
{
    private readonly List<Responsibility> responsibilities = [];
    private readonly List<SiteContact> contacts = [];
    private readonly List<PilotProposal> proposals = [];
    private readonly List<PilotScheme> schemes = [];
    private readonly List<StatusChange> statuses = [];

    private PilotSite() { }

    /// <param name="reference">The site's word in addresses, such as "hull".</param>
    /// <param name="published">What sources say of its part in the pilot; none of a site that opened otherwise.</param>
    public PilotSite(string reference, string name, string source, PublishedPart? published = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Reference = reference;
        Name = name.Trim();
        Source = source;
        InDepthSince = published?.InDepthSince;
        DirectPaymentsPublishedOn = published?.DirectPaymentsOn;
        FocusConditions = published?.FocusConditions ?? "";
        PeopleInStudy = published?.PeopleInStudy;
    }

    public long Id { get; private set; }

    public string Reference { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The day from which it is one of the 20 sites of the detailed study; null for the others.</summary>
    public DateOnly? InDepthSince { get; private set; }

    /// <summary>
    /// The day of a published source that names the site among those approved for direct payments. It has no effect: only a recorded
    /// scheme does, because that source does not give the terms and days of the approval.
    /// </summary>
    public DateOnly? DirectPaymentsPublishedOn { get; private set; }

    /// <summary>People of this site in the in-depth study, if a source says.</summary>
    public int? PeopleInStudy { get; private set; }

    public string FocusConditions { get; private set; } = "";

    public string Source { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>The history of its part in the pilot; never withdrawn, only continued.</summary>
    public IReadOnlyList<StatusChange> Statuses => statuses;

    public IReadOnlyList<Responsibility> Responsibilities => responsibilities;

    public IReadOnlyList<SiteContact> Contacts => contacts;

    public IReadOnlyList<PilotProposal> Proposals => proposals;

    public IReadOnlyList<PilotScheme> Schemes => schemes;

    /// <summary>A site's name for use in addresses: lower-case letters and digits, joined by hyphens.</summary>
    public static string ReferenceFrom(string name) =>
        string.Join(
            '-',
            new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    public Responsibility? LeadOn(DateOnly day) =>
        responsibilities.Find(responsibility => responsibility.IsLead && responsibility.HoldsOn(day));

    public IEnumerable<Responsibility> ResponsibleOn(DateOnly day) => responsibilities.Where(responsibility => responsibility.HoldsOn(day));

    public SiteContact? ContactOn(SiteContactKind kind, DateOnly day) =>
        contacts.Where(contact => contact.Kind == kind && contact.FirstDay <= day).MaxBy(contact => (contact.FirstDay, contact.Id));

    /// <summary>An organisation takes the site on, beside those that hold it already.</summary>
    /// <exception cref="InvalidOperationException">It holds the site already, or another one leads on that day.</exception>
    public void TakenOnBy(long organisationId, DateOnly firstDay, bool isLead)
    {
        if (responsibilities.Exists(responsibility => responsibility.OrganisationId == organisationId && responsibility.LastDay is null))
            throw new InvalidOperationException("The organisation holds the site already.");
        if (
            isLead
            && responsibilities.Exists(responsibility =>
                responsibility.IsLead && (responsibility.LastDay is null || responsibility.LastDay >= firstDay)
            )
        )
            throw new InvalidOperationException("A site has one lead at a time.");
        responsibilities.Add(new(organisationId, firstDay, isLead));
        Version++;
    }

    /// <summary>A successor takes the site over on a day; the one before keeps it until the day before.</summary>
    /// <exception cref="InvalidOperationException">The one before does not hold the site on the day before.</exception>
    public void HandedOver(long fromOrganisationId, long toOrganisationId, DateOnly firstDay)
    {
        var before =
            responsibilities.Find(responsibility =>
                responsibility.OrganisationId == fromOrganisationId && responsibility.LastDay is null && responsibility.FirstDay < firstDay
            ) ?? throw new InvalidOperationException("That organisation does not hold the site.");
        before.EndOn(firstDay.AddDays(-1));
        if (
            responsibilities.Find(responsibility => responsibility.OrganisationId == toOrganisationId && responsibility.LastDay is null)
            is not { } held
        )
            TakenOnBy(toOrganisationId, firstDay, before.IsLead);
        else if (before.IsLead)
            Lead(held, firstDay);
        Version++;
    }

    // An organisation that shared the site with the lead leads from that day.
    private void Lead(Responsibility held, DateOnly firstDay)
    {
        Responsibility leading = new(held.OrganisationId, firstDay, isLead: true);
        if (held.FirstDay < firstDay)
        {
            held.EndOn(firstDay.AddDays(-1));
        }
        else
        {
            held.Lead();
            if (held.FirstDay == firstDay)
                return;
            leading.EndOn(held.FirstDay.AddDays(-1));
        }

        responsibilities.Add(leading);
    }

    /// <summary>From that day this person is the contact of that kind.</summary>
    public void NameContact(SiteContactKind kind, string name, string phone, string? email, DateOnly firstDay)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(phone);
        contacts.Add(new(kind, name, phone, email, firstDay));
        Version++;
    }

    public PilotStatus StatusOn(DateOnly day) => StatusChange.On(statuses, day);

    /// <summary>What is wrong with this next step in the site's history, as a sentence for the user; null if it fits.</summary>
    public string? ObjectionToStatus(PilotStatus status, DateOnly firstDay, DateOnly today)
    {
        if (firstDay < Rulebook.ProgrammeStart)
            return $"The programme began on {Rulebook.ProgrammeStart.InFull()}";
        if (firstDay > today)
            return "The day must be today or in the past";
        if (statuses.Count > 0 && statuses.Max(change => change.FirstDay) is var last && firstDay < last)
            return $"The last change on record is of {last.InFull()}; this one cannot be before it";
        var now = StatusOn(firstDay);
        return now.Following().Contains(status) ? null : $"After “{now.PlainName()}” cannot come “{status.PlainName()}”";
    }

    /// <summary>From that day on the site has this part in the pilot.</summary>
    /// <exception cref="ArgumentException">A reason or source is missing.</exception>
    public void RecordStatus(PilotStatus status, DateOnly firstDay, string reason, string source, string recordedBy, DateTime nowUtc)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        statuses.Add(new(status, firstDay, reason, source, recordedBy, nowUtc));
        Version++;
    }
}

/// <summary>What published sources say of a site's part in the pilot.</summary>
/// <param name="InDepthSince">The day from which it is one of the sites of the detailed study.</param>
/// <param name="DirectPaymentsOn">The day of a source that names it among those approved for direct payments.</param>
/// <param name="PeopleInStudy">How many of its people are in that study.</param>
public sealed record PublishedPart(DateOnly? InDepthSince, DateOnly? DirectPaymentsOn, string FocusConditions, int? PeopleInStudy = null);
