using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace PhbPortal.Web.Tests.Source;

/// <summary>Compares the ASVS 5.0.0 requirements that tests claim to prove with the table of those that apply.</summary>
public sealed partial class RequirementsAreCovered(ITestOutputHelper output)
{
    /// <summary>
    /// The number of applicable requirements that no test proves yet. It may only fall, and docs/operations.md states it too.
    /// </summary>
    private const int NotYetCovered = 82;

    private static readonly Lazy<IReadOnlyList<string>> Applicable = new(() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Asvs", "applicable.csv")).Skip(1).Select(line => line.Split(',')[0])]
    );

    [Fact]
    public void No_fewer_requirements_are_proved_than_before()
    {
        var covered = Named(Tests()).Select(named => named.Id).ToHashSet(StringComparer.Ordinal);
        var missing = Applicable.Value.Where(id => !covered.Contains(id)).ToList();
        output.WriteLine(
            $"{Applicable.Value.Count} apply, {Applicable.Value.Count - missing.Count} are covered, {missing.Count} are "
                + $"not: {string.Join(' ', missing)}"
        );
        Assert.True(missing.Count <= NotYetCovered, $"{missing.Count} are not covered: {string.Join(' ', missing)}");
        Assert.Contains(
            $"{NotYetCovered} of the {Applicable.Value.Count} requirements",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_requirement_a_test_names_is_in_the_table() => Assert.Empty(Strange(Named(Tests())));

    [Fact]
    public void The_table_has_every_requirement_once()
    {
        Assert.Equal(250, Applicable.Value.Count);
        Assert.Equal(250, Applicable.Value.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_unknown_requirement_is_detected() =>
        Assert.Equal(["9.9.9"], Strange(Named([("Planted.cs", """[Asvs("3.5.1", "9.9.9")]""")])));

    private static IEnumerable<string> Strange(IEnumerable<(string Id, string File)> named) =>
        named.Select(one => one.Id).Where(id => !Applicable.Value.Contains(id, StringComparer.Ordinal));

    private static IEnumerable<(string File, string Text)> Tests() =>
        Repository
            .Files("tests", ".cs")
            .Where(file => Path.GetFileName(file) != "RequirementsAreCovered.cs")
            .Select(file => (file, File.ReadAllText(file)));

    private static IEnumerable<(string Id, string File)> Named(IEnumerable<(string File, string Text)> tests) =>
        tests.SelectMany(test =>
            Mark().Matches(test.Text).SelectMany(mark => Id().Matches(mark.Value)).Select(id => (id.Value, test.File))
        );

    [GeneratedRegex(@"\[Asvs\([^)]*\)\]", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[0-9]+\.[0-9]+\.[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
