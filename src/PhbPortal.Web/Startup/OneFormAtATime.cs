using Microsoft.AspNetCore.Mvc.Filters;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Startup;

/// <summary>
/// The forms of one session are worked through one after another, so that the second of a double click finds what the first one kept.
/// It holds in one process; a proxy in front of several should send a session to the same one.
/// </summary>
public sealed class OneFormAtATime : IAsyncActionFilter
{
    private const int Lanes = 256;

    // Sessions share lanes, so none has to be made or forgotten. By now the whole form has arrived: nobody waits for a slow sender.
    private static readonly SemaphoreSlim[] Lane = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1))];

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HttpContext.Features.Get<LiveSession>() is not { } session)
        {
            await next();
            return;
        }

        var lane = Lane[(uint)StringComparer.Ordinal.GetHashCode(session.Row.KeyHash) % Lanes];
        await lane.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            lane.Release();
        }
    }
}
