using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace PhbPortal.Web.SignIn;

/// <summary>The answer to somebody who tried too often: when they may try again, in words and for programs.</summary>
public static class TooManyTriesAnswer
{
    public static ViewResult TooManyTries(this Controller controller, TimeSpan wait)
    {
        controller.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        controller.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return controller.View("Error429", wait);
    }
}
