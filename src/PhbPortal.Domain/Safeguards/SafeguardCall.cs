using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Safeguards;

/// <summary>One call to the person while care continues. Never changed or removed; a later call is a new one.</summary>
public sealed class SafeguardCall : SiteOwned
{
    private SafeguardCall() { }

    internal SafeguardCall(long siteId, DateOnly on, string by, string note)
        : base(siteId) => (On, By, Note) = (on, by, note);

    public DateOnly On { get; private set; }

    public string By { get; private set; } = "";

    public string Note { get; private set; } = "";
}
