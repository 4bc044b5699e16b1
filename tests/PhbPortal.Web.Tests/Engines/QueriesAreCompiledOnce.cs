using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// A query that EF Core does not know again costs ten times what it asks the database; a page read a second time has none.
/// </summary>
public sealed class QueriesAreCompiledOnce(ListeningHost listening) : IClassFixture<ListeningHost>
{
    [Theory]
    [InlineData("coordinator@hull.example", "/help")]
    [InlineData("coordinator@hull.example", "/work")]
    [InlineData("coordinator@hull.example", "/people")]
    [InlineData("coordinator@hull.example", "/safeguards")]
    [InlineData("patient@hull.example", "/my-plan")]
    [InlineData("patient@hull.example", "/my-plan/money")]
    [InlineData("commissioner@hull.example", "/dashboard")]
    [InlineData("auditor@dh.example", "/audit")]
    public async Task A_page_read_again_compiles_nothing(string account, string address)
    {
        var visitor = await listening.Portal.SignInAs(account);
        await visitor.GetAsync(address);
        var before = listening.Compiled.Count;
        await visitor.GetAsync(address);
        Assert.Equal("", string.Join('\n', listening.Compiled.Skip(before)));
    }
}

/// <summary>A portal whose queries are heard as they are compiled.</summary>
public sealed class ListeningHost : IDisposable
{
    public ListeningHost() => Portal = new() { Listener = Compiled };

    public CompiledQueries Compiled { get; } = new();

    public PortalHost Portal { get; }

    public void Dispose() => Portal.Dispose();
}

/// <summary>The text of each query at the moment it is compiled.</summary>
public sealed class CompiledQueries : IQueryExpressionInterceptor
{
    // Some tests ask twice at the same moment.
    private readonly ConcurrentQueue<string> seen = new();

    public int Count => seen.Count;

    public IEnumerable<string> Skip(int before) => seen.Skip(before);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        seen.Enqueue(eventData.ExpressionPrinter.PrintExpression(queryExpression));
        return queryExpression;
    }
}
