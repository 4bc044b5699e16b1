namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class ReadingMyPlanAsAPatient(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData("patient@hull.example", true)]
    [InlineData("patient@hull.example", false)]
    [InlineData("patient@oxfordshire.example", true)]
    [InlineData("representative@oxfordshire.example", true)]
    public async Task A_person_sees_only_their_own_plan(string account, bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var patient = await Walker.SignInAsync(portal, account, withScripts);
        Assert.Equal("/my-plan", patient.At);
        await patient.SeesAsync("Whom you can phone");
        await patient.GoAsync("/my-plan/plan");
        await patient.SeesAsync("What matters to me");
        await patient.SeesAsync("Whom you can phone");
        await patient.GoAsync("/my-plan/money");
        await patient.SeesAsync("Planned");
        await patient.SeesAsync("Whom you can phone");

        Assert.Equal(404, (await patient.Page.GotoAsync("/people"))!.Status);
        Assert.Equal(404, (await patient.Page.GotoAsync("/dashboard"))!.Status);
    }

    [SkippableFact]
    public async Task A_person_reads_that_care_continues_who_will_call_and_by_when()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var representative = await Walker.SignInAsync(portal, "representative@hull.example");
        await representative.SeesAsync("Doreen’s care continues");
        await representative.GoAsync("/my-plan/money");
        await representative.SeesAsync("£150.00 more than planned");
        await representative.SeesAsync("NHS Hull pays the £150.00");
        await representative.SeesAsync("Priya Nair");
    }
}
