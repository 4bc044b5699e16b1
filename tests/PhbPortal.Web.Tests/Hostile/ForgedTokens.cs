using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Every byte of every token that a browser carries is changed in every way, and each signature is emptied or cut short. None of these
/// tokens is accepted.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("9.1.1")]
public sealed class ForgedTokens(HostilePortal portal)
{
    private const int SignatureBytes = 32;
    private const int Fewest = 30_000;

    private static readonly string[] Characters =
    [
        .. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Select(c => c.ToString()),
    ];

    [Fact]
    public async Task A_changed_token_is_never_accepted()
    {
        var (tried, accepted) = (0, new List<string>());
        foreach (var token in await TokensAsync(portal.Host.Services))
        {
            Assert.True(await token.IsAccepted(token.Value), $"{token.Name} is not accepted as it is.");
            foreach (var forged in token.IsProtected ? BytesChanged(token.Value) : LettersChanged(token.Value))
            {
                tried++;
                if (await token.IsAccepted(forged))
                    accepted.Add($"{token.Name}: {forged}");
            }
        }

        Assert.True(accepted.Count == 0, string.Join('\n', accepted));
        Assert.True(tried >= Fewest, $"Only {tried} were tried.");
    }

    [Fact]
    public async Task Protection_that_ignores_the_signature_is_detected()
    {
        await using var unsigned = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, Unsigned>()))
        );
        var note = await NoteAsync(unsigned.Services);
        Assert.True(await note.IsAccepted(note.Value));
        var accepted = 0;
        foreach (var forged in BytesChanged(note.Value))
            accepted += await note.IsAccepted(forged) ? 1 : 0;
        Assert.NotEqual(0, accepted);
    }

    private async Task<List<Token>> TokensAsync(IServiceProvider services)
    {
        portal.Back();
        var visitor = portal.As(Role.CareCoordinator);
        var field = (await visitor.GetAsync("/account/change-password")).Token;
        var cookies = visitor.Cookies.ToDictionary(cookie => cookie.Name, cookie => cookie.Value, StringComparer.Ordinal);
        var (session, form) = (cookies["phb-session"], cookies["phb-form"]);
        var live = await LiveAsync(services, session);
        List<Token> tokens =
        [
            new("antiforgery field", field, true, forged => IsOfFormAsync(services, live!, forged, form)),
            new("antiforgery cookie", form, true, forged => IsOfFormAsync(services, live!, field, forged)),
            new("session cookie", session, false, async forged => await LiveAsync(services, forged) is not null),
            await NoteAsync(services),
        ];
        foreach (var kind in new[] { StepKind.SecondFactor, StepKind.KeptForm })
            tokens.Add(await StepAsync(services, kind));
        return tokens;
    }

    private static async Task<LiveSession?> LiveAsync(IServiceProvider services, string session)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<Sessions>()
            .FindAsync(Request(scope.ServiceProvider, $"phb-session={session}"));
    }

    private static async Task<bool> IsOfFormAsync(IServiceProvider services, LiveSession live, string field, string cookie)
    {
        var request = Request(services, $"phb-form={cookie}");
        request.User = live.SignedIn.Principal(null);
        request.Request.Method = HttpMethods.Post;
        request.Request.ContentType = "application/x-www-form-urlencoded";
        request.Request.Form = new FormCollection(new() { [Page.TokenName] = field });
        return await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(request);
    }

    /// <summary>The cookie that holds the message for the next page.</summary>
    private static Task<Token> NoteAsync(IServiceProvider services)
    {
        var notes = services.GetRequiredService<ITempDataProvider>();
        var request = Request(services, "");
        notes.SaveTempData(request, new Dictionary<string, object>(StringComparer.Ordinal) { ["Done"] = "It is saved" });
        var value = request.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2)[1];
        return Task.FromResult(
            new Token("note", value, true, forged => Task.FromResult(notes.LoadTempData(Request(services, $"phb-note={forged}")).Count > 0))
        );
    }

    /// <summary>The key of something that was started, such as a second step, a saved form or a new app.</summary>
    private static async Task<Token> StepAsync(IServiceProvider services, StepKind kind)
    {
        await using var scope = services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<AccountSteps>().BeginAsync(kind, 1, "", TimeSpan.FromMinutes(10), default);
        return new(
            kind.ToString(),
            key,
            false,
            async forged =>
            {
                await using var asking = services.CreateAsyncScope();
                return await asking.ServiceProvider.GetRequiredService<AccountSteps>().FindAsync(kind, forged, default) is not null;
            }
        );
    }

    private static DefaultHttpContext Request(IServiceProvider services, string cookie)
    {
        DefaultHttpContext request = new() { RequestServices = services };
        request.Request.Headers.Cookie = cookie;
        return request;
    }

    private static IEnumerable<string> BytesChanged(string token)
    {
        var bytes = WebEncoders.Base64UrlDecode(token);
        for (var place = 0; place < bytes.Length; place++)
        {
            var was = bytes[place];
            for (var change = 1; change <= byte.MaxValue; change++)
            {
                bytes[place] = (byte)(was ^ change);
                yield return WebEncoders.Base64UrlEncode(bytes);
            }

            bytes[place] = was;
            yield return WebEncoders.Base64UrlEncode(bytes.AsSpan(0, place));
        }

        Array.Clear(bytes, bytes.Length - SignatureBytes, SignatureBytes);
        yield return WebEncoders.Base64UrlEncode(bytes);
    }

    private static IEnumerable<string> LettersChanged(string key) =>
        Enumerable
            .Range(0, key.Length)
            .SelectMany(place =>
                Characters
                    .Where(c => c != key[place].ToString())
                    .Select(c => string.Create(CultureInfo.InvariantCulture, $"{key[..place]}{c}{key[(place + 1)..]}"))
                    .Append(key[..place])
            );

    private sealed record Token(string Name, string Value, bool IsProtected, Func<string, Task<bool>> IsAccepted);

    /// <summary>Encrypts nothing and signs nothing.</summary>
    private sealed class Unsigned : IDataProtectionProvider, IDataProtector
    {
        private static readonly byte[] Room = Encoding.ASCII.GetBytes(new string('.', SignatureBytes));

        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => [.. plaintext, .. Room];

        public byte[] Unprotect(byte[] protectedData) => protectedData.Length < SignatureBytes ? [] : protectedData[..^SignatureBytes];
    }
}
