using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>The headers that are missing from an answer, and what its page contains that they forbid.</summary>
internal static partial class HeaderFaults
{
    private const int MostOfACookie = 4096;

    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ];

    /// <param name="isSignedIn">Whether the request was signed in.</param>
    /// <param name="isOverTls">Whether the portal requires TLS, which a demonstration does not.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(HttpResponseMessage answer, bool isSignedIn, bool isOverTls)
    {
        List<string> faults = [.. Always.Where(h => Text(answer, h.Name) != h.Value).Select(h => $"{h.Name}: {Text(answer, h.Name)}")];
        var policy = Text(answer, "Content-Security-Policy");
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        if (
            nonce.Length == 0
            || policy.Contains("unsafe", StringComparison.Ordinal)
            || Weak().IsMatch(policy)
            || !policy.StartsWith("default-src 'self'; ", StringComparison.Ordinal)
        )
            faults.Add($"Content-Security-Policy: {policy}");
        if (Text(answer, "Server").Length > 0)
            faults.Add("names its server");
        if (isOverTls != (Text(answer, "Strict-Transport-Security") == "max-age=31536000; includeSubDomains"))
            faults.Add($"Strict-Transport-Security: {Text(answer, "Strict-Transport-Security")}");
        if (isSignedIn && Text(answer, "Cache-Control") != "no-store")
            faults.Add($"Cache-Control: {Text(answer, "Cache-Control")}");
        if (answer.Headers.Contains("Access-Control-Allow-Origin"))
            faults.Add("lets another origin read it");
        var kind = answer.Content.Headers.ContentType;
        if (
            kind is null
                ? (await answer.Content.ReadAsByteArrayAsync()).Length > 0
                : kind.MediaType!.StartsWith("text/html", StringComparison.Ordinal) && kind.CharSet != "utf-8"
        )
            faults.Add($"Content-Type: {kind}");
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            faults.AddRange(cookies.Where(c => !IsSafe(c, isOverTls)).Select(c => $"cookie {c.Split('=')[0]}"));
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            faults.AddRange(OfPage(await answer.Content.ReadAsStringAsync(), nonce));
        return faults;
    }

    private static IEnumerable<string> OfPage(string html, string nonce) =>
        new HtmlParser().ParseDocument(html).All.SelectMany(element => OfElement(element, nonce));

    private static IEnumerable<string> OfElement(IElement element, string nonce)
    {
        if (element.LocalName == "style" || element.HasAttribute("style"))
            yield return $"inline style: {element.LocalName}";
        if (element.LocalName == "script" && (element.GetAttribute("nonce") != nonce || !element.HasAttribute("src")))
            yield return "a script that is not marked as the page's own";
        if (
            Elsewhere()
                .IsMatch(
                    element.GetAttribute("src")
                        ?? (element.LocalName is "link" ? element.GetAttribute("href") : element.GetAttribute("action"))
                        ?? ""
                )
        )
            yield return $"asks another server: {element.LocalName}";
        foreach (
            var handler in element.Attributes.Where(a =>
                a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            )
        )
            yield return $"inline script: {handler.Name}";
    }

    private static bool IsSafe(string cookie, bool isOverTls) =>
        cookie.Length <= MostOfACookie
        && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("samesite=", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("path=/", StringComparison.OrdinalIgnoreCase)
        && (
            !isOverTls
            || (cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase))
        );

    private static string Text(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : "";

    [GeneratedRegex(@"^\s*([a-z]+:)?//", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("script-src 'nonce-(?<nonce>[A-Za-z0-9+/]{24})';", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Nonce();

    [GeneratedRegex(@"\*|https?:|script-src[^;]*(data:|'self')", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Weak();
}
