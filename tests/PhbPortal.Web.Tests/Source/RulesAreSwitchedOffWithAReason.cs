using System.Text.RegularExpressions;

namespace PhbPortal.Web.Tests.Source;

/// <summary>Wherever an analyser rule is switched off, the place gives a reason.</summary>
public sealed partial class RulesAreSwitchedOffWithAReason
{
    private const int ShortestReason = 15;

    [Fact]
    public void In_the_code() =>
        Assert.Empty(
            Repository
                .Files("src", ".cs")
                .Concat(Repository.Files("tests", ".cs"))
                .Where(file => !file.EndsWith(nameof(RulesAreSwitchedOffWithAReason) + ".cs", StringComparison.Ordinal))
                .SelectMany(file => Silent(file, File.ReadAllText(file)))
        );

    [Fact]
    public void In_the_settings() => Assert.Empty(SilentSettings(File.ReadAllLines(Path.Combine(Repository.Root, ".editorconfig"))));

    [Theory]
    [InlineData("#pragma warning disable CA1304")]
    [InlineData("#pragma warning disable CA1304 // no")]
    [InlineData("#pragma warning disable")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1031\")]")]
    public void A_suppression_without_a_reason_is_detected(string planted) => Assert.NotEmpty(Silent("planted", planted));

    [Fact]
    public void A_setting_without_a_reason_is_detected() =>
        Assert.Single(SilentSettings(["[*.cs]", "", "dotnet_diagnostic.CA1304.severity = none"]));

    private static IEnumerable<string> Silent(string file, string text) =>
        Pragma()
            .Matches(text)
            .Where(m => m.Groups["why"].Value.Trim().Length < ShortestReason || m.Groups["rules"].Value.Trim().Length == 0)
            .Select(m => $"{file}: {m.Value.Trim()}")
            .Concat(
                Attribute()
                    .Matches(text)
                    .Where(m => !m.Value.Contains("Justification = \"", StringComparison.Ordinal))
                    .Select(m => $"{file}: {m.Value}")
            );

    /// <summary>The reason is a comment above the setting, or above its block of settings.</summary>
    private static IEnumerable<string> SilentSettings(IReadOnlyList<string> lines)
    {
        var isExplained = false;
        foreach (var line in lines)
        {
            isExplained = line.StartsWith('#') || (isExplained && line.Length > 0);
            if (!isExplained && Off().IsMatch(line))
                yield return line;
        }
    }

    [GeneratedRegex(@"#pragma warning disable(?<rules>[^/\r\n]*)(//(?<why>[^\r\n]*))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pragma();

    [GeneratedRegex(@"\[[^\]\r\n]*SuppressMessage\([^\]]*\)\]", RegexOptions.None, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^dotnet_diagnostic\.\w+\.severity\s*=\s*(none|silent)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Off();
}
