using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>Compiling a query costs ten times as much as running it, so a page that is read a second time must compile none.</summary>
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
    public async Task A_page_read_again_compiles_no_query(string account, string address)
    {
        var visitor = await listening.Portal.SignInAs(account);
        await visitor.GetAsync(address);
        var before = listening.Compiled.Count;
        await visitor.GetAsync(address);
        Assert.Equal("", string.Join('\n', listening.Compiled.Skip(before)));
    }
}

/// <summary>A portal whose compiled queries are recorded.</summary>
public sealed class ListeningHost : IDisposable
{
    public ListeningHost() => Portal = new() { Listener = Compiled };

    public CompiledQueries Compiled { get; } = new();

    public PortalHost Portal { get; }

    public void Dispose() => Portal.Dispose();
}

/// <summary>Records the text of each query when it is compiled.</summary>
public sealed class CompiledQueries : IQueryExpressionInterceptor
{
    // Some tests send two requests at the same moment.
    private readonly ConcurrentQueue<string> seen = new();

    public int Count => seen.Count;

    public IEnumerable<string> Skip(int before) => seen.Skip(before);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        seen.Enqueue(eventData.ExpressionPrinter.PrintExpression(queryExpression));
        return queryExpression;
    }
}
