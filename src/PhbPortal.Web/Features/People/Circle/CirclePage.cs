using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Circle;

/// <summary>Everyone to whom the person gives access, or gave it before.</summary>
/// <param name="Strip">Null on the person's own page.</param>
public sealed record CirclePage(
    string Reference,
    string GivenName,
    PersonStrip? Strip,
    bool IsActedFor,
    IReadOnlyList<CirclePage.CircleRow> Now,
    Paged<CirclePage.CircleRow> Before
)
{
    public bool IsOwn => Strip is null;

    public string Title => IsOwn && !IsActedFor ? "Who helps me and who can read this" : $"Who helps {GivenName} and who reads along";

    public string AddAt => IsOwn ? "/my-plan/circle/supporter" : $"/people/{Reference}/circle/supporter";

    public string BackAt => IsOwn ? "/my-plan" : "/people/" + Reference;

    /// <param name="reference">The person's; null for the reader's own.</param>
    /// <param name="page">Of earlier members; current ones are on every page, because access is only ended here.</param>
    public static async Task<CirclePage?> LoadAsync(
        PortalDbContext db,
        string? reference,
        SignedIn me,
        DateOnly today,
        string? page,
        CancellationToken cancellationToken
    )
    {
        var person = await db
            .People.AsNoTracking()
            .FirstOrDefaultAsync(p => reference == null ? p.Id == me.PersonId : p.Reference == reference, cancellationToken);
        if (person is null)
            return null;
        var open = db.CircleMembers.AsNoTracking().LetInOf(person.Id, today);
        var before = db.CircleMembers.AsNoTracking().Where(m => m.PersonId == person.Id && (m.EndedUtc != null || m.LastDay < today));
        return new(
            person.Reference,
            person.Called,
            reference is null ? null : PlanHeading.StripOf(person, today),
            me.Role == Role.Representative,
            await Rows(open).ToListAsync(cancellationToken),
            await Paged<CircleRow>.LoadAsync(Rows(before), page, cancellationToken)
        );
    }

    private static IQueryable<CircleRow> Rows(IQueryable<CircleMember> members) =>
        members
            .OrderByDescending(m => m.Id)
            .Select(m => new CircleRow(m.Reference, m.Name, m.Relationship, m.Kind, m.FirstDay, m.LastDay, m.EndedUtc, m.EndedBy));

    public sealed record CircleRow(
        string Reference,
        string Name,
        string Relationship,
        CircleKind Kind,
        DateOnly FirstDay,
        DateOnly? LastDay,
        DateTime? EndedUtc,
        string EndedBy
    )
    {
        public string Does => Kind == CircleKind.Adviser ? "helps to write the plan" : "reads the plan and the money";

        public string Days =>
            EndedUtc is { } ended ? $"{FirstDay.InFull()} to {PortalClock.InLondon(ended).InFull()}, ended by {EndedBy}"
            : LastDay is { } last ? $"{FirstDay.InFull()} to {last.InFull()}"
            : $"from {FirstDay.InFull()}";
    }
}
