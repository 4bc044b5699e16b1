using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Public.Errors;

/// <summary>
/// What a person reads instead of an empty answer. The path is run again with the status code; nothing about the fault is shown.
/// </summary>
[AllowAnonymous]
#pragma warning disable RS0030, S4502 // It changes nothing, and a form without a token is sent here to be refused.
[IgnoreAntiforgeryToken]
#pragma warning restore RS0030, S4502
[ResponseCache(NoStore = true)]
public sealed class ErrorsController : PortalController
{
    [Route("error/{code:int}")]
    public IActionResult Show(int code) => View(PageFor(Response.StatusCode >= 400 ? Response.StatusCode : AskedFor(code)));

    private static string PageFor(int status) =>
        status switch
        {
            404 or 401 => "Error404",
            403 => "Error403",
            503 => "Error503",
            >= 500 => "Error500",
            _ => "Error400",
        };

    // Someone who types the address of an error page has requested a page that does not exist.
    private int AskedFor(int code) =>
        Response.StatusCode = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is null ? 404 : code;
}
