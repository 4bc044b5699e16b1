using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;

namespace PhbPortal.Data.Tests;

public sealed class QueriesTranslate
{
    [Fact]
    public async Task Queries_for_an_absent_engine_are_captured_and_not_sent()
    {
        var capture = new CapturingInterceptor();
        var choice = new StoreChoice(Engine.SqlServer, "Server=nowhere.invalid", "");
        var options = new DbContextOptionsBuilder<SampleStore>(choice.OptionsOf<SampleStore>()).AddInterceptors(capture).Options;
        await using var store = new SampleStore(options, Engines.Clock) { Scope = SiteScope.Of(1, 3) };

        Assert.Empty(
            await store
                .Allotments.Include(allotment => allotment.Beds)
                .AsSplitQuery()
                .Where(allotment => allotment.Name.StartsWith('A'))
                .ToListAsync()
        );
        Assert.Equal(0, await store.Allotments.CountAsync());
        Assert.Equal(0, await store.Allotments.SumAsync(allotment => allotment.Rent.Pence));
        Assert.False(await store.Allotments.AnyAsync());
        Assert.Null(await store.Allotments.FirstOrDefaultAsync(allotment => allotment.Reference == "x"));
        await store.Allotments.ExecuteDeleteAsync();

        Assert.Equal(6, capture.Commands.Count);
        Assert.All(capture.Commands, command => Assert.Contains("[SiteId]", command, StringComparison.Ordinal));
    }
}
