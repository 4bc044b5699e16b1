using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;

namespace PhbPortal.Web.SignIn;

/// <summary>Recovery codes are created with the first second step, so that losing a phone locks nobody out.</summary>
public sealed class FirstCodes(PortalDbContext db, RecoveryCodes recovery)
{
    /// <summary>Where new codes wait for the one page that shows them: in an encrypted cookie.</summary>
    public const string Note = "NewCodes";

    /// <returns>True when there were none and the next page shows some.</returns>
    public async Task<bool> GiveAsync(ITempDataDictionary notes, long userId, CancellationToken cancellationToken)
    {
        if (await db.RecoveryCodes.AnyAsync(c => c.UserId == userId, cancellationToken))
            return false;
        notes[Note] = string.Join('\n', await recovery.MakeAsync(userId, cancellationToken));
        return true;
    }
}
