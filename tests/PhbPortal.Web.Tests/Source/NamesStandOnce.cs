using System.Runtime.CompilerServices;
using PhbPortal.Data;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Source;

/// <summary>A name means one thing in the whole product, so that a search for it finds that and nothing else.</summary>
public sealed class NamesStandOnce
{
    [Fact]
    public void No_two_types_have_one_name()
    {
        var types = new[] { typeof(Money), typeof(PortalDbContext), typeof(Program) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("PhbPortal.", StringComparison.Ordinal) == true)
            .Where(type => !type.Namespace!.Contains(".Migrations", StringComparison.Ordinal))
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute), false))
            .ToList();
        Assert.True(types.Count > 1000);
        Assert.Empty(
            types
                .GroupBy(type => type.Name.Split('`')[0], StringComparer.Ordinal)
                .Where(named => named.Count() > 1)
                .Select(named => $"{named.Key}: {string.Join(", ", named.Select(type => type.FullName))}")
        );
    }
}
