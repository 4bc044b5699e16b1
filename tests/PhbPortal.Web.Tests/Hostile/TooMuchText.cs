using System.Net;
using Xunit.Abstractions;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>A text of 100,000 characters is refused at every field, and none of it is saved or silently cut.</summary>
[Collection(nameof(HostilePortal))]
[Asvs("1.3.3", "2.2.1")]
public sealed class TooMuchText(HostilePortal portal, ITestOutputHelper output)
{
    private const int FewestFields = 60;

    private static readonly string Long = new('x', 100_000);

    [Fact]
    public async Task Every_field_refuses_it()
    {
        List<string> taken = [];
        var fields = 0;
        foreach (var form in portal.Forms.Where(form => form.Texts.Count > 0))
        {
            portal.Back();
            var before = DatabaseSnapshot.All(portal.Host);
            foreach (var field in form.Texts)
            {
                fields++;
                using var answer = await form.With(f => f.Key == field ? Long : f.Value).SendAsync(portal.SenderOf(form.Row));
                if (
                    answer.StatusCode is HttpStatusCode.Found
                    && before.ChangesTo(DatabaseSnapshot.All(portal.Host)).Any(change => change.Contains(Long, StringComparison.Ordinal))
                )
                    taken.Add($"{form.Row.Endpoint}: {field}");
            }
        }

        output.WriteLine($"{fields} fields");
        Assert.True(taken.Count == 0, string.Join('\n', taken));
        Assert.True(fields >= FewestFields);
    }
}
