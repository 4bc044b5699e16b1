using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace PhbPortal.Web.Editing;

/// <summary>
/// Reads the choices made on a <see cref="ComparePage"/>: where theirs was chosen, their answer replaces one's own before the form is
/// bound, so that actions need not know.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ComparesEditorsAttribute : Attribute, IAsyncResourceFilter
{
    public const string Choice = "Choose.";
    public const string TheirAnswer = "Theirs.";
    public const string TakeAll = "TakeAll";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
            if (form.Keys.Any(key => key.StartsWith(Choice, StringComparison.Ordinal)))
                request.Form = new FormCollection(Chosen(form));
        }

        await next();
    }

    private static Dictionary<string, StringValues> Chosen(IFormCollection form)
    {
        var all = form[TakeAll].ToString();
        var taken = form
            .Keys.Where(key => key.StartsWith(Choice, StringComparison.Ordinal))
            .Where(key => (all.Length > 0 ? all : form[key].ToString()) == ComparePage.Theirs)
            .Select(key => key[Choice.Length..])
            .ToHashSet(StringComparer.Ordinal);
        var fields = form.Where(field => !field.Key.StartsWith(TheirAnswer, StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in form.Where(field => field.Key.StartsWith(TheirAnswer, StringComparison.Ordinal)))
        {
            if (key[TheirAnswer.Length..].Split('/') is [var answer, var field] && taken.Contains(answer))
                fields[field] = value;
        }

        return fields;
    }
}
