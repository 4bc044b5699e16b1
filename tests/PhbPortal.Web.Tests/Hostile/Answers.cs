using PhbPortal.Data.Seeding;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>The values that make each form valid.</summary>
internal static class Answers
{
    /// <summary>Stands for a field that is not sent, such as a checkbox that is not ticked.</summary>
    public const string NotSent = "\0";

    public const string NewPassword = "heron over the grey estuary";

    private static readonly Dictionary<string, string> OfForms = new(StringComparer.Ordinal)
    {
        ["/account/sign-in Email"] = "coordinator@merseyside.example",
        ["/account/change-password Current"] = DemonstrationAccounts.Password,
        ["/account/change-password New"] = NewPassword,
        ["/account/change-password Again"] = NewPassword,
        ["/people/add Form.NhsNumber"] = "",
        ["/people/add Form.GivenName"] = "Ada",
        ["/people/add Form.FamilyName"] = "Unlike",
        ["/people/{reference}/correct Form.NhsNumber"] = "",
        ["/people/{reference}/correct Form.GpPractice"] = "Corrected",
        ["/cases/{reference}/amount Form.OnCostsPercent"] = "10",
        ["/cases/{reference}/amount Form.ContingencyWeeks"] = "4",
        ["/cases/{reference}/amount step"] = "save",
        ["/asked-for/{asking} Form.Agrees"] = "yes",
        ["/asked-for/{asking} Form.Ground"] = "",
        ["/asked-for/{asking} Form.InLaw"] = "",
        ["/cases/{reference}/responsible Form.OtherOrganisation"] = "",
        ["/cases/{reference}/conditions Form.FirstDay.Day"] = "16",
        ["/cases/{reference}/conditions Form.FirstDay.Month"] = "3",
        ["/cases/{reference}/conditions Form.FirstDay.Year"] = "2012",
        ["/cases/{reference}/conditions Form.Reasons"] = "Two visits were never made there",
        ["/cases/{reference}/conditions/{number:int}/lift Form.Reasons"] = "The agency has a new manager now",
        ["/plans/{plan}/next Form.FirstDay.Day"] = "16",
        ["/plans/{plan}/next Form.FirstDay.Month"] = "3",
        ["/plans/{plan}/next Form.FirstDay.Year"] = "2012",
        ["/plans/{plan}/what-matters Form.BadDay"] = "Rain",
        ["/plans/{plan}/people Form.CoordinatorName"] = "Ann Other",
        ["/plans/{plan}/with-budget Form.Budget"] = "no",
        ["/plans/{plan}/needs Form.Completed"] = "no",
        ["/plans/{plan}/support Form.Completed"] = "no",
        ["/plans/{plan}/risks Form.Completed"] = "no",
        ["/plans/{plan}/needs/{number:int} Form.Description"] = "Weaker legs",
        ["/plans/{plan}/outcomes/{number:int} Form.Sign"] = "Dressed at eleven",
        ["/plans/{plan}/support/{line:int} Form.Provider"] = "Other Care",
        ["/plans/{plan}/support/{line:int}/checks Form.HourlyPay"] = "7.40",
        ["/plans/{plan}/support/{line:int}/checks Form.InsurancePolicy"] = "Policy 12",
        ["/plans/{plan}/risks/{number:int} Form.Owner"] = "Ann Other",
        ["/budgets/choose/{plan} Form.Said"] = "Explained once more.",
        ["/budgets/choose/{plan}/parts Form.Parts[0].OnCosts"] = "",
        ["/budgets/choose/{plan}/parts Form.Parts[0].OneOff"] = NotSent,
        ["/budgets/choose/{plan}/parts Form.Parts[0].Holder"] = "Another holder",
        ["/budgets/choose/{plan}/parts Form.Parts[1].OnCosts"] = "",
        ["/budgets/choose/{plan}/parts Form.Parts[1].OneOff"] = NotSent,
        ["/budgets/choose/{plan}/parts Form.Parts[1].Amount"] = "",
        ["/budgets/choose/{plan}/parts Form.Parts[1].Holder"] = "",
        ["/budgets/{budget}/repayment Form.WhyFair"] = "It built up over eleven weeks",
        ["/budgets/{budget}/repayment Form.Liabilities"] = "0",
        ["/budgets/{budget}/repayment Form.Sum"] = "10.00",
        ["/repayments/{repayment}/debt/called-back Back.Because"] = "Somebody asked for it to be looked at again",
        ["/repayments/{repayment}/debt Form.Tried"] = "Paying in parts was offered twice",
        ["/programme/{site}/proposal Form.LastDay.Day"] = "16",
        ["/programme/{site}/proposal Form.Area"] = "Another area",
        ["/programme/{site}/proposals/{sent}/scheme Form.ApprovedOn.Year"] = "2011",
        ["/programme/{site}/schemes/{scheme}/review Form.Reviewer"] = "A. Scholar, University of Kent",
        ["/looking-again/{asked} Form.Reasons"] = "The need is met in another way",
        ["/exceptions/{request} Form.Reasons"] = "The debt is for a service of the plan",
        ["/organisations/{organisation}/end Form.LastDay.Year"] = "2012",
        ["/organisations/add Name"] = "New Trust",
        ["/organisations/add LastDay.Day"] = "",
        ["/organisations/add LastDay.Month"] = "",
        ["/organisations/add LastDay.Year"] = "",
        ["/accounts/invite Form.SignInName"] = "new.colleague",
        ["/accounts/invite Form.By"] = "letter",
        ["/accounts/invite Form.Email"] = "",
        ["/accounts/invite Form.LastDay.Day"] = "",
        ["/accounts/invite Form.LastDay.Month"] = "",
        ["/accounts/invite Form.LastDay.Year"] = "",
        ["/accounts/{account}/role Form.LastDay.Day"] = "",
        ["/accounts/{account}/role Form.LastDay.Month"] = "",
        ["/accounts/{account}/role Form.LastDay.Year"] = "",
        ["/people/{reference}/estate/correct Form.What"] = "day",
        ["/people/{reference}/estate/correct Form.DiedOn.Day"] = "8",
        ["/people/{reference}/estate Form.Name"] = "Ann Executor",
        ["/people/{reference}/invite Form.SignInName"] = "new.person",
        ["/people/{reference}/invite Form.Email"] = "",
        ["/people/{reference}/circle/supporter Form.Email"] = "",
        ["/my-plan/circle/supporter Form.Email"] = "",
        ["/settings/list.not-bought/propose Form.Words"] = "cognitive behavioural therapy",
        ["/settings/list.not-bought/propose Form.FirstDay.Day"] = "1",
        ["/settings/list.not-bought/propose Form.FirstDay.Month"] = "5",
        ["/settings/list.not-bought/propose Form.FirstDay.Year"] = "2013",
        ["/settings/{key}/propose Form.Value"] = "11",
        ["/settings/{key}/propose Form.FirstDay.Day"] = "1",
        ["/settings/{key}/propose Form.FirstDay.Month"] = "5",
        ["/settings/{key}/propose Form.FirstDay.Year"] = "2012",
        ["/sites/{reference}/contacts Form.Email"] = "",
        ["/sites/{reference}/partnership Form.What"] = "A new beginning",
        ["/audit/export Why"] = "A sample for the auditors.",
    };

    public static string? To(Row row, string field) => OfForms.GetValueOrDefault($"{row.Pattern} {field}");

    public static string Typed(string field) =>
        field[(field.LastIndexOf('.') + 1)..] switch
        {
            "Day" => "15",
            "Month" => "3",
            "Year" => "2012",
            "Amount" or "UnitCost" or "NhsTotal" => "10.00",
            "Quantity" => "1",
            "Password" => DemonstrationAccounts.Password,
            "Phone" => "01632 960 001",
            _ => "Sample",
        };
}
