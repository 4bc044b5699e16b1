using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Editing;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>What every controller needs from its request, and how it answers with a message.</summary>
public abstract class PortalController : Controller
{
    protected SignedIn Me => SignedIn.From(User);

    /// <summary>Cancelled when the browser aborts the request.</summary>
    protected CancellationToken CancellationToken => HttpContext.RequestAborted;

    /// <summary>Redirects to another page, which shows the message in green.</summary>
    protected RedirectResult RedirectWithMessage(string href, string message)
    {
        TempData[PageText.Done] = message;
        return Redirect(href);
    }

    /// <summary>For a form that arrives a second time: redirects to where it was recorded the first time.</summary>
    protected RedirectResult RecordedOnce(string href) => RedirectWithMessage(href, SentTwice.Words);
}
