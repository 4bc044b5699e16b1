using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.CarePlans;

public enum ContingencyEvent
{
    CarerIll = 0,
    ProviderFails = 1,
    MoneyShort = 2,
    EquipmentBreaks = 3,
}

/// <summary>What happens when something goes wrong, and who to call.</summary>
public sealed class ContingencyArrangement : SiteOwned
{
    private ContingencyArrangement() { }

    internal ContingencyArrangement(long siteId, ContingencyEvent when, string whatHappens, string contactName, string contactPhone)
        : base(siteId) => (When, WhatHappens, ContactName, ContactPhone) = (when, whatHappens, contactName, contactPhone);

    public ContingencyEvent When { get; private set; }

    public string WhatHappens { get; private set; } = "";

    public string ContactName { get; private set; } = "";

    public string ContactPhone { get; private set; } = "";

    internal void Change(string whatHappens, string contactName, string contactPhone) =>
        (WhatHappens, ContactName, ContactPhone) = (whatHappens, contactName, contactPhone);
}
