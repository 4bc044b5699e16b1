using System.Net;
using AngleSharp.Html.Parser;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>What the other tests send is worth sending: as filled in, every form is taken.</summary>
[Collection(nameof(HostilePortal))]
public sealed class FormsAreTaken(HostilePortal portal)
{
    [Fact]
    public async Task By_whoever_may_send_them()
    {
        List<string> refused = [];
        foreach (var form in portal.Forms.Where(form => !HostilePortal.NeverTaken.ContainsKey(form.Row.Endpoint)))
        {
            portal.Back();
            using var answer = await form.SendAsync(portal.SenderOf(form.Row));
            if (
                answer.StatusCode == HttpStatusCode.Found
                && !answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal)
            )
                continue;
            using var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            refused.Add(
                $"{form.Row.Endpoint}: {(int)answer.StatusCode} {Page.Words(page.QuerySelector("h1"))} {string.Join(", ", page.QuerySelectorAll(".nhsuk-error-summary__list li").Select(Page.Words))} {string.Join(' ', form.Fields.Where(f => f.Key != Page.TokenName))}"
            );
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }
}
