using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using PhbPortal.Data;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// Intercepts every query when it is translated for SQLite, and also translates it for SQL Server, as far as the text of its command. A
/// query that SQL Server's provider cannot translate fails on the page that uses it.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    /// <summary>
    /// Shared by all hosts: EF Core caches compiled queries for each set of such interceptors, so every query is translated only once.
    /// </summary>
    public static readonly SqlServerTranslation Shared = new();

    private static readonly StoreChoice Nowhere = new(Engine.SqlServer, "Server=nowhere.invalid", "");
    private static readonly MethodInfo SendMethod = typeof(SqlServerTranslation).GetMethod(
        nameof(Send),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private readonly ConcurrentQueue<string> commands = [];

    /// <summary>The commands that would have been sent to SQL Server so far.</summary>
    public IReadOnlyCollection<string> Commands => commands;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var printed = eventData.ExpressionPrinter.PrintExpression(queryExpression);
        try
        {
            commands.Enqueue(Translate(queryExpression));
        }
        catch (Exception failure)
        {
            throw new NotForSqlServer(
                $"SQL Server cannot be asked this:\n{printed}\n{(failure as TargetInvocationException)?.InnerException ?? failure}"
            );
        }

        return queryExpression;
    }

    private static string Translate(Expression query)
    {
        CapturingInterceptor capture = new();
        var options = new DbContextOptionsBuilder<SqlServerStore>(Nowhere.OptionsOf<SqlServerStore>()).AddInterceptors(capture).Options;
        using SqlServerStore store = new(options, TimeProvider.System) { Scope = SiteScope.Of(1, 2) };
        Transplant transplant = new(store);
        var moved = transplant.Visit(query);
        var rows = typeof(IQueryable).IsAssignableFrom(moved.Type)
            ? typeof(IEnumerable<>).MakeGenericType(moved.Type.GetGenericArguments()[0])
            : moved.Type;
        SendMethod.MakeGenericMethod(rows).Invoke(null, [store, moved, transplant.Parameters, capture]);
        return capture.Commands[0];
    }

    private static void Send<TResult>(
        SqlServerStore store,
        Expression query,
        IEnumerable<QueryParameterExpression> parameters,
        CapturingInterceptor capture
    )
    {
        var ask = store.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        var context = store.GetService<IQueryContextFactory>().Create();
        foreach (var parameter in parameters)
            context.Parameters[parameter.Name] = SomeValue(parameter.Type);
        try
        {
            if (ask(context) is IEnumerable rows and not string)
                _ = rows.Cast<object>().Count();
        }
        catch (InvalidOperationException) when (capture.Commands.Count > 0)
        {
            // The command was built; Single only reports that nothing was found.
        }
    }

    private static object? SomeValue(Type type) =>
        type == typeof(string) ? "a"
        : type == typeof(DateTime) ? DateTime.UnixEpoch
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 1)
        : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable))
            ? Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    /// <summary>Rebinds the query to another store's model, and collects its parameters.</summary>
    private sealed class Transplant(PortalDbContext store) : ExpressionVisitor
    {
        public List<QueryParameterExpression> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(store.Model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters.Add(parameter);
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}

public sealed class NotForSqlServer(string message) : Exception(message);

/// <summary>Fails the test whose page used a query that SQL Server cannot run; otherwise the test would only see the error page.</summary>
public sealed class UntranslatedQueries : IExceptionHandler
{
    private NotForSqlServer? met;

    /// <summary>Placed between a visitor and the portal.</summary>
    public DelegatingHandler Watch() => new Watcher(this);

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        for (var fault = exception; fault is not null; fault = fault.InnerException)
            met ??= fault as NotForSqlServer;
        return ValueTask.FromResult(false);
    }

    private sealed class Watcher(UntranslatedQueries queries) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return Interlocked.Exchange(ref queries.met, null) is { } met
                ? throw new NotForSqlServer($"{request.Method} {request.RequestUri!.PathAndQuery}: {met.Message}")
                : answer;
        }
    }
}
