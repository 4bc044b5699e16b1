using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// Every third-party component that runs with the portal is in <c>docs/parts.cdx.json</c> (CycloneDX) with its version and hash, so that
/// an added or changed component shows up in a review. <c>PHB_WRITE_PARTS=1</c> writes the list again.
/// </summary>
[Collection(nameof(Published))]
[Asvs("15.1.2", "15.2.4")]
public sealed class PartsListIsCurrent(Published published)
{
    /// <summary>Packages that we reference directly; the rest are their dependencies.</summary>
    private const int MostNamed = 12;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private static readonly string List = Path.Combine(Repository.Root, "docs", "parts.cdx.json");

    [Fact]
    public async Task Every_component_is_listed_with_version_and_hash()
    {
        var parts = Parts(published.Folder);
        if (Environment.GetEnvironmentVariable("PHB_WRITE_PARTS") is not null)
            await File.WriteAllTextAsync(List, Document(parts).ToJsonString(Readable).ReplaceLineEndings("\n") + "\n");
        var listed = JsonNode.Parse(await File.ReadAllTextAsync(List))!["components"]!.AsArray().Select(part => Part.From(part!)).ToList();
        Assert.True(
            listed.SequenceEqual(parts),
            string.Join('\n', listed.Except(parts).Select(part => "- " + part).Concat(parts.Except(listed).Select(part => "+ " + part)))
        );
        Assert.Contains(
            $"{parts.Count} parts",
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "security.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"sha512\": \"sha512-", "\"sha512\": \"sha512-AAAA")]
    [InlineData("Serilog/4.3.0\": {", "Serilog/3.1.1\": {")]
    [InlineData(
        "\"libraries\": {",
        "\"libraries\": { \"Planted/1.0.0\": { \"type\": \"package\", \"serviceable\": true, \"sha512\": \"sha512-AAAA\" },"
    )]
    public void A_changed_component_is_detected(string was, string planted)
    {
        var folder = Directory.CreateTempSubdirectory("phb-planted-");
        var text = File.ReadAllText(Path.Combine(published.Folder, "PhbPortal.Web.deps.json"));
        var where = text.IndexOf(was, text.IndexOf("\"libraries\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(where > 0);
        File.WriteAllText(Path.Combine(folder.FullName, "PhbPortal.Web.deps.json"), text[..where] + planted + text[(where + was.Length)..]);
        Assert.NotEqual(Parts(published.Folder), Parts(folder.FullName));
        folder.Delete(recursive: true);
    }

    /// <summary>A package of the same name from another feed, or with other content, is not restored.</summary>
    [Fact]
    public void Every_project_locks_its_packages_and_their_content() =>
        Assert.All(
            Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")),
            project =>
            {
                var targets = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))![
                    "dependencies"
                ]!.AsObject();
                Assert.All(
                    targets.SelectMany(target => target.Value!.AsObject()).Where(package => (string?)package.Value!["type"] != "Project"),
                    package => Assert.Equal(64, Convert.FromBase64String((string)package.Value!["contentHash"]!).Length)
                );
            }
        );

    [Fact]
    public void Few_packages_are_referenced_directly()
    {
        var named = Repository
            .Files("src", ".csproj")
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(package => package.Attribute("PrivateAssets") is null)
            .Select(package => package.Attribute("Include")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(named.Count is > 0 and <= MostNamed, string.Join(' ', named));
    }

    private static List<Part> Parts(string folder)
    {
        var libraries = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "PhbPortal.Web.deps.json")))!["libraries"]!.AsObject();
        var packages = libraries
            .Where(library => (string?)library.Value!["type"] == "package")
            .Select(library => new Part("nuget", library.Key.Split('/')[0], library.Key.Split('/')[1], Hash(library.Value!["sha512"])));
        // The style sheet is compiled from it, and its script is copied.
        var styles = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "PhbPortal.Web", "package-lock.json")))![
            "packages"
        ]!["node_modules/nhsuk-frontend"]!;
        return
        [
            .. packages
                .Append(new("npm", "nhsuk-frontend", (string)styles["version"]!, Hash(styles["integrity"])))
                .OrderBy(part => part.Name, StringComparer.Ordinal),
        ];
    }

    private static string Hash(JsonNode? named) => Convert.ToHexStringLower(Convert.FromBase64String(((string)named!)["sha512-".Length..]));

    private static JsonObject Document(IEnumerable<Part> parts) =>
        new()
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.5",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject { ["type"] = "application", ["name"] = "PhbPortal" },
            },
            ["components"] = new JsonArray([.. parts.Select(part => part.ToJson())]),
        };

    private sealed record Part(string Kind, string Name, string Version, string Hash)
    {
        public static Part From(JsonNode json) =>
            new(
                ((string)json["purl"]!)["pkg:".Length..].Split('/')[0],
                (string)json["name"]!,
                (string)json["version"]!,
                (string)json["hashes"]![0]!["content"]!
            );

        public JsonNode ToJson() =>
            new JsonObject
            {
                ["type"] = "library",
                ["name"] = Name,
                ["version"] = Version,
                ["purl"] = $"pkg:{Kind}/{Name}@{Version}",
                ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Hash }),
            };
    }
}
