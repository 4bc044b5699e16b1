using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Web.Mail;

namespace PhbPortal.Web.Tests.Account;

/// <summary>Text that people typed into an address or a subject cannot add a header to a message.</summary>
[Asvs("1.3.11")]
public sealed class MessagesKeepTheirHeaders(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("kim@hull.example\r\nBcc: all@elsewhere.example", "Your account")]
    [InlineData("kim@hull.example\nBcc: all@elsewhere.example", "Your account")]
    [InlineData("kim@hull.example", "Your account\r\nBcc: all@elsewhere.example\r\n\r\nAnother text")]
    [InlineData("kim@hull.example", "Your account\rBcc: all@elsewhere.example")]
    [InlineData("kim@hull.example", "Your account\u2028Bcc: all@elsewhere.example")]
    public async Task Line_breaks_in_an_address_or_subject_add_no_header(string to, string subject)
    {
        var folder = (MessageFolder)host.Services.GetRequiredService<IMessageCarrier>();
        await folder.CarryAsync("planted", new(to, subject, "Words."), CancellationToken.None);
        var message = await File.ReadAllTextAsync(Path.Combine(folder.Folder, "planted.eml"));
        var head = message[..message.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
        Assert.Equal(
            ["Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],
            head.Take(8).Select(line => line.Split(':')[0])
        );
        Assert.All(head, line => Assert.Equal(-1, line.AsSpan().IndexOfAny('\r', '\n')));
        Assert.DoesNotContain(head, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }
}
