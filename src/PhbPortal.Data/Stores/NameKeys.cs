using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Stores;

/// <summary>
/// The search keys of people on record, which <c>migrate</c> writes again when names get other keys (<see cref="SearchName.Edition"/>). SQL
/// could not: the engines know neither which letters are spelt out nor how.
/// </summary>
/// <remarks>
/// People are read in batches by their number and only keys that differ are written, a batch as a whole or not at all, so that the command
/// can be broken off and run again. A key is derived from the name, so no version rises and the audit records nothing.
/// </remarks>
public static class NameKeys
{
    private const int Batch = 500;

    public static async Task RewriteAsync(PortalDbContext store, CancellationToken cancellationToken = default)
    {
        var edition = SearchName.Edition.ToString(CultureInfo.InvariantCulture);
        var written = await store.StoredSettings.FindAsync([StoredSetting.SearchKeys], cancellationToken);
        if (written?.Value == edition)
            return;
        for (long? last = 0; last is { } from; )
            last = await RewriteAsync(store, from, cancellationToken);
        if (written is null)
            store.StoredSettings.Add(new() { Name = StoredSetting.SearchKeys, Value = edition });
        else
            written.Value = edition;
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <returns>The number of the last person of the batch, or null after the last one of all.</returns>
    private static async Task<long?> RewriteAsync(PortalDbContext store, long from, CancellationToken cancellationToken)
    {
        var people = await store
            .People.AtAnySite()
            .AsNoTracking()
            .Where(p => p.Id > from)
            .OrderBy(p => p.Id)
            .Take(Batch)
            .Select(p => new
            {
                p.Id,
                p.GivenName,
                p.FamilyName,
                p.KnownAs,
                p.SearchGiven,
                p.SearchFamily,
                p.SearchKnownAs,
            })
            .ToListAsync(cancellationToken);
        await using var whole = await store.Database.BeginTransactionAsync(cancellationToken);
        foreach (var person in people)
        {
            var (given, family, knownAs) = (
                SearchName.Of(person.GivenName),
                SearchName.Of(person.FamilyName),
                SearchName.Of(person.KnownAs)
            );
            if ((given, family, knownAs) != (person.SearchGiven, person.SearchFamily, person.SearchKnownAs))
                await store
                    .People.AtAnySite()
                    .Where(p => p.Id == person.Id)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(p => p.SearchGiven, given)
                                .SetProperty(p => p.SearchFamily, family)
                                .SetProperty(p => p.SearchKnownAs, knownAs),
                        cancellationToken
                    );
        }

        await whole.CommitAsync(cancellationToken);
        return people.Count == Batch ? people[^1].Id : null;
    }
}
