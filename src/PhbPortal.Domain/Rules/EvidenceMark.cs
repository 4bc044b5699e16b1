using System.Diagnostics;

namespace PhbPortal.Domain.Rules;

/// <summary>How far the source of a rule was read, strongest first: T, S, E, K.</summary>
public enum EvidenceMark
{
    TextRead = 0,
    SecondaryRead = 1,
    Inferred = 2,
    GeneralKnowledge = 3,
}

public static class EvidenceMarks
{
    public static char Letter(this EvidenceMark mark) => "TSEK"[(int)mark];

    public static string InWords(this EvidenceMark mark) =>
        mark switch
        {
            EvidenceMark.TextRead => "the text was read",
            EvidenceMark.SecondaryRead => "a reliable account was read",
            EvidenceMark.Inferred => "worked out from a matching rule of another year",
            EvidenceMark.GeneralKnowledge => "general professional knowledge, not confirmed",
            _ => throw new UnreachableException($"Nothing is said of {mark}."),
        };

    /// <summary>A named manager's recorded reason can set aside a refusal by a rule marked E or K, but not T or S.</summary>
    public static bool YieldsToReason(this EvidenceMark mark) => mark is EvidenceMark.Inferred or EvidenceMark.GeneralKnowledge;
}
