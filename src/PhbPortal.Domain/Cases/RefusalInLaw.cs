using System.Diagnostics;

namespace PhbPortal.Domain.Cases;

/// <summary>The legal basis of a refusal. An organisation's policy is not one.</summary>
public enum RefusalInLaw
{
    NoSuitableAmount = 0,
    UseCannotBeAgreed = 1,
    OutsideTheRight = 2,
    AnotherProvision = 3,
}

public static class RefusalsInLaw
{
    public static readonly IReadOnlyList<RefusalInLaw> All = Enum.GetValues<RefusalInLaw>();

    public static string PlainWords(this RefusalInLaw ground) =>
        ground switch
        {
            RefusalInLaw.NoSuitableAmount =>
                "No amount can be fixed as suitable for the service or part of it (SI 2012/2996, regulation 32A(1))",
            RefusalInLaw.UseCannotBeAgreed =>
                "Its use cannot be planned and agreed with the person or whoever represents them (SI 2012/2996, regulation 32A(1))",
            RefusalInLaw.OutsideTheRight => "What is asked for is outside the service that the right is about (SI 2012/2996, Part 6A)",
            RefusalInLaw.AnotherProvision => "Another provision, which the sentence names",
            _ => throw new UnreachableException($"Nothing is said of {ground}."),
        };
}
