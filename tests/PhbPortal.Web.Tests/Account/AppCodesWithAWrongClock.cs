using System.Net;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

/// <summary>A wrong clock on the phone that shows codes, and a server clock that is corrected.</summary>
public sealed class AppCodesWithAWrongClock : IDisposable
{
    private const int StepsInTenMinutes = 20;

    private readonly PortalHost host = new();

    [Theory]
    [InlineData(-StepsInTenMinutes)]
    [InlineData(StepsInTenMinutes)]
    public async Task A_wrong_phone_clock_is_explained_and_a_recovery_code_still_works(int away)
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (_, seed, codes) = await host.WithAppAsync(name);
        var refused = await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", host.CodeOf(seed, away)));
        Assert.Contains("let your phone set its clock by itself", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("/work", (await refused.SubmitAsync(("Form.Code", codes[0]))).Address);
    }

    [Fact]
    public async Task A_server_clock_set_back_ends_no_session_and_reopens_no_code()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (signedIn, seed, _) = await host.WithAppAsync(name);
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var used = host.CodeOf(seed);
        Assert.Equal("/work", (await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", used))).Address);

        host.Time.AdjustTime(host.Time.GetUtcNow().AddMinutes(-10));
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetAsync("/work")).Status);
        Assert.Single((await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", used))).Errors);
        host.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/work", (await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", host.CodeOf(seed)))).Address);
    }

    public void Dispose() => host.Dispose();
}
