namespace PhbPortal.Tests;

/// <summary>
/// The rules of the rulebook that a class of tests proves; the table in <c>docs/domain.md</c> is generated from these marks.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProvesAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
