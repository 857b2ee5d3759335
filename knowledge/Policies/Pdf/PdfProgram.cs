using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>
/// Runs a program of poppler-utils: without a shell, the file given on standard input so that no name is ever taken for an option, for a limited time,
/// with limited output. It is killed when it goes beyond either, or when nobody waits any more.
/// </summary>
internal sealed class PdfProgram(string path, IReadOnlyList<string> arguments)
{
    private const int MostCharacters = 64 * 1024 * 1024;
    private const int MostErrors = 16 * 1024;

    /// <returns>What it wrote, <see langword="null"/> when that was too much; what it complained about; and whether it was content in the end.</returns>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<(string? Output, string Complaints, bool Succeeded)> RunAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        using var process = Start();
        await using var stop = cancellationToken.Register(() => Kill(process)); // a read from a pipe does not always hear the token, but it hears the end
        try
        {
            var feeding = FeedAsync(process, pdf, cancellationToken);
            var complaints = ReadAsync(process.StandardError, MostErrors, cancellationToken);
            var output = await ReadAsync(process.StandardOutput, MostCharacters, cancellationToken);
            if (output is null) return (null, "", false);

            await feeding;
            await process.WaitForExitAsync(cancellationToken);
            var said = await complaints ?? "";
            cancellationToken.ThrowIfCancellationRequested(); // killed

            return (output, said, process.ExitCode == 0);
        }
        finally
        {
            Kill(process);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        try
        {
            return Process.Start(start) ?? throw new Win32Exception();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            throw new Win32Exception(e.Message, e);
        }
    }

    private static async Task FeedAsync(Process process, byte[] pdf, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has seen enough: its exit code says why.
        }
    }

    /// <returns><see langword="null"/> when there is more than <paramref name="most"/> characters.</returns>
    private static async Task<string?> ReadAsync(StreamReader reader, int most, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (text.Length + read > most) return null;

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended between the question and the deed.
        }
    }
}
