using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>
/// What someone reads while their care goes on although the budget is spent: on their own pages, and beside the steps of whoever keeps it
/// going, who must know what was promised.
/// </summary>
/// <param name="Other">The given name of the person if somebody else reads it for them; null if they read it themselves.</param>
public sealed record CareContinuesText(string? Other, string SiteName, CareContinuesFacts Facts)
{
    public string Headline => (Other is null ? "Your" : Other + "’s") + " care continues";

    public string DoNotOwe => (Other is null ? "You do" : Other + " does") + " not owe anything.";
}

/// <summary>Who pays, and who will call and when.</summary>
public sealed record CareContinuesFacts(
    Money Shortfall,
    Money Forecast,
    string OwnerName,
    DateOnly CallBy,
    DateOnly? CalledOn,
    DateOnly DecideBy
)
{
    public static CareContinuesFacts Of(Safeguard safeguard) =>
        new(safeguard.Shortfall, safeguard.Forecast, safeguard.OwnerName, safeguard.CallBy, safeguard.CalledOn, safeguard.DecideBy);
}
