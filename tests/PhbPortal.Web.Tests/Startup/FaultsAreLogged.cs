using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>A visitor is told nothing about a fault; the operator finds it in the log, with its route.</summary>
[Asvs("16.3.4")]
public sealed class FaultsAreLogged
{
    [Fact]
    public async Task A_fault_is_logged_once_with_its_type_and_route()
    {
        using var host = new PortalHost { WritesItsLog = true };
        await using var faulty = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(FaultController).Assembly))
        );
        using var answer = await faulty.CreateDefaultClient().GetAsync(new Uri("/fault", UriKind.Relative));
        Assert.DoesNotContain("planted", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(
            host.Log(),
            line =>
                line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)
                && line.Contains("System.InvalidOperationException", StringComparison.Ordinal)
                && line.Contains(nameof(FaultController) + "." + nameof(FaultController.Fail), StringComparison.Ordinal)
        );
        Assert.Single(
            host.Log(),
            line =>
                line.Contains("\"Route\":\"fault\"", StringComparison.Ordinal) && line.Contains("\"Status\":500", StringComparison.Ordinal)
        );
    }
}
