using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.Consents;

/// <summary>The form for a consent, with those already given, refused or withdrawn.</summary>
public sealed record ConsentPage(CaseHead Head, ConsentForm Form, IReadOnlyList<string> Recorded)
{
    public static async Task<ConsentPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        ConsentForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var consents = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.Consents)
            .OrderByDescending(c => c.Id)
            .Take(20)
            .Select(c => new
            {
                c.Kind,
                c.Given,
                c.On,
                c.By,
                c.Detail,
                c.RecordedBy,
            })
            .ToListAsync(cancellationToken);
        return new(
            head,
            form,
            [
                .. consents.Select(c =>
                    $"{NameOf(c.Kind)}: {(c.Given ? "given" : "not given")} on {c.On.InFull()} by {c.By}. {c.Detail} Recorded "
                    + $"by {c.RecordedBy}."
                ),
            ]
        );
    }

    private static string NameOf(ConsentKind kind) => kind == ConsentKind.DirectPayment ? "Direct payment" : "Sharing information";
}
