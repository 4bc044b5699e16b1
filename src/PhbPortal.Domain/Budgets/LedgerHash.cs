using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// Links each posting to the one before it. The first field names the algorithm and the format, so that a later one can be used alongside
/// it.
/// </summary>
internal static class LedgerHash
{
    public const string Genesis = "";

    public static string Of(Posting posting, Guid ledgerKey, string previousHash) =>
        LinkedHash.Of(Fields(posting, ledgerKey, previousHash));

    private static IEnumerable<string> Fields(Posting posting, Guid ledgerKey, string previousHash)
    {
        yield return "sha256-1";
        yield return previousHash;
        yield return ledgerKey.ToString("N");
        yield return Text(posting.Number);
        yield return posting.RequestId.ToString("N");
        yield return posting.Kind.ToString();
        yield return posting.HappenedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return posting.RecordedAtUtc.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        yield return Text(posting.ActorUserId);
        yield return posting.ActorName;
        yield return posting.ActorRole.ToString();
        yield return posting.Description;
        yield return posting.SupportLine is { } line ? Text(line) : "-";
        yield return posting.ReversesNumber is { } number ? Text(number) : "-";
        yield return Text(posting.Fronted.Pence);
        foreach (var transfer in posting.Transfers.OrderBy(t => t.Number))
            yield return $"{Text(transfer.PartNumber)} {transfer.From} {transfer.To} {Text(transfer.Amount.Pence)}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
