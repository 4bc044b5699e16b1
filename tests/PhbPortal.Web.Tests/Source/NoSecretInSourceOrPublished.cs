using System.Text;
using System.Text.RegularExpressions;

namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// Neither the source nor the published portal contains a key, a password or anything that does not belong to the portal.
/// </summary>
[Collection(nameof(Published))]
[Asvs("13.3.1", "13.4.1", "13.4.7", "15.2.3")]
public sealed partial class NoSecretInSourceOrPublished(Published published)
{
    private static readonly string[] Texts =
    [
        ".cs",
        ".cshtml",
        ".json",
        ".js",
        ".css",
        ".csproj",
        ".props",
        ".targets",
        ".md",
        ".csv",
        ".sh",
        ".yml",
        ".editorconfig",
        ".txt",
        ".config",
    ];

    [Fact]
    public void In_the_source() =>
        Assert.Empty(
            new[] { "src", "tests", "docs" }
                .SelectMany(folder => Repository.Files(folder, Texts))
                .SelectMany(file => Secrets(file, File.ReadAllText(file)))
        );

    [Fact]
    public void In_what_is_published() =>
        Assert.Empty(published.Files.Where(IsOurs).SelectMany(file => Secrets(file, File.ReadAllBytes(file))));

    /// <summary>The history, the source, tests and anybody's data are not published.</summary>
    [Fact]
    public void Nothing_unexpected_is_published() =>
        Assert.DoesNotContain(
            published.Files.Select(file => Path.GetRelativePath(published.Folder, file)),
            file => Strange().IsMatch(file)
        );

    [Fact]
    public void Only_static_assets_are_served() =>
        Assert.DoesNotContain(
            published.Files,
            file =>
                Path.GetRelativePath(published.Folder, file).StartsWith("wwwroot", StringComparison.Ordinal)
                && !new[] { ".css", ".js", ".svg" }.Contains(
                    Path.GetExtension(Path.GetExtension(file) is ".gz" or ".br" ? Path.ChangeExtension(file, null) : file),
                    StringComparer.Ordinal
                )
        );

    [Theory]
    [InlineData(".git/HEAD")]
    [InlineData("wwwroot/portal.db")]
    [InlineData("PhbPortal.Web.Tests.dll")]
    [InlineData("Features/Public/Home/HomeController.cs")]
    [InlineData("wwwroot/js/portal.js.map")]
    [InlineData("appsettings.Secrets.json.bak")]
    public void A_stray_file_is_detected(string planted) => Assert.Matches(Strange(), planted.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Strings in a compiled assembly are stored as UTF-16.</summary>
    [Fact]
    public void A_secret_in_an_assembly_is_detected() =>
        Assert.NotEmpty(Secrets("planted", [0, 1, .. Encoding.Unicode.GetBytes("Server=db;Password" + "=Tr0ub4dor&3;Database=phb"), 2]));

    [Theory]
    [InlineData("-----BEGIN ", "RSA PRIVATE KEY-----")]
    [InlineData("AKIA", "IOSFODNN7EXAMPLE")]
    [InlineData("Server=db;Password", "=Tr0ub4dor&3;Database=phb")]
    [InlineData("ghp_", "16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("\"ApiKey\"", ": \"4f9d2c8871aa40b2b1d7\"")]
    public void A_planted_secret_is_detected(string beginning, string end) => Assert.NotEmpty(Secrets("planted", beginning + end));

    private static bool IsOurs(string file) =>
        Path.GetFileName(file).StartsWith("PhbPortal.", StringComparison.Ordinal)
        || Texts.Contains(Path.GetExtension(file), StringComparer.Ordinal);

    private static IEnumerable<string> Secrets(string file, byte[] content) =>
        new[]
        {
            Encoding.Latin1.GetString(content),
            Encoding.Unicode.GetString(content),
            Encoding.Unicode.GetString(content.AsSpan(1)),
        }.SelectMany(text => Secrets(file, text));

    private static IEnumerable<string> Secrets(string file, string text) =>
        Secret().Matches(text).Select(m => $"{Path.GetFileName(file)}: {m.Value[..Math.Min(m.Length, 12)]}");

    [GeneratedRegex(
        """(^|[/\\])\.(git|vs|idea|ci)|\.(cs|cshtml|csproj|scss|map|bak|old|orig|swp|log|zip|pfx|pem|key|mjs|ts|sh|md)$|\.db(-wal|-shm)?$|\.Tests\.|[/\\](node_modules|Assets|Features|obj)[/\\]|^(node_modules|Assets|Features|obj)[/\\]|xunit|Moq|Playwright""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Strange();

    // Connection strings of test servers and in the documentation have no password, or one that is generated at run time.
    [GeneratedRegex(
        """
            -----BEGIN\s[A-Z ]*PRIVATE\sKEY | \bAKIA[0-9A-Z]{16}\b | \bghp_[A-Za-z0-9]{36}\b | \beyJ[\w-]{20,}\.[\w-]{20,}\.
            | ;\s*(Password|Pwd)\s*=\s*(?![{<$\s*;"'.])[^;"'\s]{6,} | "\w*(ApiKey|Secret|ConnectionString)"\s*:\s*"[^"{<]{12,}"
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Secret();
}
