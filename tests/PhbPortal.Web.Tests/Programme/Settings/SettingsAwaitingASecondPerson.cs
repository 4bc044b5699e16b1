using System.Net;
using PhbPortal.Domain.Figures;

namespace PhbPortal.Web.Tests.Programme.Settings;

/// <summary>Everybody who reads a setting sees what is proposed for it; its own page opens to fewer.</summary>
public sealed class SettingsAwaitingASecondPerson(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Setting = "/settings/" + PolicyKeys.ApprovalDirectSignOff;

    [Theory]
    [InlineData("coordinator@hull.example")]
    [InlineData("approver@hull.example")]
    [InlineData("approver@oxfordshire.example")]
    [InlineData("commissioner@hull.example")]
    [InlineData("programme@dh.example")]
    [InlineData("auditor@dh.example")]
    public async Task What_waits_leads_only_those_to_its_page_to_whom_it_opens(string who)
    {
        var local = await ProposeAsync("admin@hull.example", "hull");
        var country = await ProposeAsync("programme@dh.example", "country");
        var visitor = await host.SignInAs(who);

        var page = await visitor.GetAsync(Setting);

        foreach (
            var (address, place, isListed) in new[]
            {
                (local.Address, "NHS Hull", who != "approver@oxfordshire.example"),
                (country.Address, "The whole country", true),
            }
        )
        {
            Assert.Equal(
                isListed,
                page.Html.QuerySelectorAll("main li")
                    .Any(line =>
                        line.TextContent.Contains($"{place}: ", StringComparison.Ordinal)
                        && line.TextContent.Contains("Proposed by", StringComparison.Ordinal)
                    )
            );
            var opens = (await visitor.GetAsync(address)).Status == HttpStatusCode.OK;
            Assert.Equal(opens && isListed, page.Html.QuerySelector($"main a[href='{address}']") is not null);
        }
    }

    // The same form sent again is the same proposal, so each account asks of the same two.
    private async Task<Page> ProposeAsync(string who, string reach) =>
        await (await (await host.SignInAs(who)).GetAsync(Setting + "/propose")).SubmitAsync(
            ("Form.Reach", reach),
            ("Form.Value", "8"),
            ("Form.FirstDay.Day", "1"),
            ("Form.FirstDay.Month", "8"),
            ("Form.FirstDay.Year", "2012"),
            ("Form.Reason", "A reason of the panel")
        );
}
