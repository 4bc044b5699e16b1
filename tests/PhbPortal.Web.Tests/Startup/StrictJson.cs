using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>JSON that two parsers could read differently is refused.</summary>
[Asvs("15.3.6")]
public sealed class StrictJson(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("""{"name":"one","name":"two"}""")]
    [InlineData("""{"name":"one","role":"Administrator"}""")]
    [InlineData("""{"Name":"one"}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{}""")]
    [InlineData("""{"name":"one",}""")]
    [InlineData("""{"name":"one"/* two */}""")]
    public void Json_that_does_not_match_exactly_is_refused(string json)
    {
        foreach (var options in Options)
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Asked>(json, options));
    }

    [Fact]
    public void Json_that_matches_exactly_is_read()
    {
        foreach (var options in Options)
            Assert.Equal("one", JsonSerializer.Deserialize<Asked>("""{"name":"one"}""", options)!.Name);
    }

    private JsonSerializerOptions[] Options =>
        [
            host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions,
            host.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions,
        ];

    private sealed record Asked(string Name);
}
