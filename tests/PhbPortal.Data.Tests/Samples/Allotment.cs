using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests.Samples;

public enum Crop
{
    Leeks,
    Rhubarb,
}

/// <summary>A root with one of everything that the conventions handle, so that they are tested without a real record.</summary>
public sealed class Allotment : Root
{
    private readonly List<Bed> beds = [];

    private Allotment() { }

    public Allotment(long siteId, string name, Money rent)
        : base(siteId)
    {
        Name = name;
        Rent = rent;
    }

    public string Name { get; private set; } = "";

    public Money Rent { get; private set; }

    public Money? Deposit { get; set; }

    public NhsNumber? Holder { get; set; }

    public Crop Crop { get; set; } = Crop.Rhubarb;

    public DateOnly TakenOn { get; set; } = new(2012, 3, 15);

    public DateTime TakenAtUtc { get; set; } = new(2012, 3, 15, 9, 30, 0, DateTimeKind.Utc);

    public long? PersonId { get; set; }

    public IReadOnlyList<Bed> Beds => beds;

    public void Rename(string name)
    {
        Name = name;
        Changed();
    }

    /// <summary>Imitates a method that forgets to mark its root as changed.</summary>
    public void RenameInSilence(string name) => Name = name;

    public void Dig(string name)
    {
        beds.Add(new(SiteId, name));
        Changed();
    }

    public void Fill(Bed bed)
    {
        beds.Remove(bed);
        Changed();
    }
}

public sealed class Bed : IBelongsToSite
{
    private Bed() { }

    public Bed(long siteId, string name)
    {
        SiteId = siteId;
        Name = name;
    }

    public long Id { get; private set; }

    public long SiteId { get; private set; }

    public string Name { get; private set; } = "";
}
