using System.Text.RegularExpressions;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

/// <summary>
/// Who may reach what: one row for each endpoint, and an endpoint without a row fails. A page with a <c>{reference}</c> shows one
/// record: a site's staff reach those of their site, patients and representatives those of their own person, nobody else's.
/// </summary>
public static class PermissionTable
{
    public static readonly IReadOnlyList<Row> Rows =
    [
        Row.Open("GET /"),
        Row.Open("GET /health/live"),
        Row.Open("GET /health/ready"),
        Row.Open("GET /account/sign-in"),
        Row.Open("POST /account/sign-in"),
        Row.Machinery("GET /error/{code:int}"),
        Row.For("POST /account/sign-out", Row.Everyone) with { EndsTheSession = true },
        Row.For("GET /account/change-password", Row.Everyone),
        Row.For("POST /account/change-password", Row.Everyone),
        Row.For("GET /audit", Role.Auditor),
        Row.For("GET /work", Row.Staff),
        Row.For("GET /people", Row.Staff),
        Row.For("GET /people/add", Role.CareCoordinator),
        Row.For("POST /people/add", Role.CareCoordinator),
        Row.For("GET /people/{reference}", Row.Staff),
        Row.For("GET /people/{reference}/correct", Role.CareCoordinator),
        Row.For("POST /people/{reference}/correct", Role.CareCoordinator),
        Row.For("GET /people/{reference}/decisions", Row.Staff),
        Row.For("GET /decisions/{reference}", Row.Staff),
        Row.For("GET /cases/{reference}/offer", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/offer", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/consent", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/consent", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/capacity", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/capacity", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/hand-over", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/hand-over", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/amount", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/amount", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/tell", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/tell", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/representative", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/representative", Role.CareCoordinator),
        Row.For("GET /cases/{reference}/representative/{number:int}/end", Role.CareCoordinator),
        Row.For("POST /cases/{reference}/representative/{number:int}/end", Role.CareCoordinator),
        Row.For("GET /plans/start/{case}", Role.CareCoordinator),
        Row.For("POST /plans/start/{case}", Role.CareCoordinator),
        Row.For("GET /plans/{plan}", Role.CareCoordinator, Role.Approver),
        Row.For("GET /plans/{plan}/check", Role.CareCoordinator, Role.Approver),
        Row.For("GET /plans/{plan}/compare/{other}", Role.CareCoordinator, Role.Approver),
        Row.For("GET /plans/{plan}/next", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/next", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/what-matters", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/what-matters", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/contingency", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/contingency", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/people", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/people", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/with-budget", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/with-budget", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/needs", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/needs", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/needs/add", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/needs/add", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/needs/{number:int}", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/needs/{number:int}", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/needs/{number:int}/remove", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/needs/{number:int}/remove", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/outcomes/add/{need:int}", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/outcomes/add/{need:int}", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/outcomes/{number:int}", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/outcomes/{number:int}", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/outcomes/{number:int}/remove", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/outcomes/{number:int}/remove", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/risks", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/risks", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/risks/add", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/risks/add", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/risks/{number:int}", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/risks/{number:int}", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/risks/{number:int}/remove", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/risks/{number:int}/remove", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/support", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/support", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/support/add", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/support/add", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/support/{line:int}", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/support/{line:int}", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/support/{line:int}/remove", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/support/{line:int}/remove", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/agreement", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/agreement", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/submit", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/submit", Role.CareCoordinator),
        Row.For("POST /plans/{plan}/not-agreed", Role.CareCoordinator),
        Row.For("GET /plans/{plan}/support/{line:int}/not-essential", Role.CareCoordinator, Role.Approver),
        Row.For("POST /plans/{plan}/support/{line:int}/not-essential", Role.CareCoordinator, Role.Approver),
        Row.For("GET /approvals/{reference}", Role.Approver),
        Row.For("POST /approvals/{reference}", Role.Approver),
        Row.For("GET /budgets/choose/{plan}", Role.CareCoordinator),
        Row.For("GET /budgets/choose/{plan}/parts", Role.CareCoordinator),
        Row.For("POST /budgets/choose/{plan}", Role.CareCoordinator),
        Row.For("POST /budgets/choose/{plan}/parts", Role.CareCoordinator),
        Row.For("GET /budgets/{budget}", Row.Staff),
        Row.For("GET /budgets/{budget}/spending", Row.Staff),
        Row.For("GET /budgets/{budget}/spending/{number:int}", Row.Staff),
        Row.For("GET /budgets/{budget}/spending/record", Role.CareCoordinator, Role.Finance),
        Row.For("POST /budgets/{budget}/spending/record", Role.CareCoordinator, Role.Finance),
        Row.For("GET /budgets/{budget}/orders", Row.Staff),
        Row.For("GET /budgets/{budget}/orders/place", Role.CareCoordinator, Role.Finance),
        Row.For("POST /budgets/{budget}/orders/place", Role.CareCoordinator, Role.Finance),
        Row.For("POST /budgets/{budget}/orders/{order}/close", Role.CareCoordinator, Role.Finance),
        Row.For("GET /budgets/{budget}/payments/{kind}", Role.CareCoordinator, Role.Finance),
        Row.For("POST /budgets/{budget}/payments/{kind}", Role.CareCoordinator, Role.Finance),
        Row.For("GET /budgets/{budget}/amount/{change}", Role.Approver),
        Row.For("POST /budgets/{budget}/amount/{change}", Role.Approver),
        Row.For("GET /budgets/{budget}/postings/{number:int}/reverse", Role.CareCoordinator, Role.Finance),
        Row.For("POST /budgets/{budget}/postings/{number:int}/reverse", Role.CareCoordinator, Role.Finance),
        Row.For("GET /bills/{bill}", Row.Staff),
        Row.For("POST /bills/{bill}", Role.Approver),
        Row.For("GET /safeguards", Row.Staff),
        Row.For("GET /safeguards/{safeguard}", Row.Staff),
        Row.For("GET /safeguards/{safeguard}/call", Role.CareCoordinator),
        Row.For("POST /safeguards/{safeguard}/call", Role.CareCoordinator),
        Row.For("GET /safeguards/{safeguard}/cover", Role.CareCoordinator),
        Row.For("POST /safeguards/{safeguard}/cover", Role.CareCoordinator),
        Row.For("GET /safeguards/{safeguard}/cause", Role.CareCoordinator),
        Row.For("POST /safeguards/{safeguard}/cause", Role.CareCoordinator),
        Row.For("GET /safeguards/{safeguard}/decide", Role.Approver),
        Row.For("POST /safeguards/{safeguard}/decide", Role.Approver),
        Row.For("GET /reviews/{review}", Row.Staff),
        Row.For("POST /reviews/{review}", Role.CareCoordinator),
        Row.For("GET /my-plan", Role.Patient, Role.Representative),
        Row.For("GET /my-plan/plan", Role.Patient, Role.Representative),
        Row.For("GET /my-plan/money", Role.Patient, Role.Representative),
        Row.For("GET /my-plan/agree", Role.Patient, Role.Representative),
        Row.For("POST /my-plan/agree", Role.Patient, Role.Representative),
        Row.For("GET /dashboard", Role.Commissioner, Role.ProgrammeTeam),
        Row.For("GET /dashboard/list", Role.Commissioner, Role.ProgrammeTeam),
        Row.Open("GET /rules"),
        Row.Open("GET /rules/{id}"),
        Row.Open("GET /sites"),
        Row.Open("GET /sites/{reference}"),
        Row.For("GET /organisations", Role.Administrator),
        Row.For("GET /organisations/add", Role.Administrator),
        Row.For("POST /organisations/add", Role.Administrator),
    ];
}

/// <param name="Endpoint">Method and route pattern, as the portal lists it.</param>
/// <param name="Roles">The roles that reach it; for a page about one record, when the record is theirs.</param>
public sealed partial record Row(string Endpoint, IReadOnlyList<Role> Roles)
{
    public static readonly Role[] Everyone = [.. Enum.GetValues<Role>().Where(role => role != Role.System)];

    public static readonly Role[] Staff = [Role.CareCoordinator, Role.Approver, Role.Finance];

    public bool IsOpen { get; private init; }

    /// <summary>Not for people: only reached from within, so that its address asked for is "not found".</summary>
    public bool IsMachinery { get; private init; }

    public bool EndsTheSession { get; init; }

    public string Method => Endpoint[..Endpoint.IndexOf(' ', StringComparison.Ordinal)];

    public string Pattern => Endpoint[(Method.Length + 1)..];

    public bool IsAboutOneRecord => Parameter().IsMatch(Pattern) && !IsMachinery;

    public static Row Open(string endpoint) => new(endpoint, Everyone) { IsOpen = true };

    public static Row Machinery(string endpoint) => new(endpoint, []) { IsMachinery = true };

    public static Row For(string endpoint, params Role[] roles) => new(endpoint, roles);

    /// <summary>The address for one record. What a <c>{reference}</c> refers to is told by the first word of the address.</summary>
    public string Address(SampleRecords sample) => Parameter().Replace(Pattern, match => (IsMachinery ? SampleRecords.Missing : sample).ValueOf(Pattern.Split('/')[1], match.Groups["name"].Value));

    public bool Allows(Role role, Whose whose) =>
        Roles.Contains(role) && (!IsAboutOneRecord || whose switch
        {
            _ when IsOpen => whose != Whose.Missing,
            Whose.Own => true,
            Whose.SameSite => role is not (Role.Patient or Role.Representative),
            Whose.OtherSite => role is Role.ProgrammeTeam or Role.Auditor or Role.Administrator,
            _ => false,
        });

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Parameter();
}

public enum Whose
{
    Own,
    SameSite,
    OtherSite,
    Missing,
}
