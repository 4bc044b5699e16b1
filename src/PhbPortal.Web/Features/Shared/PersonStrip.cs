using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Who a staff page is about: <c>@section Person { &lt;partial name="_PersonStrip" model="Model.Person" /&gt; }</c>.</summary>
/// <param name="Name">Full name, as on record: it is stored, compared and printed in letters.</param>
/// <param name="BornOn">Birth date, if known.</param>
/// <param name="Age">Whole years on the portal's date.</param>
/// <param name="NhsNumber">Never the only identification of the person.</param>
/// <param name="ReachBy">How the person wants to be contacted, in their words.</param>
/// <param name="Needs">What helps this person to talk and read.</param>
public sealed record PersonStrip(
    string Name,
    DateOnly? BornOn,
    int? Age,
    NhsNumber? NhsNumber,
    string? ReachBy = null,
    string? Needs = null
)
{
    public string KnownAs { get; init; } = "";

    /// <summary>For the eye only.</summary>
    public string Heading => KnownAs.Length == 0 ? Name : $"{Name} (known as {KnownAs})";
}
