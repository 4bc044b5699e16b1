using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// The six figures of an authenticator app (RFC 6238). The half minute before and the one after the present count too, because clocks
/// differ; each code is accepted once. Identity's own provider accepts five half minutes, and the same code again.
/// </summary>
public sealed class AuthenticatorCodes(PortalDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    public const int Digits = 6;

    private const int SeedBytes = 20;
    private const int StepSeconds = 30;
    private const int StepsEitherSide = 1;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly IDataProtector protector = protection.CreateProtector("PhbPortal.Authenticator");

    private long Present => time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;

    /// <summary>A new secret, encrypted.</summary>
    public string NewSeed() => protector.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(SeedBytes)));

    /// <summary>The secret as apps take it: typed, in groups of four, and inside the address that a square picture holds.</summary>
    public (string Typed, string Address) Shown(string protectedSeed, string account)
    {
        var letters = ToBase32(SeedOf(protectedSeed));
        var typed = string.Join(' ', letters.Chunk(4).Select(four => new string(four)));
        const string Issuer = "Personal%20health%20budgets";
        return (
            typed,
            $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account)}?secret={letters}&issuer={Issuer}&digits={Digits}&period={StepSeconds}"
        );
    }

    /// <summary>Adds the app, or replaces the one there is, once it has shown that it knows the secret.</summary>
    public async Task<bool> AddAsync(long userId, string protectedSeed, string typed, CancellationToken cancellationToken)
    {
        if (StepOf(SeedOf(protectedSeed), typed) is not { } step)
            return false;
        await RemoveAsync(userId, cancellationToken);
        db.Authenticators.Add(
            new()
            {
                UserId = userId,
                ProtectedSeed = protectedSeed,
                LastStep = step,
                AddedUtc = time.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public Task<int> RemoveAsync(long userId, CancellationToken cancellationToken) =>
        db.Authenticators.Where(a => a.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    public async Task<bool> AcceptAsync(long userId, string typed, CancellationToken cancellationToken)
    {
        var seed = await db
            .Authenticators.Where(a => a.UserId == userId)
            .Select(a => a.ProtectedSeed)
            .FirstOrDefaultAsync(cancellationToken);
        if (seed is null || StepOf(SeedOf(seed), typed) is not { } step)
            return false;
        // The command itself says whether the code is newer than the last one, so that two requests at once cannot both use it.
        return await db
                .Authenticators.Where(a => a.UserId == userId && a.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), cancellationToken) == 1;
    }

    /// <summary>The code for a half minute, as the app shows it.</summary>
    public static string CodeAt(ReadOnlySpan<byte> seed, long step)
    {
        Span<byte> moment = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(moment, step);
#pragma warning disable CA5350 // Authenticator apps agree on SHA-1 here; in an HMAC its weakness does not matter.
        var hash = HMACSHA1.HashData(seed, moment);
#pragma warning restore CA5350
        var figure = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (figure % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private long? StepOf(byte[] seed, string typed)
    {
        var code = Encoding.ASCII.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = Present - StepsEitherSide; step <= Present + StepsEitherSide; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(seed, step)), code))
                found = step;
        }

        return found;
    }

    private byte[] SeedOf(string protectedSeed) => Convert.FromHexString(protector.Unprotect(protectedSeed));

    private static string ToBase32(byte[] bytes)
    {
        var letters = new StringBuilder();
        for (var bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            var five = 0;
            for (var at = bit; at < bit + 5; at++)
                five = (five << 1) | ((bytes[at / 8] >> (7 - (at % 8))) & 1);
            letters.Append(Base32[five]);
        }

        return letters.ToString();
    }
}
