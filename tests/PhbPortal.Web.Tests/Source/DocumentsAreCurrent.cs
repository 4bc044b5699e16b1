using System.Text.RegularExpressions;

namespace PhbPortal.Web.Tests.Source;

/// <summary>Every link in the README and docs resolves, and every file, folder, class and test they name exists.</summary>
public sealed partial class DocumentsAreCurrent
{
    private static readonly string[] Kept =
    [
        ".cs",
        ".cshtml",
        ".md",
        ".csproj",
        ".props",
        ".targets",
        ".mjs",
        ".js",
        ".scss",
        ".csv",
        ".json",
        ".txt",
    ];

    private static readonly Lazy<HashSet<string>> Paths = new(() =>
        [.. new[] { "src", "tests", "docs" }.SelectMany(folder => Repository.Files(folder, "")).SelectMany(Endings)]
    );

    private static readonly Lazy<HashSet<string>> Names = new(() =>
        [
            .. new[] { "src", "tests" }
                .SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml"))
                .Where(file => Path.GetFileName(file) != "DocumentsAreCurrent.cs")
                .SelectMany(file => Name().Matches(File.ReadAllText(file)).Select(found => found.Value)),
        ]
    );

    public static TheoryData<string> Documents =>
        [
            "README.md",
            .. Repository
                .Files("docs", ".md")
                .Where(file => !Superseded().IsMatch(File.ReadAllText(file)))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_resolves(string document) =>
        Assert.All(
            Link().Matches(Read(document)).Select(link => link.Groups["to"].Value),
            to => Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, to)), to)
        );

    [Theory]
    [MemberData(nameof(Documents))]
    public void Everything_named_exists(string document) =>
        Assert.Empty(Missing(CodeBlock().Replace(Read(document), ""), document.Contains("decisions", StringComparison.Ordinal)));

    [Fact]
    public void Every_row_of_where_to_change_names_a_file()
    {
        var text = Read("docs/feature.md");
        var rows = text[text.IndexOf("## Where do I change", StringComparison.Ordinal)..]
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .ToList();
        Assert.True(rows.Count >= 12);
        Assert.All(
            rows,
            row =>
                Assert.Contains(
                    Quoted().Matches(row.Split('|')[2]),
                    name => File.Exists(Path.Combine(Repository.Root, name.Groups["text"].Value))
                )
        );
    }

    [Theory]
    [InlineData("`Access/NoSuchAccess`")]
    [InlineData("`docs/no-such-page.md`")]
    [InlineData("`ABillThatNobodyWrote`")]
    [InlineData("`Access/AccessFilter.NoSuchThing`")]
    public void A_missing_name_is_detected(string planted) => Assert.Single(Missing(planted));

    /// <param name="pathsAlone">Whether to check only paths: a decision may name classes of libraries that were considered and not
    /// chosen.</param>
    private static List<string> Missing(string text, bool pathsAlone = false) =>
        [
            .. Quoted()
                .Matches(text)
                .Select(quoted => quoted.Groups["text"].Value)
                .Where(name =>
                    LooksLikeAPath(name) ? !IsAPath(name.TrimEnd('/')) : !pathsAlone && ClassName().IsMatch(name) && !AreNames(name)
                ),
        ];

    private static bool LooksLikeAPath(string name) =>
        Local().IsMatch(name)
        && (name.Contains('/', StringComparison.Ordinal) || Kept.Any(end => name.EndsWith(end, StringComparison.Ordinal)));

    // A class is in a file of its name; anything after a dot is one of its members.
    private static bool IsAPath(string name) =>
        Paths.Value.Contains(name)
        || Path.Exists(Path.Combine(Repository.Root, name))
        || Paths.Value.Contains(name + ".cs")
        || (
            name.LastIndexOf('.') is > 0 and var dot && Paths.Value.Contains(name[..dot] + ".cs") && Names.Value.Contains(name[(dot + 1)..])
        );

    private static bool AreNames(string dotted) => dotted.Split('.').All(Names.Value.Contains);

    /// <summary>
    /// A path, its folders, and the shorter forms of each that documents use: <c>Access/AccessFilter.cs</c>, <c>Web/Access</c>.
    /// </summary>
    private static IEnumerable<string> Endings(string file)
    {
        for (var path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'); path.Length > 0; path = Above(path))
        {
            for (
                var at = path;
                at.Length > 0;
                at = at.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? at[(slash + 1)..] : ""
            )
            {
                yield return at;
                if (at.StartsWith("PhbPortal.", StringComparison.Ordinal))
                    yield return at["PhbPortal.".Length..];
            }
        }
    }

    private static string Above(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, document)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<to>[^)#]+)[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<text>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^\.?[A-Za-z][\w.\-]*(/[\w.\-]+)*/?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Local();

    [GeneratedRegex(@"^[A-Z]\w*[a-z]\w*(\.[A-Z]\w*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\b[A-Z]\w+", RegexOptions.None, 1000)]
    private static partial Regex Name();

    // A superseded decision may name what existed at the time.
    [GeneratedRegex(@"^\*\*Status\*\* superseded", RegexOptions.Multiline, 1000)]
    private static partial Regex Superseded();
}
