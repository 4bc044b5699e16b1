using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.Features.Accounts;

/// <summary>The account that a page is about.</summary>
public sealed record AccountHead(long UserId, string Reference, string Name, string SignInName, string? Email)
{
    public string Href => "/accounts/" + Reference;

    public static AccountHead Of(PortalUser user) => new(user.Id, user.Reference, user.DisplayName, user.UserName!, user.Email);

    public static async Task<AccountHead?> LoadAsync(PortalDbContext db, string reference, CancellationToken cancellationToken) =>
        await db
            .Users.AsNoTracking()
            .Where(u => u.Reference == reference)
            .Select(u => new AccountHead(u.Id, u.Reference, u.DisplayName, u.UserName!, u.Email))
            .FirstOrDefaultAsync(cancellationToken);
}
