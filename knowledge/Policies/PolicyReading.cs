namespace PolicyBot.Knowledge.Policies;

/// <summary>What came of reading one file.</summary>
/// <param name="Document"><see langword="null"/> when the file cannot be used; a finding then says why.</param>
/// <param name="Findings">What the owner of the file should mend.</param>
/// <param name="Hash">As <see cref="FileContent.Fingerprint"/> makes it; empty when the files could not be read.</param>
internal sealed record PolicyReading(PolicyDocument? Document, IReadOnlyList<Finding> Findings, string Hash)
{
    /// <summary>Whether the document is what the file said before it broke.</summary>
    public bool IsOlder { get; init; }

    /// <summary>Whether the same bytes were read once more, with other programs, so that the document may be another.</summary>
    public bool IsAnother { get; init; }
}
