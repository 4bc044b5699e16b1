using System.Net;

namespace PhbPortal.Web.Tests.Roles;

internal static class ClosedLinks
{
    /// <summary>The links on these pages that the visitor may not open, one a line; the pages themselves must open.</summary>
    public static async Task<string> ClosedOnAsync(this Visitor visitor, params string[] addresses)
    {
        List<string> closed = [];
        foreach (var address in addresses)
        {
            var page = await visitor.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, page.Status));
            foreach (
                var link in page
                    .Html.QuerySelectorAll("main a[href^='/'], nav a[href^='/']")
                    .Select(a => a.GetAttribute("href")!)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                using var answer = await visitor.SendOnceAsync(HttpMethod.Get, link, null);
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Found))
                    closed.Add($"{address}: {link} {(int)answer.StatusCode}");
            }
        }

        return string.Join('\n', closed.Distinct(StringComparer.Ordinal));
    }

    public static async Task<HttpStatusCode> AsksAsync(this Visitor visitor, string address) => (await visitor.GetAsync(address)).Status;
}
