using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
[Asvs("16.2.2")]
public sealed class StoringRootsAndTheirParts(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Every_kind_of_value_is_read_as_it_was_saved(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        var moment = new DateTime(2012, 3, 15, 23, 59, 59, 999, 999, DateTimeKind.Utc).AddTicks(7);
        await SaveAsync(
            choice,
            new Allotment(SampleStore.Hull, "Ünïcode 🥕", Money.FromPounds(45.05m))
            {
                Deposit = Money.FromPounds(-3),
                Holder = NhsNumber.Parse("9990000018"),
                Crop = Crop.Leeks,
                TakenOn = new(2012, 2, 29),
                TakenAtUtc = moment,
            }
        );

        await using var store = SampleStore.Open(choice);
        var kept = await store.Allotments.SingleAsync(allotment =>
            allotment.Holder == NhsNumber.Parse("9990000018") && allotment.TakenAtUtc <= moment
        );

        Assert.Equal("Ünïcode 🥕", kept.Name);
        Assert.Equal(4505, kept.Rent.Pence);
        Assert.Equal(-300, kept.Deposit!.Value.Pence);
        Assert.Equal(Crop.Leeks, kept.Crop);
        Assert.Equal(new(2012, 2, 29), kept.TakenOn);
        Assert.Equal(DateTimeKind.Utc, kept.TakenAtUtc.Kind);
        Assert.Equal(moment.AddTicks(-7), kept.TakenAtUtc);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_missing_value_is_read_as_null(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await SaveAsync(choice, new Allotment(SampleStore.Hull, "Bare", Money.Zero));

        await using var store = SampleStore.Open(choice);
        var kept = await store.Allotments.SingleAsync();

        Assert.Null(kept.Deposit);
        Assert.Null(kept.Holder);
        Assert.True(kept.Rent.IsZero);
    }

    [Fact]
    public async Task A_moment_that_is_not_UTC_is_refused()
    {
        var choice = await SampleStore.CreateAsync(engines, Engine.Sqlite);
        await using var store = SampleStore.Open(choice);
        store.Add(
            new Allotment(SampleStore.Hull, "Summer time", Money.Zero) { TakenAtUtc = new(2012, 7, 1, 12, 0, 0, DateTimeKind.Local) }
        );

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => store.SaveChangesAsync());

        Assert.Contains("UTC", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Money_is_added_up_by_the_database(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await SaveAsync(
            choice,
            new Allotment(SampleStore.Hull, "A", Money.FromPounds(0.01m)),
            new Allotment(SampleStore.Hull, "B", Money.FromPounds(90_000_000_000m))
        );
        await using var store = SampleStore.Open(choice);

        Assert.Equal(9_000_000_000_001, await store.Allotments.SumAsync(allotment => allotment.Rent.Pence));
        Assert.Equal(
            "B",
            await store.Allotments.OrderByDescending(allotment => allotment.Rent.Pence).Select(allotment => allotment.Name).FirstAsync()
        );
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_part_removed_from_its_root_is_deleted_but_a_root_with_parts_is_not(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        var dug = new Allotment(SampleStore.Hull, "Dug", Money.Zero);
        dug.Dig("North");
        dug.Dig("South");
        await SaveAsync(choice, dug);

        await using (var store = SampleStore.Open(choice))
        {
            var kept = await store.Allotments.Include(allotment => allotment.Beds).SingleAsync();
            kept.Fill(kept.Beds.Single(bed => bed.Name == "North"));
            await store.SaveChangesAsync();
        }

        await using (var store = SampleStore.Open(choice))
        {
            Assert.Equal(["South"], await store.Set<Bed>().Select(bed => bed.Name).ToListAsync());
            store.Remove(await store.Allotments.SingleAsync());
            await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveChangesAsync());
        }
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_new_root_gets_a_permanent_unguessable_reference(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        var first = new Allotment(SampleStore.Hull, "First", Money.Zero);
        var second = new Allotment(SampleStore.Hull, "Second", Money.Zero);
        await SaveAsync(choice, first, second);

        Assert.Matches("^[a-z0-9]{16}$", first.Reference);
        Assert.NotEqual(first.Reference, second.Reference);
        await using var store = SampleStore.Open(choice);
        Assert.Equal("First", (await store.Allotments.SingleAsync(allotment => allotment.Reference == first.Reference)).Name);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Of_two_editors_the_second_is_told(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await SaveAsync(choice, new Allotment(SampleStore.Hull, "Shared", Money.Zero));
        await using var one = SampleStore.Open(choice);
        await using var other = SampleStore.Open(choice);
        var mine = await one.Allotments.SingleAsync();
        var theirs = await other.Allotments.SingleAsync();

        mine.Rename("Mine");
        theirs.RenameInSilence("Theirs");
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal(2, mine.Version);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_version_rises_by_one_even_if_the_root_forgot(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await SaveAsync(choice, new Allotment(SampleStore.Hull, "Plain", Money.Zero));
        await using var store = SampleStore.Open(choice);
        var allotment = await store.Allotments.SingleAsync();

        allotment.RenameInSilence("Quiet");
        await store.SaveChangesAsync();
        Assert.Equal(2, allotment.Version);

        allotment.Rename("Loud");
        await store.SaveChangesAsync();
        Assert.Equal(3, allotment.Version);
    }

    private static async Task SaveAsync(StoreChoice choice, params Allotment[] allotments)
    {
        await using var store = SampleStore.Open(choice);
        store.AddRange(allotments);
        await store.SaveChangesAsync();
    }
}
