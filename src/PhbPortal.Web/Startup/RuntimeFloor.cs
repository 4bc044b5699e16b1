using System.Reflection;
using Microsoft.AspNetCore.DataProtection;

namespace PhbPortal.Web.Startup;

/// <summary>
/// The oldest runtime that the portal accepts. Cookies can be forged under Data Protection 10.0.0 to 10.0.6, and later releases fixed
/// more.
/// </summary>
public static class RuntimeFloor
{
    /// <summary>The newest security release known when the portal was built.</summary>
    public static readonly Version Floor = new(10, 0, 10);

    /// <exception cref="CannotStart">.NET or ASP.NET Core is older than the floor.</exception>
    public static void Check()
    {
        Check(".NET", Environment.Version);
        Check("ASP.NET Core", VersionOf(typeof(IDataProtectionProvider).Assembly));
    }

    /// <exception cref="CannotStart">It is older than the floor.</exception>
    public static void Check(string name, Version version)
    {
        if (version < Floor)
            throw new CannotStart($"This is {name} {version}, which has known security faults. Install {Floor} or later.");
    }

    // The assembly's own version is 10.0.0.0 in every release; the informational version is like "10.0.12+commit".
    private static Version VersionOf(Assembly assembly)
    {
        var said = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return Version.TryParse(said.Split('+', '-')[0], out var version)
            ? version
            : throw new CannotStart($"The version of {assembly.GetName().Name} cannot be read from '{said}'.");
    }
}
