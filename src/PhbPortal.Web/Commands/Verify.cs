using System.CommandLine;
using PhbPortal.Data.Stores;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Commands;

/// <summary>Recomputes the ledger and the audit and reports every difference.</summary>
public static class Verify
{
    public static Command Command(Func<string[], WebApplication> build) =>
        CommandLine.Named(
            "verify",
            "Recompute every budget and the audit from the beginning; exit code 1 if anything differs.",
            (parsed, stop) => RunAsync(parsed, build, stop)
        );

    private static async Task<int> RunAsync(ParseResult parsed, Func<string[], WebApplication> build, CancellationToken cancellationToken)
    {
        await using var app = build(CommandLine.SettingsOf(parsed));
        await app.ExpectCurrentAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        return await Verification.RunAsync(
            scope.OpenForThePortal(),
            await app.Services.GetRequiredService<AuditHeads>().ReadAsync(cancellationToken),
            parsed.InvocationConfiguration.Output,
            cancellationToken
        )
            ? 0
            : 1;
    }
}
