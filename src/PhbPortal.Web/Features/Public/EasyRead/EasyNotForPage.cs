using PhbPortal.Domain.Support;

namespace PhbPortal.Web.Features.Public.EasyRead;

/// <summary>What a later rule excludes is listed from its first day, as on the page with more detail.</summary>
public sealed record EasyNotForPage(IReadOnlyList<EasyLine> Dated)
{
    private static readonly Dictionary<string, EasyLine> Lines = new(StringComparer.Ordinal)
    {
        ["nhs-charges"] = new(
            "money",
            "The money cannot pay NHS charges.",
            "These are charges for things like medicines and the dentist.",
            "Ask us if you need help to pay them."
        ),
        ["nhs-programmes"] = new("doctor", "The money cannot buy jabs, screening or health checks.", "Ask your own doctor about these."),
    };

    public static EasyNotForPage Load(DateOnly today) =>
        new([.. SupportCategories.On(today).Where(category => Lines.ContainsKey(category.Code)).Select(category => Lines[category.Code])]);
}
