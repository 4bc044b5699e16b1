using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

public enum ConsentKind
{
    ShareInformation = 0,
    DirectPayment = 1,
}

/// <summary>Consent given, refused or withdrawn on a day, by the person or someone with authority (B01 to B03).</summary>
public sealed class Consent : SiteOwned
{
    private Consent() { }

    internal Consent(long siteId, ConsentKind kind, bool given, DateOnly on)
        : base(siteId) => (Kind, Given, On) = (kind, given, on);

    public ConsentKind Kind { get; private set; }

    public bool Given { get; private set; }

    public DateOnly On { get; private set; }

    public string By { get; internal init; } = "";

    /// <summary>With whom information may be shared, or the conditions the person set.</summary>
    public string Detail { get; internal init; } = "";

    public string RecordedBy { get; internal init; } = "";
}
