namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// Lines of code have at most 140 characters, so that two files fit side by side. CSharpier breaks code; strings and comments are broken
/// by hand.
/// </summary>
public sealed class LinesFitAScreen
{
    private const int Widest = 140;

    // A line break would change these texts: markup, SQL, the body of a mail, the path of an icon.
    private static readonly string[] WholeTexts = ["BudgetMapping.cs", "Icon.cs", "Outbox.cs"];

    // The path of a drawing is a single attribute.
    private static readonly string[] DrawnWhole = ["_AccountNav.cshtml"];

    [Fact]
    public void In_the_source() =>
        Assert.Empty(
            Repository
                .Files("src", ".cs")
                .Where(file => !WholeTexts.Contains(Path.GetFileName(file), StringComparer.Ordinal))
                .SelectMany(TooWide)
        );

    [Fact]
    public void In_the_views() =>
        Assert.Empty(
            Repository
                .Files("src", ".cshtml")
                .Where(file => !DrawnWhole.Contains(Path.GetFileName(file), StringComparer.Ordinal))
                .SelectMany(TooWide)
        );

    [Fact]
    public void Every_exception_is_still_too_wide() =>
        Assert.All(
            WholeTexts,
            name => Assert.NotEmpty(Repository.Files("src", ".cs").Where(file => Path.GetFileName(file) == name).SelectMany(TooWide))
        );

    private static IEnumerable<string> TooWide(string file) =>
        File.ReadLines(file)
            .Select((line, index) => (line.Length, Number: index + 1))
            .Where(line => line.Length > Widest)
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}");
}
