using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.TestKit;

/// <summary>The real program as a process of its own, on a free port, with a data folder that outlives it.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartFor = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private bool _ended;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process) => _process = process;

    public Uri Address => _address.Task.GetAwaiter().GetResult();

    /// <summary>What it holds of the machine's memory.</summary>
    public long MemoryInMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>What it used of the processors so far.</summary>
    public TimeSpan Work
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Everything it wrote so far, standard output and error.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="settings">By key, such as <c>Storage:DataFolder</c>.</param>
    public static async Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string> settings, string environment = "Development")
    {
        var bot = Launch(settings, environment);
        var ended = bot._process.WaitForExitAsync();
        var first = await Task.WhenAny(bot._address.Task, ended, Task.Delay(StartFor, TimeProvider.System));
        if (first != bot._address.Task)
        {
            await bot.DisposeAsync();
            throw new InvalidOperationException($"The program did not start:\n{bot.Output}");
        }

        return bot;
    }

    /// <summary>Starts it with settings that it should refuse, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output)> EndAsync(IReadOnlyDictionary<string, string> settings, string environment)
    {
        await using var bot = Launch(settings, environment);
        using var patience = new CancellationTokenSource(StartFor);
        await bot._process.WaitForExitAsync(patience.Token);

        return (bot._process.ExitCode, bot.Output);
    }

    /// <summary>SIGKILL: nothing is flushed, closed or said.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: what was acknowledged is done first.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(StartFor);
        await _process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ended && !_process.HasExited)
            await KillAsync();

        _ended = true;
        _process.Dispose();
    }

    private static BotProcess Launch(IReadOnlyDictionary<string, string> settings, string environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(typeof(PolicyBot.Channels.Web.WebChannel).Assembly.Location);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var bot = new BotProcess(new Process { StartInfo = start });
        bot._process.OutputDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.ErrorDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();

        return bot;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        lock (_output)
            _output.AppendLine(line);

        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
