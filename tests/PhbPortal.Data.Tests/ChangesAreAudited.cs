using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class ChangesAreAudited(Engines engines)
{
    private static readonly Actor Coordinator = new(7, "Jo Marsh", Role.CareCoordinator);

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Adding_changing_and_removing_a_root_each_leave_one_entry_with_the_actor_and_no_values(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await using var store = SampleStore.Open(choice);
        store.ActFor(Coordinator, SiteScope.Of(SampleStore.Hull));
        var allotment = new Allotment(SampleStore.Hull, "Secret name", Money.Zero)
        {
            PersonId = 31,
            Holder = NhsNumber.Parse("9990000018"),
        };

        store.Add(allotment);
        await store.SaveChangesAsync();
        allotment.Rename("Another secret");
        allotment.Deposit = Money.FromPounds(9);
        await store.SaveChangesAsync();
        store.Remove(allotment);
        await store.SaveChangesAsync();

        var entries = await store.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal([AuditedEvent.Added, AuditedEvent.Changed, AuditedEvent.Removed], entries.Select(entry => entry.What));
        Assert.All(
            entries,
            entry =>
            {
                Assert.Equal((7, "Jo Marsh", Role.CareCoordinator), (entry.UserId, entry.UserName, entry.Role));
                Assert.Equal(
                    ("Allotment", allotment.Reference, SampleStore.Hull, 31),
                    (entry.Kind, entry.Reference, entry.SiteId, entry.PersonId)
                );
                Assert.Equal(DateTimeKind.Utc, entry.WhenUtc.Kind);
            }
        );
        Assert.Equal(["", "Deposit, Name", ""], entries.Select(entry => entry.Details));
    }

    /// <summary>SQLite would take a longer one, the other engines refuse it.</summary>
    [Fact]
    public async Task The_longest_reference_of_every_audited_kind_fits_in_its_column()
    {
        await using var store = new StoreChoice(Engine.Sqlite, "Data Source=:memory:", "Data Source=:memory:").Open(TimeProvider.System);
        var kinds = store.Model.GetEntityTypes().Where(AuditInterceptor.IsAudited).ToList();
        Assert.True(kinds.Count > 20);
        Assert.All(
            kinds,
            kind =>
            {
                var names = AuditInterceptor.ReferenceOf(kind);
                Assert.InRange(names.Sum(name => LongestOf(kind.FindProperty(name)!)) + names.Count - 1, 1, AuditEntry.LongestName);
            }
        );

        static int LongestOf(IReadOnlyProperty property) =>
            property.ClrType == typeof(long) ? long.MinValue.ToString(CultureInfo.InvariantCulture).Length
            : property.ClrType == typeof(string) ? property.GetMaxLength() ?? int.MaxValue / 2
            : property.ClrType.IsEnum ? Enum.GetNames(property.ClrType).Max(name => name.Length)
            : property.ClrType == typeof(DateOnly) || property.ClrType == typeof(int) ? 11
            : throw new NotSupportedException($"How long {property.DeclaringType.ShortName()}.{property.Name} becomes is not known here.");
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_rolled_back_save_leaves_no_entry_and_a_retry_leaves_one(Engine engine)
    {
        var choice = await SampleStore.CreateAsync(engines, engine);
        await using var store = SampleStore.Open(choice);
        await using (var transaction = await store.Database.BeginTransactionAsync())
        {
            store.Add(new Allotment(SampleStore.Hull, "Undone", Money.Zero));
            await store.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Empty(await store.AuditEntries.ToListAsync());

        store.ChangeTracker.Clear();
        var allotment = new Allotment(SampleStore.Hull, "Kept", Money.Zero);
        store.Add(allotment);
        var stray = store.Add(new Bed(SampleStore.Hull, "Stray"));
        stray.Property("AllotmentId").CurrentValue = 999L;
        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveChangesAsync());
        stray.State = EntityState.Detached;
        await store.SaveChangesAsync();

        Assert.Equal(allotment.Reference, (await store.AuditEntries.AsNoTracking().SingleAsync()).Reference);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_new_person_and_what_is_added_with_them_are_audited_under_their_own_key(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var store = choice.Open(Engines.Clock);
        store.ActFor(Coordinator, SiteScope.Of(Life.Oxfordshire));
        var person = PersonOf();
        store.Add(
            CareCase.Open(person, new(QualifyingNeed.Copd, false, "GP", new(2012, 3, 15)), await Life.ResponsibleAsync(store), Coordinator)
        );
        await store.SaveChangesAsync();

        var entries = await store
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.UserId == Coordinator.UserId && entry.Kind != "Organisation")
            .OrderBy(entry => entry.Kind)
            .ToListAsync();
        Assert.Equal(["Case", "Person"], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry => Assert.Equal((person.Id, AuditedEvent.Added), (entry.PersonId, entry.What)));
        Assert.Equal(person.Reference, entries[1].Reference);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_person_who_is_not_saved_leaves_no_entry(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var store = choice.Open(Engines.Clock);
        store.ActFor(Coordinator, SiteScope.Of(Life.Oxfordshire));
        store.Add(PersonOf("9990000018"));
        store.Add(PersonOf("9990000018"));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveChangesAsync());
        store.ChangeTracker.Clear();

        Assert.Equal((0, 0), (await store.People.CountAsync(), await store.AuditEntries.CountAsync(entry => entry.Kind == "Person")));
        store.Add(PersonOf());
        store.SaveChanges();
        Assert.Equal(
            (await store.People.SingleAsync()).Id,
            (await store.AuditEntries.SingleAsync(entry => entry.Kind == "Person")).PersonId
        );
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Accounts_and_memberships_are_audited_but_a_mistyped_password_is_not(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var store = choice.Open(Engines.Clock);
        var user = new PortalUser { DisplayName = "Jo Marsh", UserName = "jo@hull.example" };
        store.Add(user);
        await store.SaveChangesAsync();
        user.AccessFailedCount++;
        await store.SaveChangesAsync();
        user.IsDisabled = true;
        store.Add(new Membership(user.Id, Role.Finance, new(2012, 3, 15)));
        await store.SaveChangesAsync();

        var entries = await store.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(
            [("PortalUser", AuditedEvent.Added), ("Membership", AuditedEvent.Added), ("PortalUser", AuditedEvent.Changed)],
            entries.Select(entry => (entry.Kind, entry.What)).OrderBy(entry => entry.What).ThenBy(entry => entry.Kind == "Membership")
        );
        Assert.Equal(user.Reference, entries[0].Reference);
    }

    private static Person PersonOf(string? nhsNumber = null) =>
        Person.Register(
            Life.Oxfordshire,
            new(
                "Zoë",
                "Ó Briain",
                new(1950, 2, 28),
                nhsNumber is null ? null : NhsNumber.Parse(nhsNumber),
                "",
                "",
                "",
                "",
                AccessibleFormat.Standard,
                "",
                ""
            ),
            new(2012, 3, 15)
        );
}
