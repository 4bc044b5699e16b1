using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>The record of the person the reader is, or acts for; supporters read it. Its addresses name nobody.</summary>
public sealed class OwnAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Holders = [Role.Patient, Role.Representative];

    public override string Kind => "Person";

    protected override string Parameter => "";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => [.. Holders, Role.Supporter],
            Act.Write or Act.Invite => Holders,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read and print the person’s own plan and money",
            Act.Write => "Agree the plan",
            Act.Invite => "See who helps with the plan, and let somebody read it",
            _ => null,
        };

    public override Task<AskedRecord> FindAsync(
        PortalDbContext db,
        SignedIn me,
        RouteValueDictionary route,
        DateOnly today,
        CancellationToken cancellationToken
    ) => Task.FromResult(new AskedRecord(Kind, "", me is { PersonId: { } person, SiteIds: [var site] } ? new(site, person) : null));

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        throw new NotSupportedException("Whose record it is comes from who is signed in.");
}
