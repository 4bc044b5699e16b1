namespace PhbPortal.Domain.Programme;

/// <summary>The names are stored; never rename one.</summary>
public enum SiteContactKind
{
    Lead = 0,
    Deputy = 1,
    OutOfHours = 2,
}

/// <summary>Who people at a site can contact, from a day, until another is named for the same purpose.</summary>
public sealed class SiteContact
{
    private SiteContact() { }

    internal SiteContact(SiteContactKind kind, string name, string phone, string? email, DateOnly firstDay)
    {
        Kind = kind;
        Name = name;
        Phone = phone;
        Email = email;
        FirstDay = firstDay;
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    public SiteContactKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string? Email { get; private set; }

    public DateOnly FirstDay { get; private set; }
}
