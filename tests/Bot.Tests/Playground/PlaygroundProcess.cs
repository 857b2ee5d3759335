using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Playground;

/// <summary>Microsoft's Agents Playground: Teams' client and connector in one process on this machine. It tells nobody that it ran.</summary>
internal sealed partial class PlaygroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartFor = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private PlaygroundProcess(string program, Recorder recorder)
    {
        _process = new Process { StartInfo = Start(program, recorder, _folder.FullPath) };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public Uri Address { get; private set; } = null!;

    /// <param name="program">Its <c>cli.js</c>.</param>
    /// <param name="recorder">Through which it reaches the bot, and the bot it.</param>
    public static async Task<PlaygroundProcess> StartAsync(string program, Recorder recorder)
    {
        var playground = new PlaygroundProcess(program, recorder);
        playground._process.Start();
        playground._process.BeginOutputReadLine();
        playground._process.BeginErrorReadLine();
        playground.Address = recorder.Playground = await playground._address.Task.WaitAsync(StartFor);
        await playground.ExpectPageAsync();

        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    // It says that it listens before it has read its configuration, and ends without a word when that is wrong.
    private async Task ExpectPageAsync()
    {
        using var http = new HttpClient();
        try
        {
            using var page = await http.GetAsync(Address);
            page.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            var log = string.Join('\n', Directory.EnumerateFiles(_folder.FullPath, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText));
            await DisposeAsync();
            throw new InvalidOperationException($"The Playground did not start:\n{log}", e);
        }
    }

    private static ProcessStartInfo Start(string program, Recorder recorder, string folder)
    {
        // Its log goes into the folder it was started from.
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[program, "start", "-e", recorder.Messages.ToString(), "-c", "msteams", "-p", FreePort(), "--service-url", recorder.ServiceUrl.ToString(), "--disable-telemetry"])
            start.ArgumentList.Add(argument);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(PlaygroundTests.Npm.FullPath, "playground.yml");
        foreach (var proxy in (string[])["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"])
            start.Environment[proxy] = "";

        return start;
    }

    // Should somebody take it meanwhile, the Playground moves to another without a word but this one line, which is what counts.
    private void Hear(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri($"http://127.0.0.1:{match.Groups[1].Value}/"));
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex Listening();
}
