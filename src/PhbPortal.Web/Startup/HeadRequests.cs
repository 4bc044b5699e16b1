namespace PhbPortal.Web.Startup;

/// <summary>Answers HEAD requests like GET, without the body, as monitoring expects. Pages are only mapped for GET.</summary>
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
