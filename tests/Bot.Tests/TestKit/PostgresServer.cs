using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PolicyBot.Primitives;

namespace PolicyBot.Tests.TestKit;

/// <summary>
/// A PostgreSQL server for this test run: the one that POLICYBOT_TEST_POSTGRES names, or a cluster of our own in a temporary folder, started with the
/// programs under /usr/lib/postgresql as an unprivileged user, and thrown away at the end.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string Collection = "PostgreSQL";

    private const string Programs = "/usr/lib/postgresql";

    private readonly Ids _ids = new(new SystemEntropy(), TimeProvider.System);

    private string? _folder;
    private string? _server;

    /// <summary>Set where every test must really run; a server that is missing is then a failure and not a notice.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("POLICYBOT_REQUIRE_ALL") is "1";

    /// <summary>Why there is no server; <see langword="null"/> when there is one.</summary>
    public string? Missing { get; private set; }

    public async Task InitializeAsync()
    {
        _server = Environment.GetEnvironmentVariable("POLICYBOT_TEST_POSTGRES");
        if (_server is not null)
        {
            return;
        }

        var bin = Directory.Exists(Programs)
            ? Directory.GetDirectories(Programs).Select(version => Path.Combine(version, "bin")).LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
            : null;
        if (bin is null)
        {
            Missing = $"PostgreSQL is not there: set POLICYBOT_TEST_POSTGRES to a connection string whose user may create databases, or install it (apt-get install postgresql), so that {Programs}/*/bin/initdb exists.";
            return;
        }

        _folder = Path.Combine(Path.GetTempPath(), $"policybot-postgres-{_ids.Untimed():N}");
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", _folder); // initdb refuses root
        }

        await AsServerAsync(Path.Combine(bin, "initdb"), "-D", $"{_folder}/cluster", "-U", "policybot", "-A", "trust", "-E", "UTF8", "--no-sync");
        await AsServerAsync(
            Path.Combine(bin, "pg_ctl"), "-D", $"{_folder}/cluster", "-w", "-l", $"{_folder}/log",
            "-o", $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off -c max_connections=200", "start");
        _server = $"Host={_folder};Username=policybot;Database=postgres";
    }

    public async Task DisposeAsync()
    {
        if (_folder is null)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        var bin = Directory.GetDirectories(Programs).Select(version => Path.Combine(version, "bin")).Last(path => File.Exists(Path.Combine(path, "pg_ctl")));
        await AsServerAsync(Path.Combine(bin, "pg_ctl"), "-D", $"{_folder}/cluster", "-w", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A fresh, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"policybot_{_ids.Untimed():N}");
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(_server) { Database = name }.ConnectionString;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static Task AsServerAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Not redirected: the server that pg_ctl leaves behind would hold the pipe open, and we would wait for its end.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}; run it by hand: {program} {string.Join(' ', arguments)}");
    }
}
