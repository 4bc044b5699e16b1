using System.Text.Json;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Stores;

namespace PhbPortal.Web.Startup;

/// <summary>
/// The ends of the audit chains, appended to a file outside the database, one per line. If the file is copied to where the owner of the
/// database cannot write, <c>verify</c> finds a chain that was truncated or rewritten.
/// </summary>
public sealed class AuditHeads(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string file = configuration["Audit:HeadsFile"] is { Length: > 0 } named
        ? Path.GetFullPath(named, environment.ContentRootPath)
        : Path.Combine(StoreChoice.FolderOf(configuration, environment.ContentRootPath), "audit-heads.jsonl");

    public Task WriteAsync(IEnumerable<AuditHead> heads, CancellationToken cancellationToken)
    {
        // On a server engine nothing else creates the folder.
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.AppendAllLinesAsync(file, heads.Select(head => JsonSerializer.Serialize(head)), cancellationToken);
    }

    /// <exception cref="CannotStart">A line cannot be read.</exception>
    public async Task<IReadOnlyCollection<AuditHead>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            return [];
        try
        {
            return
            [
                .. (await File.ReadAllLinesAsync(file, cancellationToken))
                    .Where(line => line.Length > 0)
                    .Select(line => JsonSerializer.Deserialize<AuditHead>(line)!),
            ];
        }
        catch (JsonException unreadable)
        {
            throw new CannotStart($"{file} has a line that is no end of a chain: {unreadable.Message}", unreadable);
        }
    }
}
