using PhbPortal.Web.Features.Shared.Layout;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The pages about one person: <c>@section SubNav { &lt;partial name="_PersonNav" model="nav" /&gt; }</c>.</summary>
/// <param name="Links">In the order shown, such as Overview, Plan, Money, Care continues, Reviews.</param>
/// <param name="Current">The text of the link to the current page.</param>
public sealed record PersonNav(IReadOnlyList<NavigationLink> Links, string Current)
{
    /// <summary>Finance and others who read about money see no link to the plan.</summary>
    public const string Plan = "Plan";
}
