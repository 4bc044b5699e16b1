using Microsoft.AspNetCore.Authorization;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>The roles that may open a page. Anyone else who is signed in gets "not found".</summary>
public sealed class ForAttribute : AuthorizeAttribute
{
    public ForAttribute(params Role[] roles)
    {
        For = roles;
        Roles = string.Join(',', roles);
    }

    public IReadOnlyList<Role> For { get; }

    /// <summary>What those roles can do there, in the words of the help page.</summary>
    public string? Can { get; init; }
}
