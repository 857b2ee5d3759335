using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>A real SMTP server as a process of its own: smtp_server.py on Debian's python3-aiosmtpd.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    // Not the one on PATH, which may be another Python without Debian's packages.
    private const string Python = "/usr/bin/python3";

    private readonly Process _process;
    private readonly Channel<JsonElement> _lines = Channel.CreateUnbounded<JsonElement>();
    private readonly Task _reading;

    private SmtpServer(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public int Port { get; private set; }

    /// <summary>Why there is none; <see langword="null"/> when there is.</summary>
    public static string? Missing { get; } = LookAround();

    public static async Task<SmtpServer> StartAsync(string tls, IssuedCertificate? certificate, (string User, string Password)? account, IReadOnlyDictionary<string, string> acts)
    {
        var told = new Dictionary<string, object> { ["tls"] = tls, ["acts"] = acts };
        if (certificate is not null)
            (told["certificate"], told["key"]) = (certificate.CertificateFile, certificate.KeyFile);
        if (account is { } who)
            (told["user"], told["password"]) = who;

        var script = Path.Combine(Repository.Root, "tests/Bot.Tests/Outbox/Email/smtp_server.py");
        var start = new ProcessStartInfo(Python, [script, JsonSerializer.Serialize(told)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var server = new SmtpServer(Process.Start(start)!);
        server.Port = (await server.NextAsync()).GetProperty("port").GetInt32();

        return server;
    }

    /// <summary>The next line that it writes.</summary>
    public async Task<JsonElement> NextAsync() => await _lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Ends it.</summary>
    /// <returns>The messages it has taken and nobody has read yet.</returns>
    public async Task<IReadOnlyList<JsonElement>> EndAsync()
    {
        _process.StandardInput.Close();
        await _reading.WaitAsync(TimeSpan.FromSeconds(60));

        return [.. await _lines.Reader.ReadAllAsync().Where(line => line.TryGetProperty("message", out _)).ToListAsync()];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string? LookAround()
    {
        const string Mend = "aiosmtpd is not there: install it (apt-get install python3-aiosmtpd), so that /usr/bin/python3 can import it.";
        if (!File.Exists(Python))
            return Mend;

        using var look = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
        look.StandardError.ReadToEnd();
        look.WaitForExit();

        return look.ExitCode == 0 ? null : Mend;
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            _lines.Writer.TryWrite(document.RootElement.Clone());
            if (document.RootElement.TryGetProperty("ends", out _))
                break;
        }

        _lines.Writer.Complete();
    }
}
