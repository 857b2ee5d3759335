using System.ComponentModel;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Runs <c>pdftotext</c> of poppler-utils, whose words are the text of a PDF.</summary>
internal sealed class PdfToText(ReadingLimits limits)
{
    private readonly PdfProgram _program = new(limits.PdfToText, ["-bbox", "-enc", "UTF-8", "-", "-"]);

    /// <returns>Every word with its place on its page, as XML; and what the program complained about.</returns>
    /// <exception cref="UnreadableDocumentException">The program is missing or refuses the file.</exception>
    public async Task<(string Words, string Complaints)> RunAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        try
        {
            var (words, complaints, succeeded) = await _program.RunAsync(pdf, cancellationToken);
            if (words is null) throw new UnreadableDocumentException("The PDF holds more text than a policy needs and was not read; split it into several policies.");

            return succeeded ? (words, complaints) : throw Refusal(complaints);
        }
        catch (Win32Exception e)
        {
            throw new UnreadableDocumentException($"PDFs are not read because {limits.PdfToText} cannot be started; install poppler-utils, or set Knowledge:PdfToText to the path of pdftotext.", e);
        }
    }

    private static UnreadableDocumentException Refusal(string complaints) => complaints.Contains("password", StringComparison.OrdinalIgnoreCase)
        ? new UnreadableDocumentException("The PDF is protected by a password; save it without one.")
        : new UnreadableDocumentException("The PDF is damaged or no PDF; save it again from the program that made it.");
}
