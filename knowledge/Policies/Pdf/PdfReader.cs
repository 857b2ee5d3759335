namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Reads a PDF by the places of its words, since it holds neither paragraphs nor headings.</summary>
internal sealed class PdfReader(ReadingLimits limits)
{
    private readonly PdfToText _words = new(limits);
    private readonly PdfToHtml _bold = new(limits);

    /// <exception cref="UnreadableDocumentException">It cannot be used.</exception>
    public async Task<Extraction> ReadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (!FileSignature.IsPdf(bytes)) throw new UnreadableDocumentException("The file is no PDF, though its name ends in .pdf; save it again from the program that made it, or rename it.");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(limits.PdfFor);
        try
        {
            var (pages, complaints, knowsBold) = await ReadPagesAsync(bytes, limit, cancellationToken);
            if (pages.All(page => page.Count == 0))
                throw new UnreadableDocumentException("The PDF holds no text but pictures of it; run text recognition (OCR) over it, or save it from the program that made it.");

            var lines = PdfLayout.Read(pages);
            cancellationToken.ThrowIfCancellationRequested();

            return new Extraction(lines.Count == 0 ? [] : new PdfBlocks(lines).Read(), null, [.. Remarks(complaints, knowsBold)]);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableDocumentException($"Reading the PDF took longer than {limits.PdfFor.TotalSeconds:0.#} seconds; save it again as a new PDF, or raise Knowledge:PdfFor.", e);
        }
    }

    /// <summary>Runs both programs side by side, within one limit of time.</summary>
    private async Task<(IReadOnlyList<IReadOnlyList<PdfWord>> Pages, string Complaints, bool KnowsBold)> ReadPagesAsync(
        byte[] bytes, CancellationTokenSource limit, CancellationToken cancellationToken)
    {
        var looking = _bold.RunAsync(bytes, limit.Token);
        try
        {
            var (words, complaints) = await _words.RunAsync(bytes, limit.Token);
            var pages = PdfWords.Parse(words);
            var bold = await UnlessLateAsync(looking, cancellationToken);

            return (bold is null ? pages : [.. pages.Select((page, i) => i < bold.Count ? Mark(page, bold[i]) : page)], complaints, bold is not null);
        }
        catch
        {
            await limit.CancelAsync();
            await ((Task)looking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>The text is there by now: to know its bold words is worth no more than the time that is left.</summary>
    private static async Task<IReadOnlyList<PdfBold>?> UnlessLateAsync(Task<IReadOnlyList<PdfBold>?> looking, CancellationToken cancellationToken)
    {
        try
        {
            return await looking;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static List<PdfWord> Mark(IReadOnlyList<PdfWord> words, PdfBold bold) => [.. words.Select(word => word with { IsBold = bold.Covers(word) })];

    /// <summary>The programs mend what they can and say so; whether all of the text is there, only people can tell.</summary>
    private static IEnumerable<string> Remarks(string complaints, bool knowsBold)
    {
        if (complaints.Contains("Syntax Error", StringComparison.Ordinal))
            yield return "The PDF has faults and parts of its text may be missing; save it again from the program that made it, and compare.";
        if (!knowsBold)
            yield return "Headings of the PDF that are only bold stand as text, because pdftohtml is missing beside pdftotext or could not read the file; install poppler-utils, or save the PDF again.";
    }
}
