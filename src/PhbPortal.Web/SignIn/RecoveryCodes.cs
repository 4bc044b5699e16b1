using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>Codes on paper for when the phone is lost. They are shown once, stored only as hashes, and each works once.</summary>
public sealed class RecoveryCodes(PortalDbContext db, IOptions<PasswordHasherOptions> cost)
{
    public const int HowMany = 10;

    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Letters = 12;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Creates a new set that replaces the old one; if that fails, the old one stays.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(long userId, CancellationToken cancellationToken)
    {
        var salt = Convert.ToHexString(RandomNumberGenerator.GetBytes(SaltBytes));
        var codes = Enumerable.Range(0, HowMany).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters)).ToList();
        await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        await RemoveAsync(userId, cancellationToken);
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode
            {
                UserId = userId,
                Salt = salt,
                Hash = HashOf(code, salt),
            })
        );
        await db.SaveChangesAsync(cancellationToken);
        if (whole is not null)
            await whole.CommitAsync(cancellationToken);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(four => new string(four))))];
    }

    public async Task<bool> UseAsync(long userId, string typed, CancellationToken cancellationToken)
    {
        var salt = await db.RecoveryCodes.Where(c => c.UserId == userId).Select(c => c.Salt).FirstOrDefaultAsync(cancellationToken);
        var code = string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        if (salt is null || code.Length != Letters)
            return false;
        var hash = HashOf(code, salt);
        return await db.RecoveryCodes.Where(c => c.UserId == userId && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public Task<int> RemoveAsync(long userId, CancellationToken cancellationToken) =>
        db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    private string HashOf(string code, string salt) =>
        Convert.ToHexString(
            Rfc2898DeriveBytes.Pbkdf2(
                Encoding.ASCII.GetBytes(code),
                Convert.FromHexString(salt),
                cost.Value.IterationCount,
                HashAlgorithmName.SHA512,
                HashBytes
            )
        );
}
