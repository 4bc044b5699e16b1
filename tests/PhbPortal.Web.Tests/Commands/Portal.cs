using System.Diagnostics;

namespace PhbPortal.Web.Tests.Commands;

/// <summary>The published executable, run as an operator runs it, with its own data folder.</summary>
public sealed class Portal : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("phb-command-").FullName;

    public string Folder => folder;

    public async Task<(int Code, string Said)> RunAsync(string arguments, string environment = "Production", string input = "")
    {
        var start = new ProcessStartInfo("dotnet", $"\"{typeof(Program).Assembly.Location}\" {arguments} \"--Storage:Folder={folder}\"")
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
