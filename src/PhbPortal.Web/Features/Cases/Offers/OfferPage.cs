using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.Offers;

/// <summary>The form for an offer, with earlier ones.</summary>
public sealed record OfferPage(CaseHead Head, OfferForm Form, IReadOnlyList<string> Recorded)
{
    public static async Task<OfferPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        OfferForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var offers = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.Offers)
            .OrderByDescending(o => o.Id)
            .Take(20)
            .Select(o => new
            {
                o.OfferedOn,
                o.Answer,
                o.AnsweredOn,
                o.Reason,
                o.AskAgainOn,
                o.RecordedBy,
            })
            .ToListAsync(cancellationToken);
        return new(
            head,
            form,
            [
                .. offers.Select(o =>
                    $"Offered on {o.OfferedOn.InFull()}. Answer "
                    + $"on {o.AnsweredOn.InFull()}: {AnswerOf(o.Answer)}"
                    + $"{(o.AskAgainOn is { } ask ? $", ask again on {ask.InFull()}" : "")}. "
                    + $"{o.Reason} Recorded by {o.RecordedBy}."
                ),
            ]
        );
    }

    public static string AnswerOf(OfferAnswer answer) =>
        answer switch
        {
            OfferAnswer.Yes => "yes",
            OfferAnswer.No => "no, and stays on the usual care",
            OfferAnswer.Later => "not now",
            _ => throw new UnreachableException($"Nothing is said of {answer}."),
        };
}
