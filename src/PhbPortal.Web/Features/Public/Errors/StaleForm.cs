using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Public.Errors;

/// <summary>
/// A form that is too old is not saved, but what was typed is shown so that it can be copied. A global filter that only acts on a refusal
/// by the antiforgery filter.
/// </summary>
public sealed partial class StaleForm(IModelMetadataProvider metadata) : IAsyncAlwaysRunResultFilter
{
    private const string SignInPage = "/account/sign-in";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result =
                ReadableForms.FailureOf(context.HttpContext) is { } broken ? new StatusCodeResult(broken.StatusCode)
                : HasSignedInMeanwhile(context.HttpContext) ? new LocalRedirectResult(SignInPage)
                : await AnswerAsync(context.HttpContext.Request, context.HttpContext.RequestAborted);
        await next();
    }

    // In another tab. The sign-in page leads someone who has signed in to their first page.
    private static bool HasSignedInMeanwhile(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } && context.Request.Path == SignInPage;

    private async Task<IActionResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return new ViewResult
            {
                ViewName = "~/Features/Public/Errors/StaleForm.cshtml",
                StatusCode = StatusCodes.Status400BadRequest,
                ViewData = new ViewDataDictionary<StaleFormPage>(metadata, new ModelStateDictionary())
                {
                    Model = new(await TextsToCopy(request, cancellationToken)),
                },
            };
        }
        catch (BadHttpRequestException broken)
        {
            return new StatusCodeResult(broken.StatusCode);
        }
    }

    private static async Task<IReadOnlyList<TextToCopy>> TextsToCopy(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return [];
        var form = await request.ReadFormAsync(cancellationToken);
        return
        [
            .. form.Where(field => !Secret().IsMatch(field.Key))
                .SelectMany(field => field.Value.Select(value => new TextToCopy(Readable(field.Key), value ?? "")))
                .Where(text => !string.IsNullOrWhiteSpace(text.Text)),
        ];
    }

    // "SpentOn.Day" becomes "Spent on, day".
    private static string Readable(string name)
    {
        var words = WordStart().Replace(name, " ${start}").Replace(".", ",", StringComparison.Ordinal).Trim().ToLowerInvariant();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(
        "^__|password|token|secret|requestid|version|returnurl|credential|(^|\\.)(again|code|compared|id|key|only)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex Secret();

    [GeneratedRegex("(?<=[a-z0-9.])(?<start>[A-Z])", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex WordStart();
}
