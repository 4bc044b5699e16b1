namespace PhbPortal.Web.Editing;

public sealed record ComparedAnswer(Answer Yours, Answer Theirs)
{
    public bool Differs => Yours.Words != Theirs.Words;

    /// <summary>The field that says whose answer is kept.</summary>
    public string ChoiceName => ComparesEditorsAttribute.Choice + "Form." + Yours.Field;

    /// <summary>The field that carries their answer besides one's own. An answer may consist of several fields.</summary>
    public string NameOfTheirs(string posted) => ComparesEditorsAttribute.TheirAnswer + "Form." + Yours.Field + "/Form." + posted;

    public string? ChosenIn(IFormCollection form) =>
        form[ChoiceName] is [(ComparePage.Yours or ComparePage.Theirs) and var chosen] ? chosen : null;
}

/// <summary>"Someone changed this while you were editing": yours and theirs, to choose from, field by field or all at once.</summary>
/// <param name="What">What was being edited, as the page's caption.</param>
/// <param name="Version">The version kept now, which the next try is made against.</param>
public sealed record ComparePage(string What, string Action, string BackHref, int Version, IReadOnlyList<ComparedAnswer> Answers)
{
    public const string Yours = "yours";
    public const string Theirs = "theirs";

    /// <summary>Differences that nobody has chosen between, on a page that assumes no answer.</summary>
    public IReadOnlyList<ComparedAnswer> Unchosen(IFormCollection form) =>
        [.. Answers.Where(answer => answer.Differs && answer.ChosenIn(form) is null)];

    /// <summary>Null if both say the same, as when one form was sent twice.</summary>
    public static ComparePage? Between<T>(T yours, T theirs, string what, string action, string backHref)
        where T : IComparedForm
    {
        var answers = yours.Answers().Zip(theirs.Answers(), (y, t) => new ComparedAnswer(y, t)).ToList();
        return answers.Exists(answer => answer.Differs) ? new(what, action, backHref, theirs.Version, answers) : null;
    }
}
