using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;

namespace PhbPortal.Web.Startup;

/// <summary>
/// One line a request: which route, not which address, because addresses and query strings may carry what somebody typed.
/// </summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // Where a page about the failure took its place, the one that failed is meant.
            var asked =
                context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
                ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint
                ?? context.GetEndpoint();
            var route = (asked as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            var level = context.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information;
            log.Log(
                level,
                "{Method} {Route} {Status} {Milliseconds} ms, user {UserId}, request {RequestId}",
                KnownMethod(context.Request.Method),
                route,
                context.Response.StatusCode,
                Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1),
                context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "none",
                context.TraceIdentifier
            );
        }
    }

    private static string KnownMethod(string method) =>
        HttpMethods.IsGet(method) ? "GET"
        : HttpMethods.IsPost(method) ? "POST"
        : HttpMethods.IsHead(method) ? "HEAD"
        : "other";
}
