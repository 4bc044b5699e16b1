using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PhbPortal.Web.Tests.Source;

/// <summary>Neither the source nor what was built of it holds a key or a password, and the portal brings no more packages than it did.</summary>
public sealed partial class NothingSecretIsKept
{
    /// <summary>Named by the two projects that run. The goal is twelve; it may only fall.</summary>
    private const int Packages = 17;

    private static readonly string[] Texts = [".cs", ".cshtml", ".json", ".js", ".css", ".csproj", ".props", ".targets", ".md", ".csv", ".sh", ".yml", ".editorconfig", ".txt", ".config"];

    [Fact]
    public void In_the_source() => Assert.Empty(new[] { "src", "tests", "docs" }.SelectMany(folder => Repository.Files(folder, Texts)).SelectMany(file => Secrets(file, File.ReadAllText(file))));

    [Fact]
    public void In_what_is_published() =>
        Assert.Empty(Directory.EnumerateFiles(AppContext.BaseDirectory, "appsettings*.json").Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.config")).SelectMany(file => Secrets(file, File.ReadAllText(file))));

    [Theory]
    [InlineData("-----BEGIN ", "RSA PRIVATE KEY-----")]
    [InlineData("AKIA", "IOSFODNN7EXAMPLE")]
    [InlineData("Server=db;Password", "=Tr0ub4dor&3;Database=phb")]
    [InlineData("ghp_", "16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("\"ApiKey\"", ": \"4f9d2c8871aa40b2b1d7\"")]
    public void A_planted_one_is_found(string beginning, string end) => Assert.NotEmpty(Secrets("planted", beginning + end));

    [Fact]
    public void No_more_packages_run_than_did()
    {
        var named = Repository.Files("src", ".csproj").SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(package => package.Attribute("PrivateAssets") is null).Select(package => package.Attribute("Include")!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(named.Count <= Packages, string.Join(' ', named));
    }

    private static IEnumerable<string> Secrets(string file, string text) => Secret().Matches(text).Select(m => $"{Path.GetFileName(file)}: {m.Value[..Math.Min(m.Length, 12)]}");

    // Connection strings of the tests' own servers and of the documentation name no password, or one that is drawn at the time.
    [GeneratedRegex("""
        -----BEGIN\s[A-Z ]*PRIVATE\sKEY | \bAKIA[0-9A-Z]{16}\b | \bghp_[A-Za-z0-9]{36}\b | \beyJ[\w-]{20,}\.[\w-]{20,}\.
        | ;\s*(Password|Pwd)\s*=\s*(?![{<$\s*;"'.])[^;"'\s]{6,} | "\w*(ApiKey|Secret|ConnectionString)"\s*:\s*"[^"{<]{12,}"
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Secret();
}
