using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests;

public sealed class DomainUsesOnlyTheRuntime
{
    [Fact]
    public void It_references_only_the_runtime() =>
        Assert.All(
            typeof(Money).Assembly.GetReferencedAssemblies(),
            name => Assert.StartsWith("System", name.Name, StringComparison.Ordinal)
        );
}
