namespace PolicyBot.Knowledge.Policies;

/// <summary>One version of a policy: who wrote it, for whom, for where, and from when.</summary>
internal sealed record Policy
{
    /// <summary>Lower case letters, digits and hyphens; the same for all versions of a policy.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>As the front matter says; without one, the first eight hexadecimal digits of the file's SHA-256.</summary>
    public required string Version { get; init; }

    /// <summary>The first day in force; <see langword="null"/> when the file does not say, which means always.</summary>
    public required DateOnly? EffectiveDate { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly? ReviewDate { get; init; }

    /// <summary>Lower case; never empty.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>Upper case codes; empty means everywhere.</summary>
    public required IReadOnlyList<string> Jurisdictions { get; init; }

    /// <summary>What this policy replaces from its effective date on: <c>id</c>, or <c>id@version</c>.</summary>
    public required IReadOnlyList<string> Supersedes { get; init; }

    /// <summary>The file below its folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The folder of policies that the file is in, absolute; <see langword="null"/> when it came from no disk.</summary>
    public string? Folder { get; init; }

    /// <summary>Says whose matter it is what the policies leave open. It is searched beside them, and nobody is answered from it: who asks of such a matter is told where to turn.</summary>
    public bool IsReferral { get; init; }

    /// <summary>Its file was found to be gone after it was read: nobody is answered from it any more.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>What takes its place, in the order of their first days.</summary>
    public IReadOnlyList<Replacement> Replacements { get; init; } = [];

    /// <summary>The first day on which another policy holds in its place everywhere; <see langword="null"/> when none does.</summary>
    public DateOnly? ReplacedOn => Replacements.FirstOrDefault(replacement => replacement.Jurisdictions.Count == 0)?.From;

    /// <summary>Whatever this goes by belongs to the key of <c>ReaderGroups</c> too, which judges policies of the same key together.</summary>
    /// <param name="audiences">Those of the reader beyond <c>everyone</c>.</param>
    public bool IsFor(IEnumerable<string> audiences) => Audience.Any(name => name == "everyone" || audiences.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Looks at the disk.</summary>
    public bool IsStillThere() => Folder is null || System.IO.File.Exists(Path.Combine(Folder, File));

    public bool IsInForceOn(DateOnly day) => IsInForceOn(day, place: null);

    /// <param name="place">As <see cref="Jurisdiction.Covers"/> takes it; where none is named, what has been replaced in some places only still holds.</param>
    public bool IsInForceOn(DateOnly day, string? place) =>
        !IsWithheld
        && (EffectiveDate is null || EffectiveDate <= day)
        && !Replacements.Any(replacement => replacement.From <= day && (replacement.Jurisdictions.Count == 0 || IsNamedAndCovered(replacement, place)));

    private static bool IsNamedAndCovered(Replacement replacement, string? place) =>
        !string.IsNullOrWhiteSpace(place) && Jurisdiction.Covers(replacement.Jurisdictions, place);
}
