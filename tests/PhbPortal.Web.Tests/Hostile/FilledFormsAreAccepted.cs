using System.Net;
using AngleSharp.Html.Parser;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>The other hostile tests prove something only if the forms they start from are accepted.</summary>
[Collection(nameof(HostilePortal))]
public sealed class FilledFormsAreAccepted(HostilePortal portal)
{
    [Fact]
    public async Task Every_form_is_accepted_from_someone_allowed_to_send_it()
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
