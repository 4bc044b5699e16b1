using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Reviews;

/// <summary>A review that is due or was held, with its money pages.</summary>
/// <param name="Safeguard">The reference of the safeguard that made it compulsory, if any.</param>
/// <param name="ShortOn">The day the money ran short; the review is held on that day or later.</param>
/// <param name="IsLate">Someone else changed the review while the form was open.</param>
public sealed record ReviewPage(
    Review Review,
    PersonStrip Person,
    string GivenName,
    string PersonReference,
    string? Safeguard,
    DateOnly? ShortOn,
    DateOnly Today,
    HoldReviewForm Form,
    bool IsLate = false
)
{
    public bool IsHeld => Review.HeldOn is not null;

    public bool IsCompulsory => Review.Kind == ReviewKind.Compulsory;

    public bool IsOverdue => !IsHeld && Review.DueOn < Today;

    public string Back => Safeguard is null ? "/people/" + PersonReference : "/safeguards/" + Safeguard;

    public static async Task<ReviewPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        HoldReviewForm? typed,
        CancellationToken cancellationToken
    )
    {
        var row = await db
            .Reviews.AsNoTracking()
            .Where(r => r.Reference == reference)
            .Select(r => new
            {
                Review = r,
                r.Case.Person,
                Safeguard = db.Safeguards.Where(s => s.ReviewId == r.Id).Select(s => new { s.Reference, s.OpenedOn }).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new(
                row.Review,
                BudgetHeading.StripOf(row.Person, today),
                row.Person.GivenName,
                row.Person.Reference,
                row.Safeguard?.Reference,
                row.Safeguard?.OpenedOn,
                today,
                typed ?? new() { Version = row.Review.Version, HeldOn = DateField.From(today) }
            );
    }
}
