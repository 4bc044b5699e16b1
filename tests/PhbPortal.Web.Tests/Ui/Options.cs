using System.Text.Json;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>
/// The options of one fixture. It records which were read, so that a fixture with an unsupported option is never compared by accident.
/// </summary>
internal sealed class Options(JsonElement root, string path, HashSet<string> read)
{
    public Options(JsonElement root)
        : this(root, "", []) { }

    public bool AllRead => Leaves(root, path).All(read.Contains);

    public string? Text(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String or JsonValueKind.Number => Noted(name, value.ToString()),
                JsonValueKind.True => Noted(name, "true"),
                JsonValueKind.False => Noted(name, "false"),
                JsonValueKind.Null => Noted<string?>(name, null),
                _ => null,
            }
            : null;

    /// <summary>The value itself, or the text inside it: many options allow both.</summary>
    public string? TextOf(string name) =>
        Has(name) ? Inside(name).Text("text")
        : Words(name) ? Text(name)
        : null;

    public bool Yes(string name) => Text(name) == "true";

    public bool Has(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object;

    public Options Inside(string name) =>
        Has(name) ? new(root.GetProperty(name), $"{path}/{name}", read) : new(default, $"{path}/{name}", read);

    public IReadOnlyList<Options> List(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, index) => new Options(item, $"{path}/{name}/{index}", read))]
            : [];

    public IReadOnlyList<Options> Cells() =>
        root.ValueKind != JsonValueKind.Array
            ? []
            : [.. root.EnumerateArray().Select((item, index) => new Options(item, $"{path}/{index}", read))];

    /// <summary>A list item that is plain text.</summary>
    public string? Self()
    {
        if (root.ValueKind != JsonValueKind.String)
            return null;
        read.Add(path);
        return root.GetString();
    }

    private bool Words(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;

    private T Noted<T>(string name, T value)
    {
        read.Add($"{path}/{name}");
        return value;
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value, $"{path}/{property.Name}")),
            JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Leaves(item, $"{path}/{index}")),
            _ => [path],
        };
}
