using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Web.Features.Public.Errors;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>The portal's pages without its database or accounts, and one more page that takes a form or fails on request.</summary>
public sealed class PublicHost : IAsyncLifetime
{
    private WebApplication? app;

    public HttpClient Client => app!.GetTestClient();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseTestServer();
        // Configured but never opened.
        builder.AddStorage();
        builder.AddPages();
        builder.Services.AddAuthentication();
        builder
            .Services.AddControllersWithViews()
            .ConfigureApplicationPartManager(parts =>
            {
                foreach (var part in new CompiledRazorAssemblyApplicationPartFactory().GetApplicationParts(typeof(StaleForm).Assembly))
                    parts.ApplicationParts.Add(part);
                parts.ApplicationParts.Add(new AssemblyPart(typeof(StaleForm).Assembly));
                parts.ApplicationParts.Add(new AssemblyPart(typeof(PublicHost).Assembly));
            });
        app = builder.Build();
        app.UseErrorPages();
        app.UseRouting();
        app.MapControllers();
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app!.DisposeAsync();

    public static async Task<IHtmlDocument> Page(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}

public sealed class TrialController : Controller
{
    [HttpPost("/trial")]
    public IActionResult Save() => Content("saved");

    [HttpGet("/trial/{status:int}")]
    public IActionResult Answer(int status) => StatusCode(status);

    [HttpGet("/trial/fault")]
    public IActionResult Fail() => throw new InvalidOperationException("secret detail");

    [HttpGet("/trial/late")]
    public IActionResult Late() => throw new TimeoutException("secret detail");
}
