using System.IO.Compression;
using System.Text.Json;
using PhbPortal.Data.Stores;
using PhbPortal.Web.Tests.Source;

namespace PhbPortal.Web.Tests.Upgrading;

/// <summary>What an earlier released build left in its databases; <c>build-1d97113.json</c> says how they were made.</summary>
/// <param name="SeenUtc">A few minutes after the last use, while its session and its link are still valid.</param>
internal sealed record EarlierBuild(string SignInName, string Password, DateTimeOffset SeenUtc, LeftBehind Sqlite, LeftBehind Postgres)
{
    /// <summary>
    /// Gives its first person a name with the key that this build made of it, without the letter that does not come apart.
    /// </summary>
    public const string GiveAForeignName = """
        UPDATE "People" SET "GivenName" = 'Łukasz', "SearchGiven" = 'UKASZ' WHERE "Id" = (SELECT MIN("Id") FROM "People")
        """;

    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web);

    public static EarlierBuild Build1d97113 { get; } =
        JsonSerializer.Deserialize<EarlierBuild>(File.ReadAllText(PathOf("build-1d97113.json")), AsWritten)!;

    public LeftBehind On(Engine engine) => engine == Engine.Postgres ? Postgres : Sqlite;

    /// <summary>Copies its SQLite file to a folder where the portal finds it.</summary>
    public static void CopyTo(string folder)
    {
        using var kept = Open("build-1d97113.sqlite.gz");
        using var copy = File.Create(Path.Combine(folder, "portal.db"));
        kept.CopyTo(copy);
    }

    /// <summary>Statements that recreate its PostgreSQL database, for psql.</summary>
    public static Stream PostgresScript() => Open("build-1d97113.postgres.gz");

    private static GZipStream Open(string name) => new(File.OpenRead(PathOf(name)), CompressionMode.Decompress);

    private static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "PhbPortal.Web.Tests", nameof(Upgrading), name);
}

/// <summary>What people kept from that build: an app with its seed, codes on paper, a cookie, and unsent messages.</summary>
internal sealed record LeftBehind(
    string AppSeed,
    IReadOnlyList<string> RecoveryCodes,
    string Session,
    IReadOnlyList<WaitingMessage> Messages
);

internal sealed record WaitingMessage(string Reference, string To, string Subject, string Text);
