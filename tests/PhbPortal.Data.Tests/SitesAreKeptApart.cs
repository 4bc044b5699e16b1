using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class SitesAreKeptApart(Engines engines)
{
    private static readonly SiteScope OnlyHull = SiteScope.Of(SampleStore.Hull);

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_query_shows_the_open_sites_and_nothing_without_a_scope(Engine engine)
    {
        var choice = await WithOneAllotmentInEachSiteAsync(engine);

        Assert.Equal(["Hull"], await NamesAsync(choice, OnlyHull));
        Assert.Equal(["Hull", "Merseyside"], await NamesAsync(choice, SiteScope.Of(1, 3)));
        Assert.Equal(["Hull", "Merseyside", "Oxfordshire"], await NamesAsync(choice, SiteScope.Everywhere));
        Assert.Empty(await NamesAsync(choice, SiteScope.Of([])));
        await using var untold = new SampleStore(choice.OptionsOf<SampleStore>(), Engines.Clock);
        Assert.Empty(await untold.Allotments.ToListAsync());
        Assert.Empty(await untold.Set<Bed>().ToListAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_filter_follows_the_scope_of_its_context(Engine engine)
    {
        var choice = await WithOneAllotmentInEachSiteAsync(engine);
        await using var store = SampleStore.Open(choice, OnlyHull);
        Assert.Equal("Hull", (await store.Allotments.SingleAsync()).Name);

        store.Scope = SiteScope.Of(SampleStore.Oxfordshire);

        Assert.Equal("Oxfordshire", (await store.Allotments.SingleAsync()).Name);
        Assert.Equal(3, await store.Allotments.IgnoreQueryFilters([Conventions.SiteFilter]).CountAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Nothing_can_be_added_changed_or_removed_outside_the_scope(Engine engine)
    {
        var choice = await WithOneAllotmentInEachSiteAsync(engine);
        var stranger = (await AllAsync(choice)).Single(allotment => allotment.SiteId == SampleStore.Oxfordshire);

        await using (var store = SampleStore.Open(choice, OnlyHull))
        {
            store.Add(new Allotment(SampleStore.Oxfordshire, "Intruder", Money.Zero));
            await Assert.ThrowsAsync<SiteBreachException>(() => store.SaveChangesAsync());
        }

        await using (var store = SampleStore.Open(choice, OnlyHull))
        {
            store.Attach(stranger).Entity.Rename("Taken over");
            await Assert.ThrowsAsync<SiteBreachException>(() => store.SaveChangesAsync());
        }

        await using (var store = SampleStore.Open(choice, OnlyHull))
        {
            store.Remove(stranger);
            await Assert.ThrowsAsync<SiteBreachException>(() => store.SaveChangesAsync());
        }

        Assert.Equal(["Hull", "Merseyside", "Oxfordshire"], (await AllAsync(choice)).Select(allotment => allotment.Name));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_row_of_another_site_cannot_be_changed_by_claiming_it_for_an_open_one(Engine engine)
    {
        var choice = await WithOneAllotmentInEachSiteAsync(engine);
        var stranger = (await AllAsync(choice)).Single(allotment => allotment.SiteId == SampleStore.Oxfordshire);

        await using var store = SampleStore.Open(choice, OnlyHull);
        var forged = store.Entry(new Allotment(SampleStore.Hull, "Claimed", Money.Zero));
        forged.Property(allotment => allotment.Id).CurrentValue = stranger.Id;
        forged.Property(allotment => allotment.Reference).CurrentValue = stranger.Reference;
        forged.State = EntityState.Modified;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => store.SaveChangesAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_row_cannot_move_to_another_site_even_where_both_are_open(Engine engine)
    {
        var choice = await WithOneAllotmentInEachSiteAsync(engine);
        await using var store = SampleStore.Open(choice);
        var allotment = await store.Allotments.FirstAsync(found => found.SiteId == SampleStore.Hull);

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() =>
        {
            store.Entry(allotment).Property(moved => moved.SiteId).CurrentValue = SampleStore.Oxfordshire;
            return store.SaveChangesAsync();
        });
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_database_refuses_a_part_with_another_site_than_its_root(Engine engine)
    {
        var choice = await WithOneAllotmentInEachSiteAsync(engine);
        await using var store = SampleStore.Open(choice);
        var hull = await store.Allotments.SingleAsync(found => found.SiteId == SampleStore.Hull);
        var bed = store.Add(new Bed(SampleStore.Oxfordshire, "Stray"));
        bed.Property("AllotmentId").CurrentValue = hull.Id;

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveChangesAsync());
    }

    private static async Task<List<string>> NamesAsync(StoreChoice choice, SiteScope scope)
    {
        await using var store = SampleStore.Open(choice, scope);
        return await store.Allotments.OrderBy(allotment => allotment.Name).Select(allotment => allotment.Name).ToListAsync();
    }

    private static async Task<List<Allotment>> AllAsync(StoreChoice choice)
    {
        await using var store = SampleStore.Open(choice);
        return await store.Allotments.AsNoTracking().OrderBy(allotment => allotment.Name).ToListAsync();
    }

    private async Task<StoreChoice> WithOneAllotmentInEachSiteAsync(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await using var store = SampleStore.Open(choice);
        foreach (var (site, name) in new[] { (SampleStore.Hull, "Hull"), (SampleStore.Oxfordshire, "Oxfordshire"), (3L, "Merseyside") })
            store.Add(new Allotment(site, name, Money.FromPounds(10)));
        await store.SaveChangesAsync();
        return choice;
    }
}
