namespace PhbPortal.Domain.Figures;

/// <summary>The names under which policy figures are stored; never rename one.</summary>
public static class PolicyKeys
{
    /// <summary>Working days within which the person is called after the budget runs short.</summary>
    public const string OverspendCall = "overspend.call";

    /// <summary>Working days within which a shortfall is decided.</summary>
    public const string OverspendDecide = "overspend.decide";

    /// <summary>Weeks ahead in which a shortfall was to be looked for; nothing follows from it, and what was set is read.</summary>
    public const string OverspendForecast = "overspend.forecast";

    /// <summary>Months from the start to the first review.</summary>
    public const string ReviewFirst = "review.first";

    /// <summary>Most months between later reviews.</summary>
    public const string ReviewLater = "review.later";

    /// <summary>Working days within which a compulsory review is held.</summary>
    public const string ReviewCompulsory = "review.compulsory";

    /// <summary>Working days within which a bill that waits is decided.</summary>
    public const string BillDecide = "bill.decide";

    /// <summary>Working days within which a plan sent for sign-off is decided.</summary>
    public const string ApprovalDirectSignOff = "approval.direct-sign-off";

    /// <summary>Working days within which a budget exception is decided.</summary>
    public const string ApprovalBudgetException = "approval.budget-exception";

    /// <summary>Working days within which a request for a budget is answered (A19).</summary>
    public const string RequestAnswer = "request.answer";

    /// <summary>Days between the letter and a reduction.</summary>
    public const string NoticeOfReduction = "notice.reduction";

    /// <summary>The least wage of an adult for an hour, in pence (E14).</summary>
    public const string LeastWage = "wage.least";

    /// <summary>Weeks of support that may be set aside for contingencies (F13).</summary>
    public const string ContingencyMost = "contingency.most";

    /// <summary>Weeks of support above which money with the holder is talked about (F15).</summary>
    public const string SurplusTalk = "surplus.talk";

    /// <summary>The list of what a site does not buy (E12).</summary>
    public const string NotBought = Support.NotBought.ListKey;

    /// <summary>Every figure from which something follows; a list has rows instead.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        OverspendCall,
        OverspendDecide,
        ReviewFirst,
        ReviewLater,
        ReviewCompulsory,
        BillDecide,
        ApprovalDirectSignOff,
        ApprovalBudgetException,
        NoticeOfReduction,
        LeastWage,
        ContingencyMost,
        SurplusTalk,
        RequestAnswer,
    ];
}
