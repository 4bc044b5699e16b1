using System.Diagnostics;

namespace PhbPortal.Domain.Programme;

/// <summary>The names are stored; never rename one.</summary>
public enum OrganisationKind
{
    Pct = 0,
    CareTrust = 1,
    MentalHealthTrust = 2,
    CommunityInterestCompany = 3,
    Council = 4,
    Ccg = 5,
    NhsEngland = 6,
    Icb = 7,
    Other = 8,

    /// <summary>Legally separate from person and NHS, such as a user trust or a charity: holds budgets for people.</summary>
    ThirdPartyHolder = 9,
}

public static class OrganisationKinds
{
    public static readonly IReadOnlyList<OrganisationKind> All = Enum.GetValues<OrganisationKind>();

    public static string PlainName(this OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Pct => "Primary care trust",
            OrganisationKind.CareTrust => "Care trust",
            OrganisationKind.MentalHealthTrust => "Mental health trust",
            OrganisationKind.CommunityInterestCompany => "Community interest company",
            OrganisationKind.Council => "Council",
            OrganisationKind.Ccg => "Clinical commissioning group",
            OrganisationKind.NhsEngland => "NHS England",
            OrganisationKind.Icb => "Integrated care board",
            OrganisationKind.ThirdPartyHolder => "Third-party holder of budgets",
            OrganisationKind.Other => "Another kind of organisation",
            _ => throw new UnreachableException($"Nothing is said of {kind}."),
        };

    /// <summary>The first day on which the kind can exist (rule A18); null if unknown.</summary>
    public static DateOnly? FirstDay(this OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Ccg or OrganisationKind.NhsEngland => new(2013, 4, 1),
            OrganisationKind.Icb => new(2022, 7, 1),
            OrganisationKind.Pct
            or OrganisationKind.CareTrust
            or OrganisationKind.MentalHealthTrust
            or OrganisationKind.CommunityInterestCompany
            or OrganisationKind.Council
            or OrganisationKind.Other
            or OrganisationKind.ThirdPartyHolder => null,
            _ => throw new UnreachableException($"Nothing is said of {kind}."),
        };

    /// <summary>The last day on which the kind can exist (rule A18); null if unknown.</summary>
    public static DateOnly? LastDay(this OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Pct => new(2013, 3, 31),
            OrganisationKind.Ccg => new(2022, 6, 30),
            OrganisationKind.CareTrust
            or OrganisationKind.MentalHealthTrust
            or OrganisationKind.CommunityInterestCompany
            or OrganisationKind.Council
            or OrganisationKind.NhsEngland
            or OrganisationKind.Icb
            or OrganisationKind.Other
            or OrganisationKind.ThirdPartyHolder => null,
            _ => throw new UnreachableException($"Nothing is said of {kind}."),
        };

    /// <summary>Whether an organisation of this kind may pay directly after the pilot (rule A17).</summary>
    public static bool IsHealthBody(this OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Ccg or OrganisationKind.NhsEngland or OrganisationKind.Icb or OrganisationKind.Council => true,
            OrganisationKind.Pct
            or OrganisationKind.CareTrust
            or OrganisationKind.MentalHealthTrust
            or OrganisationKind.CommunityInterestCompany
            or OrganisationKind.Other
            or OrganisationKind.ThirdPartyHolder => false,
            _ => throw new UnreachableException($"Nothing is said of {kind}."),
        };
}
