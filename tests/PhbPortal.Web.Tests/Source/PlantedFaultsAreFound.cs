using System.Text.RegularExpressions;

namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// Builds <c>tests/Flaws</c> with the same settings as the portal. Every line there that names rules must be reported by all of them; only
/// then does a clean build of the portal mean anything.
/// </summary>
[Asvs("1.2.4", "1.2.5", "1.2.9", "1.3.12", "1.5.1", "11.3.1", "11.4.1", "12.3.2", "16.2.2")]
public sealed partial class PlantedFaultsAreFound
{
    private const int Fewest = 8;

    [Fact]
    public async Task Every_planted_fault_is_reported_by_its_rules()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Flaws");
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "FlawsController.cs"));
        var wanted = lines
            .SelectMany(
                (line, i) =>
                    Named().Match(line) is { Success: true } named
                        ? Rule().Matches(named.Value).Select(rule => $"({i + 1}) {rule.Value}")
                        : []
            )
            .ToList();
        Assert.True(lines.Count(line => Named().IsMatch(line)) >= Fewest);

        var (isBuilt, said) = await Dotnet.RunAsync(
            folder,
            "build",
            "--no-incremental",
            "-v",
            "quiet",
            "--nologo",
            "-p:CI=true",
            "-p:RunAnalyzers=true",
            "-p:RunAnalyzersDuringBuild=true"
        );
        Assert.False(isBuilt);
        var found = Error()
            .Matches(said)
            .Select(error => $"({error.Groups["line"].Value}) {error.Groups["rule"].Value}")
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(
            wanted.TrueForAll(found.Contains),
            $"Not found: {string.Join(", ", wanted.Where(one => !found.Contains(one)))}\n{said}"
        );
    }

    [GeneratedRegex(@"// (?<rules>[A-Z]+[0-9]{3,4}( [A-Z]+[0-9]{3,4})*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("[A-Z]+[0-9]{3,4}", RegexOptions.None, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"FlawsController\.cs\((?<line>[0-9]+),[0-9]+\): error (?<rule>[A-Z]+[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Error();
}
