using PhbPortal.Web.Commands;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Startup;

return await CommandLine.RunAsync(args, Build);

static WebApplication Build(string[] settings)
{
    RuntimeFloor.Check();
    var builder = WebApplication.CreateBuilder(PortalEnvironment.Options(settings));
    builder.RefuseDemonstrationSettings();
    builder.UseDefaultAddress();
    builder.AddPortalLogging();
    builder.AddStorage();
    builder.AddSecurity();
    builder.AddSignIn();
    builder.AddAssets();
    builder.AddPages();
    builder.AddHealth();

    var app = builder.Build();
    app.UseMiddleware<RouteOnSpan>();
    app.UseSecurity();
    app.UseRequestLog();
    app.UseErrorPages();
    app.UseMiddleware<ReadableForms>();
    app.UseHeadRequests();
    app.UseRouting();
    app.RememberAskedRoutes();
    app.UseNotFoundForUnknownAddresses();
    app.UseAuthentication();
    app.UseSecondStep();
    app.UseAuthorization();
    app.UseSites();
    app.MapAssets();
    app.MapControllers().WithStaticAssets();
    app.MapHealth();
    return app;
}
