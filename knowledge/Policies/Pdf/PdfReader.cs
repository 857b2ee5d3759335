namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Reads a PDF by the places of its words, since it holds neither paragraphs nor headings.</summary>
internal sealed class PdfReader(ReadingLimits limits)
{
    private readonly PdfToText _program = new(limits);

    /// <exception cref="UnreadableDocumentException">It cannot be used.</exception>
    public async Task<Extraction> ReadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (!FileSignature.IsPdf(bytes)) throw new UnreadableDocumentException("The file is no PDF, though its name ends in .pdf; save it again from the program that made it, or rename it.");

        var (words, complaints) = await _program.RunAsync(bytes, cancellationToken);
        var pages = PdfWords.Parse(words);
        if (pages.All(page => page.Count == 0))
            throw new UnreadableDocumentException("The PDF holds no text but pictures of it; run text recognition (OCR) over it, or save it from the program that made it.");

        var lines = PdfMargins.TakeOff(pages.Select((page, i) => PdfLine.Of(i, page)).ToList()).SelectMany(page => page).ToList();
        cancellationToken.ThrowIfCancellationRequested();

        return new Extraction(lines.Count == 0 ? [] : new PdfBlocks(lines).Read(), null, Remarks(complaints));
    }

    /// <summary>It mends what it can and says so; whether all of the text is there, only people can tell.</summary>
    private static string[] Remarks(string complaints) => complaints.Contains("Syntax Error", StringComparison.Ordinal)
        ? ["The PDF has faults and parts of its text may be missing; save it again from the program that made it, and compare."]
        : [];
}
