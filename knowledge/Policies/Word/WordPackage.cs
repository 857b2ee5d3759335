using System.IO.Compression;
using System.Xml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>
/// Looks through a .docx before anything is built of it. Each XML part is inflated and read once as a stream, which builds no tree: it shows bombs by
/// their true length, entities, nesting that would exhaust the stack, and damage.
/// </summary>
internal static class WordPackage
{
    private const int MostEntries = 5_000;
    private const long MostBytes = 32 * 1024 * 1024;
    private const int MostDepth = 160;

    /// <exception cref="UnreadableDocumentException">It is no .docx that can be read safely.</exception>
    public static void Check(byte[] bytes, CancellationToken cancellationToken)
    {
        if (FileSignature.IsOle(bytes))
            throw new UnreadableDocumentException("The document is protected by a password or in the format of Word before 2007; save it without a password as .docx.");

        if (!FileSignature.IsZip(bytes)) throw new UnreadableDocumentException("The file is no Word document, though its name ends in .docx; save it again from Word, or rename it.");

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) throw TooLarge();

            var left = MostBytes;
            foreach (var entry in archive.Entries.Where(IsXml)) left -= Measure(entry, left, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableDocumentException("The Word document is damaged; open it in Word, let it repair the file, and save it again.", e);
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException("A part of the Word document is damaged, nested too deeply or larger than a policy needs; open it in Word and save it again as a new .docx.", e);
        }
    }

    public static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsXml(ZipArchiveEntry entry) => IsXml(entry.FullName);

    /// <returns>How many bytes the part really has.</returns>
    private static long Measure(ZipArchiveEntry entry, long left, CancellationToken cancellationToken)
    {
        if (entry.Length > left) throw TooLarge();

        using var part = Inflate(entry, left);
        if (Crc32.Of(part.GetBuffer().AsSpan(0, (int)part.Length)) != entry.Crc32) throw new InvalidDataException("not what was packed");

        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        long nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > MostDepth) throw new XmlException("too deep");
            if (++nodes % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
        }

        return part.Length;
    }

    /// <summary>The length that the archive names may be a lie.</summary>
    private static MemoryStream Inflate(ZipArchiveEntry entry, long left)
    {
        using var packed = entry.Open();
        var part = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (packed.Read(buffer) is > 0 and var read)
        {
            if (part.Length + read > left) throw TooLarge();

            part.Write(buffer, 0, read);
        }

        part.Position = 0;

        return part;
    }

    private static UnreadableDocumentException TooLarge() =>
        new("The Word document unpacks to more than a policy needs and was not read; save it again from Word, or split it into several policies.");
}
