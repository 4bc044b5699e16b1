namespace PhbPortal.Web.Ui;

/// <summary>Words that stand on every page.</summary>
public static class PageText
{
    public const string ServiceName = "Personal health budgets";

    /// <summary>The key in ViewData of the page's own title, and in TempData of the line that the next page shows in green.</summary>
    public const string Title = "Title";

    public const string Done = "Done";
}
