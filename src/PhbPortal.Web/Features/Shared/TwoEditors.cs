using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>A form about something that two people may have open at once.</summary>
public interface IComparedForm
{
    /// <summary>The version of the root that the form was filled from.</summary>
    int Version { get; set; }

    /// <summary>Each answer, always in the same order.</summary>
    IEnumerable<Answer> Answers();
}

/// <summary>One answer of a form: its field, what the field is called, the answer as people read it, and as the form posts it.</summary>
public sealed record Answer(string Field, string Label, string Words, IReadOnlyList<KeyValuePair<string, string>> Posted)
{
    /// <param name="words">How a chosen value reads; the typed text itself when left out.</param>
    public static Answer To(string field, string label, string? typed, Func<string, string>? words = null) =>
        new(field, label, typed.Tidy() is { Length: > 0 } text ? words?.Invoke(text) ?? text : "", [new(field, typed ?? "")]);

    public static Answer To(string field, string label, DateField? day) =>
        new(
            field,
            label,
            day?.ToString() ?? "",
            [new(field + ".Day", day?.Day ?? ""), new(field + ".Month", day?.Month ?? ""), new(field + ".Year", day?.Year ?? "")]
        );
}

public sealed record ComparedAnswer(Answer Yours, Answer Theirs)
{
    public bool Differs => Yours.Words != Theirs.Words;
}

/// <summary>"Someone changed this while you were editing": yours and theirs, to choose from, field by field or all at once.</summary>
/// <param name="What">What was being edited, as the page's caption.</param>
/// <param name="Version">The version kept now, which the next try is made against.</param>
public sealed record ComparePage(string What, string Action, string BackHref, int Version, IReadOnlyList<ComparedAnswer> Answers)
{
    public const string Yours = "yours";
    public const string Theirs = "theirs";

    /// <summary>Nothing when both say the same, as when one form was sent twice.</summary>
    public static ComparePage? Between<T>(T yours, T theirs, string what, string action, string backHref)
        where T : IComparedForm
    {
        var answers = yours.Answers().Zip(theirs.Answers(), (y, t) => new ComparedAnswer(y, t)).ToList();
        return answers.Exists(answer => answer.Differs) ? new(what, action, backHref, theirs.Version, answers) : null;
    }
}

/// <summary>
/// Reads what was chosen on a <see cref="ComparePage"/>: wherever theirs was taken, their answer stands in place of one's own before
/// the form is bound, so that actions know nothing of it.
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
            .Select(key => TheirAnswer + key[Choice.Length..])
            .ToList();
        var fields = form.Where(field => !field.Key.StartsWith(TheirAnswer, StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in form)
        {
            if (taken.Exists(field => key == field || key.StartsWith(field + ".", StringComparison.Ordinal)))
                fields[key[TheirAnswer.Length..]] = value;
        }

        return fields;
    }
}
