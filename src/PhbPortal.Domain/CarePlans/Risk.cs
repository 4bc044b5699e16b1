using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.CarePlans;

/// <summary>What is recorded about a risk; response, owner and day are required if it is significant (D13).</summary>
public sealed record RiskDetails(
    string WhatThePersonWants,
    string WhatCouldHappen,
    bool IsSignificant,
    string AgreedResponse,
    string Owner,
    DateOnly? LookAgainOn
);

/// <summary>A risk discussed with the person, and what reduces it.</summary>
public sealed class Risk : SiteOwned
{
    private Risk() { }

    internal Risk(long siteId, int number, RiskDetails details)
        : base(siteId)
    {
        Number = number;
        Take(details);
    }

    public int Number { get; private set; }

    public string WhatThePersonWants { get; private set; } = "";

    public string WhatCouldHappen { get; private set; } = "";

    public bool IsSignificant { get; private set; }

    public string AgreedResponse { get; private set; } = "";

    public string Owner { get; private set; } = "";

    public DateOnly? LookAgainOn { get; private set; }

    public RiskDetails Details => new(WhatThePersonWants, WhatCouldHappen, IsSignificant, AgreedResponse, Owner, LookAgainOn);

    public bool HasAgreedResponse => AgreedResponse.Length > 0 && Owner.Length > 0 && LookAgainOn is not null;

    internal void Take(RiskDetails details)
    {
        (WhatThePersonWants, WhatCouldHappen, IsSignificant) = (details.WhatThePersonWants, details.WhatCouldHappen, details.IsSignificant);
        (AgreedResponse, Owner, LookAgainOn) = (details.AgreedResponse, details.Owner, details.LookAgainOn);
    }
}
