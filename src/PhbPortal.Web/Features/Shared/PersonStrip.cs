using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Who a staff page is about: <c>@section Person { &lt;partial name="_PersonStrip" model="Model.Person" /&gt; }</c>.</summary>
/// <param name="Name">Whole name.</param>
/// <param name="BornOn">Birthday, when it is known.</param>
/// <param name="Age">Whole years on the portal's day.</param>
/// <param name="NhsNumber">Never the only sign of who this is.</param>
/// <param name="ReachBy">How the person wants to be reached, in their words.</param>
/// <param name="Needs">What makes talking and reading work for this person.</param>
public sealed record PersonStrip(
    string Name,
    DateOnly? BornOn,
    int? Age,
    NhsNumber? NhsNumber,
    string? ReachBy = null,
    string? Needs = null
);
