using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Stores;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Turns a name or an address into a value that can be compared but not read: a hash with a key shared by all processes. The key is stored
/// in the database, encrypted with the key ring.
/// </summary>
public sealed class KeyedHash(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private const int KeyBytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("PhbPortal.KeyedHash");
    private byte[]? key;

    public async Task<string> OfAsync(string text, CancellationToken cancellationToken)
    {
        key ??= await KeyAsync(cancellationToken);
        return Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await FindAsync(db, cancellationToken) is { } kept)
            return kept;
        db.StoredSettings.Add(
            new()
            {
                Name = StoredSetting.GuessKey,
                Value = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes))),
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process created it first, so its key is used.
        }

        return await FindAsync(db, cancellationToken) ?? throw new InvalidOperationException("The key for counting guesses was not kept.");
    }

    private async Task<byte[]?> FindAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var kept = await db
            .StoredSettings.AsNoTracking()
            .Where(s => s.Name == StoredSetting.GuessKey)
            .Select(s => s.Value)
            .FirstOrDefaultAsync(cancellationToken);
        return kept is null ? null : protector.Unprotect(Convert.FromBase64String(kept));
    }
}
