using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.Representatives;

/// <summary>Current and former representatives, and the form for another.</summary>
public sealed record AppointPage(CaseHead Head, AppointForm Form, int PersonVersion, IReadOnlyList<AppointPage.Acting> All, DateOnly Today)
{
    public static async Task<AppointPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AppointForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var person = await db
            .People.AsNoTracking()
            .Where(p => p.Reference == head.Person)
            .Select(p => new
            {
                p.Version,
                All = p
                    .Representatives.OrderBy(r => r.Id)
                    .Select(r => new
                    {
                        r.Kind,
                        r.Name,
                        r.Relationship,
                        r.Phone,
                        r.Authority,
                        r.AuthorityReference,
                        r.FirstDay,
                        r.LastDay,
                        r.EndedBecause,
                        r.Connection,
                        r.CheckedOn,
                        r.CheckNumber,
                        r.CheckOutcome,
                    })
                    .ToList(),
            })
            .FirstAsync(cancellationToken);
        return new(
            head,
            form,
            person.Version,
            [
                .. person.All.Select(
                    (r, i) =>
                        new Acting(
                            i + 1,
                            r.Kind,
                            r.Name,
                            r.Relationship,
                            r.Phone,
                            r.Authority,
                            r.AuthorityReference,
                            r.FirstDay,
                            r.LastDay,
                            r.EndedBecause,
                            r.Connection == Connection.SomebodyElse,
                            r.CheckedOn,
                            r.CheckNumber,
                            r.CheckOutcome
                        )
                ),
            ],
            today
        );
    }

    /// <param name="Number">From 1 in the order of recording; used in addresses.</param>
    public sealed record Acting(
        int Number,
        RepresentativeKind Kind,
        string Name,
        string Relationship,
        string Phone,
        Authority Authority,
        string AuthorityReference,
        DateOnly FirstDay,
        DateOnly? LastDay,
        string EndedBecause,
        bool NeedsCheck,
        DateOnly? CheckedOn,
        string CheckNumber,
        string CheckOutcome
    )
    {
        /// <summary>The criminal-record check that was seen; empty if there was none.</summary>
        public string Seen => CheckedOn is { } on ? $"{Representative.CheckName(on)} {CheckNumber} of {on.InFull()}: {CheckOutcome}." : "";

        public bool CanEnd(DateOnly today) => LastDay is null || LastDay >= today;

        public string Days => LastDay is { } last ? $"{FirstDay.InFull()} to {last.InFull()}" : $"from {FirstDay.InFull()}";
    }
}
