using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// Allowed dependencies: Web on Data, Data on Domain, each folder of Domain on those below it, and no feature on another.
/// </summary>
public sealed class LayersAndFolders
{
    private const string Domain = "PhbPortal.Domain";
    private const string Data = "PhbPortal.Data";
    private const string Web = "PhbPortal.Web";
    private const string Features = Web + ".Features";

    /// <summary>The folders of Domain, each above those it may use; those on one line may use each other.</summary>
    private static readonly string[][] FromTheTop =
    [
        ["Budgets"],
        ["Safeguards"],
        ["CarePlans"],
        ["Cases"],
        ["People"],
        ["Programme"],
        ["Figures", "Support"],
        ["Rules"],
        ["Values"],
    ];

    private static readonly Architecture Portal = new ArchLoader()
        .LoadAssemblies(typeof(Money).Assembly, typeof(PortalDbContext).Assembly, typeof(Program).Assembly)
        .Build();

    public static TheoryData<string, string> HigherAndLower()
    {
        TheoryData<string, string> pairs = [];
        foreach (var (place, folders) in FromTheTop.Index())
        {
            foreach (var higher in FromTheTop[..place].SelectMany(above => above))
            {
                foreach (var lower in folders)
                    pairs.Add(higher, lower);
            }
        }

        return pairs;
    }

    [Fact]
    public void Domain_uses_neither_Data_nor_Web() => MayNotUse(Domain, Data, Web);

    [Fact]
    public void Data_does_not_use_Web() => MayNotUse(Data, Web);

    [Theory]
    [MemberData(nameof(HigherAndLower))]
    public void A_folder_of_Domain_uses_only_those_below_it(string higher, string lower) =>
        MayNotUse($"{Domain}.{lower}", $"{Domain}.{higher}");

    [Fact]
    public void Every_folder_of_Domain_is_listed() =>
        Assert.Equal(
            FromTheTop.SelectMany(folders => folders).Order(StringComparer.Ordinal),
            Portal
                .Types.Select(type => type.Namespace?.FullName ?? "")
                .Where(name => name.StartsWith(Domain + ".", StringComparison.Ordinal))
                .Select(name => name.Split('.')[2])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    /// <summary>What several rooms of a wing share is in the wing's folder, and what wings share is in Shared.</summary>
    [Fact]
    public void No_feature_uses_another()
    {
        var uses = Portal
            .Types.Where(IsOfAFeature)
            .SelectMany(type =>
                type.Dependencies.Select(use => (From: type, To: use.Target))
                    .Where(use => IsOfAFeature(use.To) && use.To is not GenericParameter)
            )
            .ToList();
        var wrong = uses.Where(use => !MayUse(RoomOf(use.From), RoomOf(use.To)))
            .Select(use => $"{use.From.FullName} uses {use.To.FullName}")
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(uses.Count > 500);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Plans.Needs", "Plans.Needs", true)]
    [InlineData("Plans.Needs", "Plans", true)]
    [InlineData("Plans.Needs", "Shared", true)]
    [InlineData("Plans.Needs", "Plans.Risks", false)]
    [InlineData("Plans", "Plans.Risks", false)]
    [InlineData("Needs", "Risks", false)]
    [InlineData("Shared", "Plans", false)]
    public void A_room_may_use_its_wing_and_Shared(string room, string used, bool isRight) => Assert.Equal(isRight, MayUse(room, used));

    private static void MayNotUse(string user, params string[] used)
    {
        foreach (var one in used)
        {
            IArchRule rule = Types()
                .That()
                .ResideInNamespaceOrBelow(user)
                .Should()
                .NotDependOnAny(Types().That().ResideInNamespaceOrBelow(one));
            rule.Check(Portal);
        }
    }

    private static bool IsOfAFeature(IType type) => type.Namespace?.FullName.StartsWith(Features + ".", StringComparison.Ordinal) == true;

    private static string RoomOf(IType type) => type.Namespace.FullName[(Features.Length + 1)..];

    private static bool MayUse(string room, string used) =>
        used == "Shared"
        || used.StartsWith("Shared.", StringComparison.Ordinal)
        || room == used
        || room.StartsWith(used + ".", StringComparison.Ordinal);
}
