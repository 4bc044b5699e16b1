using System.Net;
using PhbPortal.Domain.Figures;

namespace PhbPortal.Web.Tests.Programme.Settings;

/// <summary>Everyone who may read a setting sees what is proposed for it; fewer may open its own page.</summary>
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
    public async Task Only_those_who_may_open_a_proposal_get_a_link_to_it(string who)
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

    // Sending the same form again is the same proposal, so each account proposes the same two.
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
