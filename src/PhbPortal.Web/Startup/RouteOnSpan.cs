using Microsoft.AspNetCore.Http.Features;

namespace PhbPortal.Web.Startup;

/// <summary>
/// The span of a request names its route. The framework would put the address and the query there as well, and, where an answer breaks
/// off, what the exception says.
/// </summary>
public sealed class RouteOnSpan(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        span?.SetTag("url.path", null).SetTag("url.query", null);
        try
        {
            await next(context);
        }
        catch (Exception fault) when (context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            throw new AnswerBrokeOff(fault);
        }
        finally
        {
            span?.SetTag("http.route", AskedRoute.Of(context));
        }
    }
}

/// <summary>A fault after the answer had begun, so that no page about it could take its place.</summary>
public sealed class AnswerBrokeOff(Exception cause) : Exception("An answer broke off after it had begun.", cause);
