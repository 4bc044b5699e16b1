namespace PhbPortal.Web.Features.Work.Dashboard;

/// <summary>A figure of the dashboard: its name, what it counts, and the address of the list behind it.</summary>
public sealed record DashboardFigure(string Key, string Name, string Definition)
{
    public static readonly DashboardFigure People = new(
        "people",
        "People",
        "People with a live budget of this kind today. A person with two kinds is counted once in each."
    );
    public static readonly DashboardFigure Planned = new(
        "planned",
        "Planned",
        "Money agreed and put into live budgets, as it stands today."
    );
    public static readonly DashboardFigure Spent = new(
        "spent",
        "Spent",
        "Bills paid, and spending that holders have shown, up to today. What the site added so that care went on is inside it."
    );
    public static readonly DashboardFigure Committed = new("committed", "Committed", "Support on order and not billed yet, today.");
    public static readonly DashboardFigure Left = new("left", "Left", "Planned money not spent, less what is on order, today.");
    public static readonly DashboardFigure Continuity = new(
        "continuity",
        "Added so that care went on",
        "The part of spent that did not come from budgets and has not been put back."
    );
    public static readonly DashboardFigure Safeguards = new(
        "safeguards",
        "Open safeguards",
        "Budgets that ran short and are not decided yet. Care goes on in all of them."
    );
    public static readonly DashboardFigure Reviews = new(
        "reviews",
        "Overdue reviews",
        "Reviews whose day has passed and that were not held, of people with a live budget of this kind."
    );

    public static readonly IReadOnlyList<DashboardFigure> All = [People, Planned, Spent, Committed, Left, Continuity, Safeguards, Reviews];

    public static DashboardFigure? Find(string? key) => All.FirstOrDefault(f => f.Key == key);
}
