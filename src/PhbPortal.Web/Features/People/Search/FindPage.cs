using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Search;

/// <summary>The people of the site who match what was typed, or all of them if nothing was.</summary>
public sealed record FindPage(FindForm Form, Paged<FindPage.Found>? People, bool MayAdd, DateOnly Today) : INamesPeople
{
    public IReadOnlyList<string> PeopleNamed => [.. (People?.Rows ?? []).Select(found => found.Reference)];

    public string Title =>
        People switch
        {
            { Pages: > 1 } => $"Find a person, page {People.Page} of {People.Pages}",
            _ => "Find a person",
        };

    public string Finding =>
        (People?.Total, Form.IsEmpty) switch
        {
            (null, _) => "Nothing was looked for yet.",
            (0, true) => "Nobody is on record at this site yet.",
            (1, true) => "1 person is on record at this site.",
            ({ } all, true) => $"{all:N0} people are on record at this site.",
            (0, false) => $"Nobody at this site fits “{Form.Text}”.",
            (1, false) => $"1 person fits “{Form.Text}”.",
            ({ } several, false) => $"{several:N0} people fit “{Form.Text}”.",
        };

    public static async Task<FindPage> LoadAsync(
        PortalDbContext db,
        FindForm form,
        bool isValid,
        string? page,
        bool mayAdd,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (!isValid)
            return new(form, null, mayAdd, today);
        var people = db.People.AsNoTracking();
        if (form.Number is { } number)
            people = people.Where(p => p.NhsNumber == number);
        if (form.Born is { } born)
            people = people.Where(p => p.BornOn >= born.First && p.BornOn <= born.Last);
        if (form.Name.Length > 0)
            people = people.Named(form.Name);
        var found = people
            .OrderBy(p => p.SearchFamily)
            .ThenBy(p => p.SearchGiven)
            .ThenBy(p => p.Id)
            .Select(p => new Found(
                p.Reference,
                p.Name,
                p.BornOn,
                p.NhsNumber,
                db.Cases.Where(c => c.PersonId == p.Id).OrderByDescending(c => c.Id).Select(c => (CaseStatus?)c.Status).FirstOrDefault(),
                db.Cases.Where(c => c.PersonId == p.Id).OrderByDescending(c => c.Id).Select(c => c.CoordinatorName).FirstOrDefault()
            ));
        return new(form, await Paged<Found>.LoadAsync(found, page, cancellationToken), mayAdd, today);
    }

    public sealed record Found(
        string Reference,
        string Name,
        DateOnly BornOn,
        NhsNumber? NhsNumber,
        CaseStatus? Status,
        string? Coordinator
    )
    {
        public string Identity(DateOnly today) =>
            $"Born {BornOn.InFull()} ({Person.AgeOn(BornOn, today)} years), NHS number {NhsNumber?.ToString() ?? "not known"}";
    }
}
