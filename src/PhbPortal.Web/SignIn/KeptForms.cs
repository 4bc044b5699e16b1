using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>One answer of a form as it arrived.</summary>
public sealed record KeptField(string Name, string Value);

/// <summary>A form that arrived after its session had ended.</summary>
/// <param name="Address">Where it was sent, path and query.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields);

/// <summary>
/// Keeps what someone typed while they sign in again: encrypted, for an hour, and for the same person only. This works only after a
/// session expired; after signing out, nothing is kept.
/// </summary>
public sealed partial class KeptForms(Sessions sessions, AccountSteps steps, PortalCookies cookies, IDataProtectionProvider protection)
{
    public const string CookieName = "phb-kept";
    public const string Page = "/account/kept";

    private const int MostCharacters = 200_000;

    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("PhbPortal.KeptForm");

    /// <returns>False if there is nothing that may be kept.</returns>
    public async Task<bool> TryKeepAsync(HttpContext http)
    {
        var request = http.Request;
        if (
            !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        if (await sessions.WhoseWasItAsync(http) is not { } userId)
            return false;
        var form = await request.ReadFormAsync(http.RequestAborted);
        KeptForm kept = new(
            request.Path + request.QueryString,
            [.. form.Where(f => !Secret().IsMatch(f.Key)).SelectMany(f => f.Value.Select(value => new KeptField(f.Key, value ?? "")))]
        );
        if (kept.Fields.Count == 0 || kept.Fields.Sum(f => f.Name.Length + f.Value.Length) > MostCharacters)
            return false;
        var key = await steps.BeginAsync(
            StepKind.KeptForm,
            userId,
            protector.Protect(JsonSerializer.Serialize(kept)),
            GoodFor,
            http.RequestAborted
        );
        http.Response.Cookies.Append(cookies.Name(CookieName), key, cookies.Options(SameSiteMode.Strict));
        return true;
    }

    /// <summary>What this browser has kept for that person, if anything.</summary>
    public async Task<KeptForm?> FindAsync(HttpContext http, long userId) =>
        await steps.FindAsync(StepKind.KeptForm, http.Request.Cookies[cookies.Name(CookieName)], http.RequestAborted) is { } step
        && step.UserId == userId
            ? JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(step.State))
            : null;

    [GeneratedRegex("^__|password|credential", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Secret();
}
