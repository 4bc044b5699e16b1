using Microsoft.AspNetCore.Authorization;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>Who may open a page at all. Anyone else who is signed in gets the answer of a page that does not exist.</summary>
public sealed class ForAttribute : AuthorizeAttribute
{
    public ForAttribute(params Role[] roles)
    {
        For = roles;
        Roles = string.Join(',', roles);
    }

    public IReadOnlyList<Role> For { get; }
}
