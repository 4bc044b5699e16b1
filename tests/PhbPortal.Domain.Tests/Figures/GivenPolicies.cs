using PhbPortal.Domain.Figures;

namespace PhbPortal.Domain.Tests.Figures;

/// <summary>The national policy figures that the product ships, without a database.</summary>
public static class GivenPolicies
{
    public static readonly DateOnly ServiceStart = new(2009, 1, 1);

    public static IReadOnlyList<PolicyVersion> National { get; } =
    [
        Figure(PolicyKeys.OverspendCall, 1, PolicyUnit.WorkingDays),
        Figure(PolicyKeys.OverspendDecide, 10, PolicyUnit.WorkingDays),
        Figure(PolicyKeys.OverspendForecast, 5, PolicyUnit.Weeks),
        Figure(PolicyKeys.ReviewFirst, 3, PolicyUnit.Months),
        Figure(PolicyKeys.ReviewLater, 12, PolicyUnit.Months),
        Figure(PolicyKeys.ReviewCompulsory, 10, PolicyUnit.WorkingDays),
        Figure(PolicyKeys.BillDecide, 10, PolicyUnit.WorkingDays),
        Figure(PolicyKeys.ApprovalDirectSignOff, 5, PolicyUnit.WorkingDays),
        Figure(PolicyKeys.ApprovalBudgetException, 10, PolicyUnit.WorkingDays),
        Figure(PolicyKeys.NoticeOfReduction, 28, PolicyUnit.CalendarDays),
        Figure(PolicyKeys.LeastWage, 593, PolicyUnit.Pence),
        Figure(PolicyKeys.ContingencyMost, 4, PolicyUnit.Weeks),
        Figure(PolicyKeys.SurplusTalk, 8, PolicyUnit.Weeks),
        Figure(PolicyKeys.RequestAnswer, 20, PolicyUnit.WorkingDays),
    ];

    public static PolicyBook Book(params IEnumerable<PolicyVersion> more) => new([.. National, .. more]);

    public static PoliciesInForce On(DateOnly day) => Book().On(day);

    public static PolicyVersion Figure(string key, long? value, PolicyUnit unit, DateOnly? from = null) =>
        PolicyVersion.National(key, new(from ?? ServiceStart, value, unit), "A citation", "An approver", DateTime.UnixEpoch);

    public static PolicyVersion Local(string key, long? value, PolicyUnit unit, DateOnly from, long siteId = 7) =>
        PolicyVersion.ForSite(siteId, key, new(from, value, unit), "Local setting", "An approver", DateTime.UnixEpoch);
}
