using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

public enum ConsentKind
{
    ShareInformation = 0,
    DirectPayment = 1,
}

/// <summary>Consent given, refused or withdrawn on a day, by the person or somebody with authority (B01 to B03).</summary>
public sealed class Consent : SiteOwned
{
    private Consent() { }

    internal Consent(long siteId, ConsentKind kind, bool given, DateOnly on, string by, string detail, string recordedBy)
        : base(siteId) => (Kind, Given, On, By, Detail, RecordedBy) = (kind, given, on, by, detail, recordedBy);

    public ConsentKind Kind { get; private set; }

    public bool Given { get; private set; }

    public DateOnly On { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>With whom information may be shared, or the conditions the person set.</summary>
    public string Detail { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";
}
