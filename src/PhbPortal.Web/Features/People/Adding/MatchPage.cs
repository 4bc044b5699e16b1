using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.People.Adding;

/// <summary>Existing people beside the one about to be added.</summary>
public sealed record MatchPage(PersonDetails Added, IReadOnlyList<MatchPage.Match> Matches, IReadOnlyList<TypedField> Typed) : INamesPeople
{
    private const int MostShown = 10;

    // Few people at a site share a birth date; the limit keeps the page small whatever is on record.
    private const int MostCompared = 200;

    public IReadOnlyList<string> PeopleNamed => [.. Matches.Select(match => match.Reference)];

    public bool HasSameNumber => Added.NhsNumber is not null && Matches.Any(m => m.Kept.NhsNumber == Added.NhsNumber);

    public string Finding =>
        HasSameNumber ? $"{Matches.First(m => m.Kept.NhsNumber == Added.NhsNumber).Name} already has this NHS number, so nobody was added."
        : Matches.Count == 1 ? $"{Matches[0].Name} is on record and looks like the same person. Nobody was added yet."
        : $"{Matches.Count} people on record look like the same person. Nobody was added yet.";

    public static async Task<IReadOnlyList<Match>> FindAsync(PortalDbContext db, PersonDetails added, CancellationToken cancellationToken)
    {
        var (bornOn, number) = (added.BornOn, added.NhsNumber);
        var near = await db
            .People.AsNoTracking()
            .Where(p => p.BornOn == bornOn || (number != null && p.NhsNumber == number))
            .OrderByDescending(p => p.NhsNumber == number)
            .ThenBy(p => p.Id)
            .Take(MostCompared)
            .Select(p => new Match(
                p.Reference,
                new(
                    p.GivenName,
                    p.FamilyName,
                    p.BornOn,
                    p.NhsNumber,
                    p.Address,
                    p.Phone,
                    p.ReachBy,
                    p.CommunicationNeeds,
                    p.Format,
                    p.Language,
                    p.GpPractice,
                    p.KnownAs
                ),
                p.SearchGiven,
                p.SearchFamily,
                p.AddedOn
            ))
            .ToListAsync(cancellationToken);
        return
        [
            .. near.Where(m => CloseMatch.Between(added, m.Kept.NhsNumber, m.Kept.BornOn, m.SearchGiven, m.SearchFamily)).Take(MostShown),
        ];
    }

    public sealed record Match(string Reference, PersonDetails Kept, string SearchGiven, string SearchFamily, DateOnly AddedOn)
    {
        public string Name => Kept.Name;

        /// <summary>The same form sent twice: nobody else has all the same answers on the same day.</summary>
        public bool IsSentTwice(PersonDetails added, DateOnly today) => AddedOn == today && Kept == added;
    }
}
