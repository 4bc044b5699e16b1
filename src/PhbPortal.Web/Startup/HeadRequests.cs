namespace PhbPortal.Web.Startup;

/// <summary>
/// Pages are mapped for GET. Asked for the head alone they answer just so, without the body, as watchers of a service expect.
/// </summary>
public sealed class HeadRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var (method, body) = (context.Request.Method, context.Response.Body);
        (context.Request.Method, context.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Response.Body) = (method, body);
        }
    }
}
