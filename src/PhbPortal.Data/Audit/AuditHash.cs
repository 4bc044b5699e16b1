using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Audit;

/// <summary>What a seal's hash covers: the whole entry, its place in the chain and the seal before it.</summary>
internal static class AuditHash
{
    public const string Algorithm = "sha256-1";
    public const string Genesis = "";

    public static long ChainOf(AuditEntry entry) => entry.SiteId ?? AuditSeal.AboveTheSites;

    public static string Of(AuditEntry entry, long number, string previousHash) => LinkedHash.Of(Fields(entry, number, previousHash));

    private static IEnumerable<string> Fields(AuditEntry entry, long number, string previousHash)
    {
        yield return Algorithm;
        yield return previousHash;
        yield return Text(ChainOf(entry));
        yield return Text(number);
        yield return Text(entry.Id);
        yield return entry.WhenUtc.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        yield return Text(entry.UserId);
        yield return entry.UserName;
        yield return entry.Role.ToString();
        yield return entry.What.ToString();
        yield return entry.Kind;
        yield return entry.Reference;
        yield return entry.PersonId is { } person ? Text(person) : "-";
        yield return entry.Details;
        yield return entry.Why;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
