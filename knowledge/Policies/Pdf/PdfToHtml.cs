using System.ComponentModel;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>
/// Runs <c>pdftohtml</c>, which stands beside <c>pdftotext</c> in poppler-utils and names fonts. It is asked only which words are bold: the text is what
/// <c>pdftotext</c> says, so that nothing this one gets wrong can reach a quote.
/// </summary>
internal sealed class PdfToHtml(ReadingLimits limits)
{
    private const string Other = "pdftotext";
    private const string Own = "pdftohtml";

    // The last name is one that it wants and never uses: the output goes to the pipe, and pictures are left out.
    private readonly PdfProgram? _program = PathOf(limits.PdfToText) is { } path
        ? new PdfProgram(path, ["-q", "-xml", "-i", "-stdout", "-noroundcoord", "-zoom", "1", "-enc", "UTF-8", "-", "out"])
        : null;

    /// <returns>The bold stretches of each page; <see langword="null"/> when the program is missing or refuses the file.</returns>
    public async Task<IReadOnlyList<PdfBold>?> RunAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        if (_program is null) return null;

        try
        {
            var (xml, _, succeeded) = await _program.RunAsync(pdf, cancellationToken);

            return xml is not null && succeeded ? PdfBold.Parse(xml) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>In the same folder; a program of another name has no sibling.</summary>
    public static string? PathOf(string other)
    {
        var name = Path.GetFileName(other);

        return name.Contains(Other, StringComparison.Ordinal)
            ? Path.Combine(Path.GetDirectoryName(other) ?? "", name.Replace(Other, Own, StringComparison.Ordinal))
            : null;
    }
}
