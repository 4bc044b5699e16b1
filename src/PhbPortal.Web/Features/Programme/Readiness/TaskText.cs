using System.Diagnostics;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Programme.Readiness;

/// <summary>What each task requires, in words.</summary>
public static class TaskText
{
    public static string Asks(ReadinessTask task) =>
        task switch
        {
            ReadinessTask.Governance => "Who answers for the site, and to which board or panel",
            ReadinessTask.People => "Who works here: co-ordinators, approvers, finance",
            ReadinessTask.BudgetTypes => "Which ways of holding a budget are offered, and from when",
            ReadinessTask.Thresholds => "That somebody looked at the limits and days of this site",
            ReadinessTask.AccessibleInformation => "In which formats and languages people get what they need to read",
            ReadinessTask.Training => "Who was trained, in what, and when",
            ReadinessTask.Contacts or ReadinessTask.Partnership => "",
            _ => throw new UnreachableException($"Nothing is said of {task}."),
        };

    /// <summary>An example of a short fact.</summary>
    public static string Hint(ReadinessTask task) =>
        task switch
        {
            ReadinessTask.Governance => "For example, the board agreed it and meets every month",
            ReadinessTask.People => "For example, two co-ordinators, one approver and one for finance have accounts",
            ReadinessTask.BudgetTypes => "For example, two organisations can hold the money",
            ReadinessTask.Thresholds => "For example, the national figures fit; notice is 42 days here",
            ReadinessTask.AccessibleInformation => "For example, easy read, large print and Polish are at the desk",
            ReadinessTask.Contacts or ReadinessTask.Partnership or ReadinessTask.Training =>
                "For example, everybody had two days about plans and money",
            _ => throw new UnreachableException($"Nothing is said of {task}."),
        };
}
