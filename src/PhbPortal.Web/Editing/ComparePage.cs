namespace PhbPortal.Web.Editing;

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
