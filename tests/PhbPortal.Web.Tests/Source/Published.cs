namespace PhbPortal.Web.Tests.Source;

/// <summary>The portal as it is handed over: published once, from what these tests were built with.</summary>
public sealed class Published : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("phb-published-").FullName;

    public IReadOnlyList<string> Files { get; private set; } = [];

    public async Task InitializeAsync()
    {
        // The folder above the framework's is named after the configuration: Debug or Release.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var (isDone, said) = await Dotnet.RunAsync(
            Repository.Root,
            "publish",
            Path.Combine("src", "PhbPortal.Web"),
            "--no-build",
            "-c",
            configuration,
            "-o",
            Folder,
            "-v",
            "quiet",
            "--nologo"
        );
        Files = isDone
            ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)]
            : throw new InvalidOperationException(said);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(Published))]
public sealed class SharedPublished : ICollectionFixture<Published>;
