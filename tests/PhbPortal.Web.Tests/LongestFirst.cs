using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Commands;
using PhbPortal.Web.Tests.Engines;
using PhbPortal.Web.Tests.Hostile;
using PhbPortal.Web.Tests.Upgrading;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(PhbPortal.Web.Tests.LongestFirst.Name, PhbPortal.Web.Tests.LongestFirst.Assembly)]

namespace PhbPortal.Web.Tests;

/// <summary>
/// Collections run side by side, the tests of one collection in sequence. The longest collections start first, so that none is left to run
/// alone at the end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public const string Name = "PhbPortal.Web.Tests.LongestFirst";
    public const string Assembly = "PhbPortal.Web.Tests";

    private static readonly string[] Longest =
    [
        nameof(HostilePortal),
        nameof(PermissionTableIsEnforced),
        nameof(StrangeRequests),
        nameof(RunningThePortal),
        nameof(PagesOnPostgres),
        nameof(UpgradingADatabase),
        // Of the journeys in a browser, which start theirs in the same order.
        "EveryPageAndEveryForm",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection =>
            Array.FindIndex(Longest, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) is >= 0 and var place
                ? place
                : Longest.Length
        );
}
