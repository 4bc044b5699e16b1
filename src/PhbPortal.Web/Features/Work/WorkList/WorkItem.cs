using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Work.WorkList;

public enum WorkGroup
{
    Today = 0,
    Overdue = 1,
    Coming = 2,
    Waiting = 3,
    Drafts = 4,
}

/// <summary>What could happen to the person if nobody acts; the lower value comes first.</summary>
public enum WorkRisk
{
    /// <summary>A death recorded in error ended the budget, and there is no other.</summary>
    EndedInError = -1,
    CareRunsOnOtherMoney = 0,
    CareWillLackMoney = 1,
    CompulsoryReview = 2,
    Review = 3,
    Plan = 4,
    Bill = 5,
    AskedFor = 6,
    AskAgain = 7,
    RuleRequest = 8,
    LookAgain = 9,
    Letter = 10,
}

/// <summary>The person concerned.</summary>
/// <param name="Called">What they are called in a sentence.</param>
public sealed record WorkPerson(string Reference, string Called, string FamilyName, string Name, NhsNumber? NhsNumber);

/// <summary>One thing that someone must do, or wait for.</summary>
/// <param name="Href">Where to do it.</param>
/// <param name="Why">One or two sentences.</param>
/// <param name="By">Null if there is no due date.</param>
/// <param name="Reason">The part of the main sentence after the person's name, when this comes first.</param>
public sealed record WorkItem(
    WorkGroup Group,
    WorkRisk Risk,
    string What,
    string Href,
    WorkPerson Person,
    string Why,
    DateOnly? By,
    string Reason
)
{
    /// <summary>The group of something that the reader must do by a day.</summary>
    public static WorkGroup GroupOf(DateOnly by, DateOnly today) =>
        by < today ? WorkGroup.Overdue
        : by == today ? WorkGroup.Today
        : WorkGroup.Coming;

    public string ByWords(DateOnly today) =>
        By switch
        {
            null => "No day promised",
            { } by when by == today => "End of today",
            { } by when by < today => $"{DayText.Short(by)}, {Late(today.DayNumber - by.DayNumber)}",
            { } by => DayText.Near(by, today) is "tomorrow" ? "Tomorrow" : DayText.Near(by, today),
        };

    private static string Late(int days) => days == 1 ? "1 day late" : $"{days} days late";
}
