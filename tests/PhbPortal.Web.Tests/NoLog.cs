using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Serilog.Core;

namespace PhbPortal.Web.Tests;

internal static class NoLog
{
    /// <summary>Hundreds of portals are started here; only those whose log a test reads write one.</summary>
    public static void WriteNoLog(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
        services.Replace(ServiceDescriptor.Singleton(Logger.None));
    }
}
