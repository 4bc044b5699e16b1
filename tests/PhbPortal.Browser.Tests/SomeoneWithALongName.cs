namespace PhbPortal.Browser.Tests;

/// <summary>Names longer than a phone is wide, on the pages of a person from the first contact to the amount.</summary>
[Collection(WithThePortal.Name)]
public sealed class SomeoneWithALongName(PortalProcess portal)
{
    [SkippableFact]
    public async Task Their_pages_fit_every_screen()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = await Walker.SignInAsync(portal, "coordinator@hull.example");
        var person = await MainPath.AddPersonAsync(
            walker,
            "Bartholomeus-Maximilianus",
            "Wolfeschlegelsteinhausenbergerdorff",
            new(1950, 6, 2)
        );
        await MainPath.OfferAndTellAsync(walker, person);
        await walker.GoAsync(person);
        foreach (
            var link in await walker
                .Page.Locator($"main a[href^='{person}/']")
                .EvaluateAllAsync<string[]>("links => links.map(a => a.pathname)")
        )
            await walker.GoAsync(link);
        await walker.GoAsync("/work");
        await walker.GoAsync("/people?q=Wolfeschlegel");
        await walker.SeesAsync("Wolfeschlegelsteinhausenbergerdorff");
    }
}
