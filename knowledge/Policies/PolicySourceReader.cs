using PolicyBot.Knowledge.Policies.Pdf;
using PolicyBot.Knowledge.Policies.Word;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Reads one file as a policy, whatever is in it: what is wrong becomes a finding.</summary>
internal sealed class PolicySourceReader(ReadingLimits limits)
{
    /// <summary>A sidecar has a few lines.</summary>
    private const long LargestSidecar = 64 * 1024;

    /// <summary>A policy of a hundred sections with ten questions each has not half of it.</summary>
    private const long LargestQuestions = 256 * 1024;

    private const string CannotOpen = "The file cannot be opened; check that the program may read it.";

    private readonly PdfReader _pdf = new(limits);

    /// <exception cref="OperationCanceledException">It was cancelled. Nothing else is thrown for what a file holds or lacks.</exception>
    public async Task<PolicyReading> ReadAsync(PolicySource source, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var hash = "";
        try
        {
            if (await FileContent.TryReadAsync(source.FullPath, source.Stamp, limits.LargestFile, cancellationToken) is not { } bytes)
                throw new UnreadableDocumentException($"The file is larger than {limits.LargestFile / 1024 / 1024} MB and was not read; split it into several policies, or raise Knowledge:LargestFile.");

            var sidecar = await ReadSidecarAsync(source, cancellationToken);
            var questions = await ReadQuestionsAsync(source, findings, cancellationToken);
            hash = FileContent.Fingerprint(bytes, sidecar, questions);
            var file = new PolicyFile(source.Path, "", FileContent.Hash(bytes, sidecar));
            if (sidecar is not null) file = file with { Sidecar = Decode(sidecar, source.Sidecar!.Path, findings), SidecarPath = source.Sidecar.Path };
            if (questions is not null) file = file with { Questions = Decode(questions, source.Questions!.Path, findings), QuestionsPath = source.Questions.Path };
            var document = await ReadAsync(file, bytes, findings, cancellationToken);

            return new PolicyReading(document, findings, hash);
        }
        catch (UnreadableDocumentException e)
        {
            return new PolicyReading(null, [.. findings, new Finding(source.Path, e.Message)], hash);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PolicyReading(null, [.. findings, new Finding(source.Path, CannotOpen)], hash);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of a reader, ours or that of a library: one file must not take all others away.
            return new PolicyReading(null, [.. findings, new Finding(source.Path, $"The file cannot be read ({e.GetType().Name}); save it again from the program that made it, or in another format.")], hash);
        }
    }

    private async Task<PolicyDocument?> ReadAsync(PolicyFile file, byte[] bytes, List<Finding> findings, CancellationToken cancellationToken)
    {
        if (bytes.Length == 0) throw new UnreadableDocumentException("The file is empty; write the policy or remove the file.");

        switch (FileNames.Extension(file.Path))
        {
            case ".docx":
                return MetadataReader.Read(file, findings) is var (ofWord, _) ? PolicyReader.Make(file, ofWord, WordReader.Read(bytes, cancellationToken), findings) : null;

            case ".pdf":
                return MetadataReader.Read(file, findings) is var (ofPdf, _) ? PolicyReader.Make(file, ofPdf, await _pdf.ReadAsync(bytes, cancellationToken), findings) : null;

            default:
                RefuseOtherFormats(bytes);
                return PolicyReader.Read(file with { Text = Decode(bytes, file.Path, findings) }, findings, cancellationToken);
        }
    }

    private static async Task<byte[]?> ReadSidecarAsync(PolicySource source, CancellationToken cancellationToken)
    {
        if (source.Sidecar is not { } sidecar) return null;

        return await FileContent.TryReadAsync(sidecar.FullPath, sidecar.Stamp, LargestSidecar, cancellationToken)
            ?? throw new UnreadableDocumentException($"The file {Path.GetFileName(sidecar.FullPath)} beside it is larger than 64 KB; keep only the keys of the policy in it.");
    }

    /// <summary>What is wrong with them is told and costs nobody the policy: they say what is found first, and not who may read what.</summary>
    private static async Task<byte[]?> ReadQuestionsAsync(PolicySource source, List<Finding> findings, CancellationToken cancellationToken)
    {
        if (source.Questions is not { } file) return null;

        try
        {
            if (await FileContent.TryReadAsync(file.FullPath, file.Stamp, LargestQuestions, cancellationToken) is { } bytes) return bytes;

            findings.Add(new Finding(file.Path, "The file is larger than 256 KB and was not read; keep a few questions for each section in it."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(file.Path, CannotOpen));
        }

        return null;
    }

    private static string Decode(byte[] bytes, string path, List<Finding> findings)
    {
        var remarks = new List<string>();
        var text = TextDecoder.Decode(bytes, TextFormats.IsHtml(path), remarks);
        findings.AddRange(remarks.Select(remark => new Finding(path, remark)));

        return text;
    }

    private static void RefuseOtherFormats(byte[] bytes)
    {
        if (FileSignature.IsZip(bytes)) throw new UnreadableDocumentException("The file is a Word document or another archive with the name of a text file; give it back its own ending, such as .docx.");
        if (FileSignature.IsOle(bytes)) throw new UnreadableDocumentException("The file is an old Office document with the name of a text file; save it as .docx.");
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) throw new UnreadableDocumentException("The file is a PDF with the name of a text file; give it back the ending .pdf.");
    }
}
