namespace PhbPortal.Tests;

/// <summary>
/// The requirements of OWASP ASVS 5.0.0 that a class of tests proves, as far as the portal has the feature concerned. Those that apply are
/// listed in <c>tests/Asvs/applicable.csv</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsvsAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
