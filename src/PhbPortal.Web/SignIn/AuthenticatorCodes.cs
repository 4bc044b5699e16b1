using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using PhbPortal.Data;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// The six digits of an authenticator app (RFC 6238). The time steps before and after the current one are accepted too, because clocks
/// differ; each code is accepted once. Identity's own provider accepts five time steps, and the same code repeatedly.
/// </summary>
public sealed class AuthenticatorCodes(PortalDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    public const int Digits = 6;

    private const int SeedBytes = 20;
    private const int StepSeconds = 30;

    private static readonly VerificationWindow OneStepEitherSide = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector("PhbPortal.Authenticator");

    /// <summary>A new secret, encrypted.</summary>
    public string NewSeed() => protector.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(SeedBytes)));

    /// <summary>The secret for apps: to type, in groups of four, and as the address in a QR code.</summary>
    public (string Typed, string Address) Shown(string protectedSeed, string account)
    {
        var letters = Base32Encoding.ToString(SeedOf(protectedSeed));
        var typed = string.Join(' ', letters.Chunk(4).Select(four => new string(four)));
        const string Issuer = "Personal%20health%20budgets";
        return (
            typed,
            $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account)}?secret={letters}&issuer={Issuer}&digits={Digits}&period={StepSeconds}"
        );
    }

    /// <summary>Adds the app, or replaces the existing one, after a correct code.</summary>
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
        // The command itself checks that the code is newer than the last one, so that two requests at once cannot both use it.
        return await db
                .Authenticators.Where(a => a.UserId == userId && a.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), cancellationToken) == 1;
    }

    /// <summary>An app with this secret. Apps use SHA-1; in an HMAC its weakness does not matter.</summary>
    public static Totp AppWith(byte[] seed) => new(seed, StepSeconds, OtpHashMode.Sha1, Digits);

    private long? StepOf(byte[] seed, string typed)
    {
        var code = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        return AppWith(seed).VerifyTotp(time.GetUtcNow().UtcDateTime, code, out var step, OneStepEitherSide) ? step : null;
    }

    private byte[] SeedOf(string protectedSeed) => Convert.FromHexString(protector.Unprotect(protectedSeed));
}
