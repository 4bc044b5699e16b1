namespace PhbPortal.Web.Startup;

/// <summary>Every refusal and fault ends with a page that people can read.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    private static int StatusOf(Exception fault) =>
        fault switch
        {
            // Caused by the sender: a body that is too long, incomplete or not a form.
            BadHttpRequestException broken => broken.StatusCode,
            _ when IsPassing(fault) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static bool IsPassing(Exception fault) =>
        fault is TimeoutException or System.Data.Common.DbException { IsTransient: true }
        || (fault.InnerException is { } inner && IsPassing(inner));
}
