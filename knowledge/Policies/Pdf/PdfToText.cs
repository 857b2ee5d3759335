using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>
/// Runs <c>pdftotext</c> of poppler-utils: without a shell, the file given on standard input so that no name is ever taken for an option, for a limited
/// time, with limited output. It is killed when it goes beyond either, or when nobody waits any more.
/// </summary>
internal sealed class PdfToText(ReadingLimits limits)
{
    private const int MostCharacters = 64 * 1024 * 1024;
    private const int MostErrors = 16 * 1024;

    private static readonly string[] Arguments = ["-bbox", "-enc", "UTF-8", "-", "-"];

    /// <returns>Every word with its place on its page, as XML; and what the program complained about.</returns>
    /// <exception cref="UnreadableDocumentException">The program is missing, refuses the file, or goes beyond its limits.</exception>
    public async Task<(string Words, string Complaints)> RunAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        using var process = Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(limits.PdfFor);
        await using var stop = limit.Token.Register(() => Kill(process)); // a read from a pipe does not always hear the token, but it hears the end
        try
        {
            var feeding = FeedAsync(process, pdf, limit.Token);
            var complaints = ReadAsync(process.StandardError, MostErrors, limit.Token);
            var words = await ReadAsync(process.StandardOutput, MostCharacters, limit.Token)
                ?? throw new UnreadableDocumentException("The PDF holds more text than a policy needs and was not read; split it into several policies.");
            await feeding;
            await process.WaitForExitAsync(limit.Token);
            var said = await complaints ?? "";
            limit.Token.ThrowIfCancellationRequested(); // killed

            return process.ExitCode == 0 ? (words, said) : throw Refusal(said);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableDocumentException($"Reading the PDF took longer than {limits.PdfFor.TotalSeconds:0.#} seconds; save it again as a new PDF, or raise Knowledge:PdfFor.", e);
        }
        finally
        {
            Kill(process);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(limits.PdfToText, Arguments)
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
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            throw new UnreadableDocumentException($"PDFs are not read because {limits.PdfToText} cannot be started; install poppler-utils, or set Knowledge:PdfToText to the path of pdftotext.", e);
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

    private static UnreadableDocumentException Refusal(string complaints) => complaints.Contains("password", StringComparison.OrdinalIgnoreCase)
        ? new UnreadableDocumentException("The PDF is protected by a password; save it without one.")
        : new UnreadableDocumentException("The PDF is damaged or no PDF; save it again from the program that made it.");

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
