namespace PhbPortal.Domain.Cases;

/// <summary>The state of a case. The names are stored; never rename one.</summary>
public enum CaseStatus
{
    /// <summary>Known to the site; no offer answered yet.</summary>
    Enquiry = 0,

    /// <summary>The person wants to be asked again later (A23).</summary>
    NotNow = 1,

    /// <summary>The person said no and stays on their usual care (A23).</summary>
    Declined = 2,

    /// <summary>The person said yes; the amount has not been calculated or shared yet.</summary>
    Accepted = 3,

    /// <summary>The person knows the indicative amount.</summary>
    AmountTold = 4,
    Planning = 5,
    Submitted = 6,
    Returned = 7,

    /// <summary>A plan is agreed without a budget (A26).</summary>
    AgreedWithoutBudget = 8,
    Active = 9,
    Closed = 10,
}
