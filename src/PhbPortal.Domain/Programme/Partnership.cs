using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>The names are stored; never rename one.</summary>
public enum PartnerSide
{
    Nhs = 0,
    Council = 1,
}

/// <param name="CouncilId">The organisation; null if the site works without a council, and <see cref="What"/> says why.</param>
/// <param name="ComplaintsLead">Who answers a complaint about both, in one reply (rule I07).</param>
/// <param name="What">What the two do together, in a few lines.</param>
public sealed record PartnershipTerms(
    long? CouncilId,
    PartnerSide Leads,
    bool SharesInformation,
    bool SharesMoney,
    bool SharesStaff,
    PartnerSide ComplaintsLead,
    string What
);

/// <summary>
/// How a site works with a council from a day on, until the next one is recorded: kept as it was, never changed. A joint complaint gets one
/// reply from whoever leads on complaints.
/// </summary>
public sealed class Partnership
{
    private Partnership() { }

    /// <exception cref="ArgumentException">It says nothing, or shares money or staff, or is led, with a council that is not
    /// named.</exception>
    public Partnership(long pilotSiteId, PartnershipTerms terms, DateOnly firstDay, Signature by)
    {
        if (string.IsNullOrWhiteSpace(terms.What))
            throw new ArgumentException("A partnership says what it is.", nameof(terms));
        if (
            terms.CouncilId is null
            && terms
                is not {
                    Leads: PartnerSide.Nhs,
                    ComplaintsLead: PartnerSide.Nhs,
                    SharesInformation: false,
                    SharesMoney: false,
                    SharesStaff: false
                }
        )
            throw new ArgumentException("Nothing is shared with a council that is not named.", nameof(terms));
        PilotSiteId = pilotSiteId;
        CouncilId = terms.CouncilId;
        Leads = terms.Leads;
        SharesInformation = terms.SharesInformation;
        SharesMoney = terms.SharesMoney;
        SharesStaff = terms.SharesStaff;
        ComplaintsLead = terms.ComplaintsLead;
        What = terms.What.Trim();
        FirstDay = firstDay;
        RecordedByUserId = by.UserId;
        RecordedByName = by.Name;
        RecordedUtc = by.AtUtc;
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    public long? CouncilId { get; private set; }

    public PartnerSide Leads { get; private set; }

    public bool SharesInformation { get; private set; }

    public bool SharesMoney { get; private set; }

    public bool SharesStaff { get; private set; }

    public PartnerSide ComplaintsLead { get; private set; }

    public string What { get; private set; } = "";

    public DateOnly FirstDay { get; private set; }

    public long RecordedByUserId { get; private set; }

    public string RecordedByName { get; private set; } = "";

    public DateTime RecordedUtc { get; private set; }

    /// <summary>The one that applies on a day: the latest first day counts, and for the same day what was recorded last.</summary>
    public static Partnership? On(IEnumerable<Partnership> all, DateOnly day) =>
        all.Where(partnership => partnership.FirstDay <= day).MaxBy(partnership => (partnership.FirstDay, partnership.Id));
}
