namespace PhbPortal.Domain.Programme;

/// <summary>
/// Something that is loaded and saved as a whole and belongs to one site. Simultaneous edits are detected by <see cref="Version"/>: every
/// method that changes the root or its parts calls <see cref="Changed"/>.
/// </summary>
public abstract class Root : SiteOwned
{
    protected Root() { }

    protected Root(long siteId)
        : base(siteId) { }

    /// <summary>The random name used in addresses, assigned by the Data layer when the root is first saved.</summary>
    public string Reference { get; private set; } = "";

    public int Version { get; private set; } = 1;

    protected void Changed() => Version++;
}
