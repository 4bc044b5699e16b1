namespace PhbPortal.Domain.Programme;

/// <summary>
/// A thing that is loaded and saved as a whole and belongs to one site. <see cref="Version"/> is what two editors are told apart by:
/// every verb that changes the root or anything it holds calls <see cref="Changed"/>.
/// </summary>
public abstract class Root : SiteOwned
{
    protected Root() { }

    protected Root(long siteId)
        : base(siteId) { }

    /// <summary>The random name used in addresses; given by the Data layer when the root is first kept.</summary>
    public string Reference { get; private set; } = "";

    public int Version { get; private set; } = 1;

    protected void Changed() => Version++;
}
