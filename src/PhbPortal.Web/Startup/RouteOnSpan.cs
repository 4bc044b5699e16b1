using Microsoft.AspNetCore.Http.Features;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Names a request's span by its route. The framework would also record the address and the query and, when an answer is aborted, the
/// exception's message.
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

/// <summary>A fault after the answer had started, so that no error page could replace it.</summary>
public sealed class AnswerBrokeOff(Exception cause) : Exception("An answer broke off after it had begun.", cause);
