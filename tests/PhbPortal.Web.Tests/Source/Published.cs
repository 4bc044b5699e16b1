namespace PhbPortal.Web.Tests.Source;

/// <summary>The published portal: from <c>tests/run</c>, or published here from the build of these tests.</summary>
public sealed class Published : IAsyncLifetime
{
    private readonly string? own = Environment.GetEnvironmentVariable("PHB_TEST_PORTAL") is { Length: > 0 }
        ? null
        : Directory.CreateTempSubdirectory("phb-published-").FullName;

    public string Folder => own ?? Environment.GetEnvironmentVariable("PHB_TEST_PORTAL")!;

    public IReadOnlyList<string> Files { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (own is not null)
            await PublishAsync(own);
        Files = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)];
    }

    public Task DisposeAsync()
    {
        if (own is not null)
            Directory.Delete(own, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task PublishAsync(string folder)
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
            folder,
            "-v",
            "quiet",
            "--nologo"
        );
        if (!isDone)
            throw new InvalidOperationException(said);
    }
}

[CollectionDefinition(nameof(Published))]
public sealed class SharedPublished : ICollectionFixture<Published>;
