namespace PhbPortal.Web.Features.Public;

/// <summary>
/// The line above a page that people read or print: <c>&lt;partial name="_ReadingPage" model='new ReadingPage("~/easy-read/...")'
/// /&gt;</c>.
/// </summary>
/// <param name="EasyReadHref">The easy-read version.</param>
public sealed record ReadingPage(string? EasyReadHref)
{
    /// <summary>The day on which every public page was last checked against the rules.</summary>
    public static readonly DateOnly ReviewedOn = new(2012, 3, 1);

    public static readonly DateOnly NextReviewOn = new(2012, 9, 1);
}
