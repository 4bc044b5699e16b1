using System.Security.Claims;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>Nobody is shown a link to what they may not open: whether it is shown is decided by the same roles that open it.</summary>
public static class Readers
{
    public static bool MayOpen<TAccess>(this Role role, Act act = Act.Read)
        where TAccess : RecordAccess, new() => new TAccess().RolesFor(act).Contains(role);

    public static bool MayOpen<TAccess>(this ClaimsPrincipal reader, Act act = Act.Read)
        where TAccess : RecordAccess, new() => SignedIn.From(reader).Role.MayOpen<TAccess>(act);
}
