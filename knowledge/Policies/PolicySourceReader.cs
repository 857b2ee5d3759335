using System.Text;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Reads one file as a policy, whatever is in it: what is wrong becomes a finding.</summary>
internal sealed class PolicySourceReader(ReadingLimits limits)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="OperationCanceledException">It was cancelled. Nothing else is thrown for what a file holds or lacks.</exception>
    public async Task<PolicyReading> ReadAsync(PolicySource source, CancellationToken cancellationToken)
    {
        try
        {
            if (await FileContent.TryReadAsync(source.FullPath, source.Stamp, limits.LargestFile, cancellationToken) is not { } bytes)
                return Unusable(source, "", $"The file is larger than {limits.LargestFile / 1024 / 1024} MB and was not read; split it into several policies, or raise Knowledge:LargestFile.");

            return Read(source, bytes, FileContent.Hash(bytes, null));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(source, "", "The file cannot be opened; check that the program may read it.");
        }
    }

    private static PolicyReading Read(PolicySource source, byte[] bytes, string hash)
    {
        try
        {
            var findings = new List<Finding>();
            var document = PolicyReader.Read(new PolicyFile(source.Path, Decode(bytes), hash), findings);

            return new PolicyReading(document, findings, hash);
        }
        catch (DecoderFallbackException)
        {
            return Unusable(source, hash, "The file is not UTF-8 text; save it with the encoding UTF-8.");
        }
    }

    private static PolicyReading Unusable(PolicySource source, string hash, string sentence) => new(null, [new Finding(source.Path, sentence)], hash);

    private static string Decode(byte[] bytes)
    {
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var text = StrictUtf8.GetString(bytes, mark, bytes.Length - mark);

        // A file of zeros, or of UTF-16 without a mark, is valid UTF-8 and yet no text.
        return text.Contains('\0', StringComparison.Ordinal) ? throw new DecoderFallbackException() : text;
    }
}
