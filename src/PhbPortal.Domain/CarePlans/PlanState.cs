namespace PhbPortal.Domain.CarePlans;

/// <summary>The stored names of a plan's states; never rename one.</summary>
public enum PlanState
{
    Draft = 0,
    Submitted = 1,

    /// <summary>Returned with points to settle; open for changes again.</summary>
    Returned = 2,

    /// <summary>Agreed by both sides and locked.</summary>
    Approved = 3,
    NotAgreed = 4,

    /// <summary>A later version is agreed.</summary>
    Superseded = 5,
}

/// <summary>The sections of the task list that an author marks as complete.</summary>
[Flags]
public enum PlanSections
{
    None = 0,
    WhatMatters = 1,
    Needs = 2,
    Support = 4,
    Risks = 8,
    Contingency = 16,
    People = 32,
    Money = 64,
    All = WhatMatters | Needs | Support | Risks | Contingency | People | Money,
}

/// <summary>Who agreed for the person, and how (D15).</summary>
public enum AgreedAs
{
    Person = 0,
    Representative = 1,
    Nominee = 2,
}

public enum AgreedHow
{
    OnScreen = 0,
    OnPaper = 1,
}
