using System.Diagnostics;
using Npgsql;

namespace PhbPortal.Data.Tests.Databases;

/// <summary>
/// A temporary PostgreSQL server that listens only on a socket in its own folder. It runs under a shell that waits for the end of its
/// input, so it stops when the tests stop, even if they are killed.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private const string Script = """
        set -e
        bin=$1; dir=$2
        trap 'rm -rf "$dir"' EXIT
        "$bin/initdb" --pgdata="$dir/data" --username=phb --auth=trust --encoding=UTF8 --locale=C --no-sync >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log"; exit 1; }
        "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/server.log" --wait --silent \
          --options="-k '$dir' -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60" start || { cat "$dir/server.log"; exit 1; }
        echo started
        cat >/dev/null
        "$bin/pg_ctl" --pgdata="$dir/data" --mode=immediate --silent stop
        """;

    private readonly Process shell;

    private PostgresCluster(Process shell, string connection)
    {
        this.shell = shell;
        Connection = connection;
    }

    public string Connection { get; }

    /// <summary>The folder of initdb and pg_ctl, or null when PostgreSQL is not installed.</summary>
    public static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged
            .Concat(onPath)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    public static PostgresCluster Start(string programs)
    {
        var folder = Directory.CreateTempSubdirectory("phb-pg-").FullName;
        string[] command = ["sh", "-c", Script, "cluster", programs, folder];
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            Run("chown", UnprivilegedUser(), folder);
            command = ["runuser", "-u", UnprivilegedUser(), "--", .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        var started = Process.Start(start)!;
        var said = started.StandardOutput.ReadLine();
        if (said != "started")
            throw new InvalidOperationException($"PostgreSQL did not start: {said}\n{started.StandardOutput.ReadToEnd()}");
        return new(
            started,
            new NpgsqlConnectionStringBuilder
            {
                Host = folder,
                Username = "phb",
                Database = "postgres",
                Pooling = false,
            }.ToString()
        );
    }

    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(20));
        shell.Dispose();
    }

    private static string UnprivilegedUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
