using System.Text.RegularExpressions;

namespace PhbPortal.Web.Features.Programme.Audit;

/// <summary>The program's names as words: "PilotSite" becomes "pilot site".</summary>
public static partial class AuditWords
{
    public static string Lower(string name) => WordStart().Replace(name, " ").ToLowerInvariant();

    public static string Sentence(string name)
    {
        var words = Lower(name);
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 200)]
    private static partial Regex WordStart();
}
