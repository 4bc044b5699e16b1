namespace PhbPortal.Web.Tests.Source;

/// <summary>The source files of this build.</summary>
internal static class Repository
{
    private static readonly string[] Left = ["bin", "obj", ".git", ".vs", "node_modules", "artifacts", "data", "Migrations"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(
                Path.Combine(Root, folder),
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System }
            )
            .Where(file =>
                endings.Any(end => file.EndsWith(end, StringComparison.Ordinal))
                && !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(Left, StringComparer.Ordinal).Any()
            );

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PhbPortal.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests read the repository they stand in."));
}
