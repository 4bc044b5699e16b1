using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>An account: administrators manage those within their reach (<see cref="AccountReach"/>).</summary>
public sealed class AccountAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Administrators = [Role.Administrator];

    public override string Kind => "Account";

    protected override string Parameter => "account";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act is Act.Read or Act.Write or Act.Decide or Act.Invite ? Administrators : Nobody;

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "See an account, its roles and how it is used",
            Act.Write => "End roles and accounts, open them again, and propose roles",
            Act.Decide => "Confirm what another administrator proposed",
            Act.Invite => "Send invitations, and letters to whoever forgot their password",
            _ => null,
        };

    public override async Task<AskedRecord> FindAsync(
        PortalDbContext db,
        SignedIn me,
        RouteValueDictionary route,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var reference = route[Parameter] as string ?? throw new InvalidOperationException("The address names no account.");
        var found = await db.AccountsOf(me, today)
            .Where(user => user.Reference == reference)
            .Select(user => new Ownership(
                db.Memberships.Where(m => m.UserId == user.Id).OrderByDescending(m => m.Id).Select(m => m.SiteId).FirstOrDefault(),
                db.Memberships.Where(m => m.UserId == user.Id).OrderByDescending(m => m.Id).Select(m => m.PersonId).FirstOrDefault()
            ))
            .FirstOrDefaultAsync(cancellationToken);
        return new(Kind, reference, found);
    }

    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        record.Ownership is not null && RolesFor(act).Contains(me.Role);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        throw new NotSupportedException("Whose account it is depends on who asks.");
}
