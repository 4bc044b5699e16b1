using System.Reflection;
using System.Text.RegularExpressions;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests;

public sealed class TheShapeOfTheDomain
{
    private static readonly string[] FromTheTop =
    [
        "Budgets",
        "Safeguards",
        "CarePlans",
        "Cases",
        "People",
        "Programme",
        "Policies",
        "Values",
    ];

    [Fact]
    public void It_references_nothing_but_the_runtime() =>
        Assert.All(
            typeof(Money).Assembly.GetReferencedAssemblies(),
            name => Assert.StartsWith("System", name.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void A_folder_uses_only_those_below_it()
    {
        var root = Path.Combine(Repository(), "src", "PhbPortal.Domain");
        var against = FromTheTop.SelectMany(
            (folder, height) =>
                Directory
                    .EnumerateFiles(Path.Combine(root, folder), "*.cs")
                    .SelectMany(file =>
                        Regex
                            .Matches(
                                File.ReadAllText(file),
                                @"^using PhbPortal\.Domain\.(?<folder>\w+)",
                                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                                TimeSpan.FromSeconds(1)
                            )
                            .Where(use => Array.IndexOf(FromTheTop, use.Groups["folder"].Value) < height)
                            .Select(use => $"{folder}/{Path.GetFileName(file)} uses {use.Groups["folder"].Value}")
                    )
        );

        Assert.Empty(against);
        Assert.All(FromTheTop, folder => Assert.NotEmpty(Directory.GetFiles(Path.Combine(root, folder))));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "PhbPortal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        return folder.FullName;
    }
}
