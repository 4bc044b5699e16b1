namespace PhbPortal.Web.Startup;

/// <summary>Every refusal and fault ends on a page that a person can read.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = fault => IsPassing(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    private static bool IsPassing(Exception fault) =>
        fault is TimeoutException or System.Data.Common.DbException { IsTransient: true } || (fault.InnerException is { } inner && IsPassing(inner));
}
