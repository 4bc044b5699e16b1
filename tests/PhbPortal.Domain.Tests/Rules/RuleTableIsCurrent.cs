using System.Text.RegularExpressions;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Rules;

/// <summary>
/// The table in <c>docs/domain.md</c> matches the rulebook, the code and the marks of the tests. <c>PHB_WRITE_RULES=1</c> writes it.
/// </summary>
public sealed partial class RuleTableIsCurrent
{
    private const string Begin = "<!-- rules: made by RuleTableIsCurrent -->\n";
    private const string End = "<!-- rules: end -->\n";

    private static readonly string Root = Find(AppContext.BaseDirectory);
    private static readonly string Document = Path.Combine(Root, "docs", "domain.md");

    [Fact]
    public void The_table_matches_rulebook_code_and_tests()
    {
        var text = File.ReadAllText(Document).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin > 0 && end > begin, "docs/domain.md has no place for the table.");
        var (before, after) = (text[..(begin + Begin.Length)], text[end..]);
        var table = Table();

        if (Environment.GetEnvironmentVariable("PHB_WRITE_RULES") is not null)
            File.WriteAllText(Document, before + table + after);
        else
            Assert.True(text == before + table + after, $"The table is not true any more. It would be:\n{table}");
    }

    [Fact]
    public void Every_rule_in_use_is_proved_by_a_test() =>
        Assert.Equal("", string.Join(' ', InUse().Select(rule => rule.Id).Where(id => !Tests.Value.Contains(id))));

    [Fact]
    public void Every_rule_that_a_test_names_is_in_use() =>
        Assert.Equal("", string.Join(' ', Tests.Value.Select(proofs => proofs.Key).Except(InUse().Select(rule => rule.Id))));

    private static Lazy<ILookup<string, string>> Code { get; } = new(() => Named("src", RuleInCode()));

    private static Lazy<ILookup<string, string>> Tests { get; } = new(() => Named("tests", RuleProved()));

    private static IEnumerable<Rule> InUse() =>
        Rulebook.All.Concat(Rulebook.OwnSafeguards).Where(rule => Rulebook.UseOf(rule).Use != RuleUse.NotYet);

    // Rules of one section with the same entries share a row.
    private static string Table() =>
        string.Concat(
            InUse()
                .GroupBy(rule => (rule.Section, Rulebook.UseOf(rule)))
                .Select(rules =>
                {
                    var ids = rules.Select(rule => rule.Id).ToList();
                    return $"| {string.Join(", ", ids)} | {Words(rules.Key.Item2)} | {In(Code.Value, ids)} | {In(Tests.Value, ids)} |\n";
                })
                .Prepend("|---|---|---|---|\n")
                .Prepend("| Rule | What the portal does, and where | Code that names it | Tests |\n")
        );

    private static string Words(RuleInUse used) =>
        used.Use switch
        {
            RuleUse.Enforced => "holds to it ",
            RuleUse.Scheduled => "puts it on a list ",
            RuleUse.Recorded => "keeps what it asks for ",
            RuleUse.NotYet => throw new InvalidOperationException("What is not acted on is not in the table."),
            _ => throw new InvalidOperationException($"{used.Use} has no words."),
        } + used.Where;

    private static string In(ILookup<string, string> named, IEnumerable<string> ids) =>
        string.Join(
            ", ",
            ids.SelectMany(id => named[id]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"`{name}`")
        );

    // The rulebook itself names every rule.
    private static ILookup<string, string> Named(string folder, Regex pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !OfNoInterest().IsMatch(file))
            .SelectMany(file =>
                pattern
                    .Matches(File.ReadAllText(file))
                    .SelectMany(mark => RuleId().Matches(mark.Value))
                    .Select(id => (Id: id.Value, Name: Path.GetFileNameWithoutExtension(file)))
            )
            .ToLookup(one => one.Id, one => one.Name, StringComparer.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PhbPortal.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests read the repository they stand in."));

    [GeneratedRegex(
        @"[/\\](obj|bin|node_modules|Migrations|Seeding)[/\\]|[/\\]Rulebook\.|[/\\]RuleIds\.|[/\\]ProvesAttribute\.",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfNoInterest();

    [GeneratedRegex("\"[A-IP][0-9]{2}\"|\\bRuleIds\\.[A-IP][0-9]{2}\\b", RegexOptions.None, 1000)]
    private static partial Regex RuleInCode();

    [GeneratedRegex(@"\[Proves\([^)]*\)\]", RegexOptions.None, 1000)]
    private static partial Regex RuleProved();

    [GeneratedRegex("[A-IP][0-9]{2}", RegexOptions.None, 1000)]
    private static partial Regex RuleId();
}
