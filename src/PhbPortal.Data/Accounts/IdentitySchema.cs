using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Data.Accounts;

/// <summary>
/// The version of Identity's tables. Identity reads it from the application's services, so contexts created without any use these.
/// </summary>
internal static class IdentitySchema
{
    public static readonly IServiceProvider Services = new ServiceCollection().AddIdentitySchema().BuildServiceProvider();

    /// <summary>Version 3: passkeys have a table.</summary>
    public static IServiceCollection AddIdentitySchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
