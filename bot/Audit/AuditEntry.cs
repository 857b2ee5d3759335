using System.Text.Json;
using PolicyBot.Primitives;

namespace PolicyBot.Audit;

/// <summary>One link of a chain: who did what, when, and the hash of the link before.</summary>
public sealed record AuditEntry
{
    public required Guid Chain { get; init; }

    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>To the day where an anonymous person acted.</summary>
    public required Stamp Stamp { get; init; }

    /// <summary>An id or a role, such as <c>handler:7</c>, <c>reporter</c>, <c>bot</c>; never the name of an anonymous person, since none is known.</summary>
    public required string Actor { get; init; }

    /// <summary>A code, such as <c>case.acknowledged</c>.</summary>
    public required string Deed { get; init; }

    /// <summary>Canonical: an object of strings, keys in ordinal order, no white space. This very text is hashed.</summary>
    public required string DetailsJson { get; init; }

    /// <summary>32 bytes; all zero before the first entry.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>32 bytes: <see cref="EntryHash"/> of all the above.</summary>
    public required byte[] Hash { get; init; }

    public IReadOnlyDictionary<string, string> Details => JsonSerializer.Deserialize<Dictionary<string, string>>(DetailsJson)!;
}
