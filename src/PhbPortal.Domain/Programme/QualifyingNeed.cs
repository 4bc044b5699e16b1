using System.Diagnostics;

namespace PhbPortal.Domain.Programme;

/// <summary>The health need for which a person has a budget, as pilot schemes name them. The names are stored; never rename one.</summary>
public enum QualifyingNeed
{
    Chc = 0,
    ChildrensContinuingCare = 1,
    Copd = 2,
    Diabetes = 3,
    Neurological = 4,
    MentalHealth = 5,
    Stroke = 6,
    EndOfLife = 7,
    Maternity = 8,
    Section117 = 9,
    Wheelchair = 10,
    Other = 11,
}

public static class QualifyingNeeds
{
    public static readonly IReadOnlyList<QualifyingNeed> All = Enum.GetValues<QualifyingNeed>();

    public static string PlainName(this QualifyingNeed need) =>
        need switch
        {
            QualifyingNeed.Chc => "NHS Continuing Healthcare",
            QualifyingNeed.ChildrensContinuingCare => "Children's continuing care",
            QualifyingNeed.Copd => "Lung disease (COPD)",
            QualifyingNeed.Diabetes => "Diabetes",
            QualifyingNeed.Neurological => "Long-term neurological condition",
            QualifyingNeed.MentalHealth => "Mental health",
            QualifyingNeed.Stroke => "Stroke",
            QualifyingNeed.EndOfLife => "End of life care",
            QualifyingNeed.Maternity => "Maternity",
            QualifyingNeed.Section117 => "After-care (section 117)",
            QualifyingNeed.Wheelchair => "Wheelchair",
            QualifyingNeed.Other => "Another health need",
            _ => throw new UnreachableException($"Nothing is said of {need}."),
        };
}
