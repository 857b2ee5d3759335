using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>All policies, their passages and the indexes over them, at one moment. Never changed; a newer one takes its place as a whole.</summary>
internal sealed record Generation
{
    private readonly CountsCache _counts = new();

    public required IReadOnlyList<Policy> Policies
    {
        get;
        init => (field, Readers) = (value, new ReaderGroups(value));
    }

    public ReaderGroups Readers { get; private init; } = new([]);

    public required PassageTable Passages { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The words of each passage in their order.</summary>
    public required ForwardIndex Forward { get; init; }

    /// <summary>Stems of whole passages with their headings.</summary>
    public required InvertedIndex Wholes { get; init; }

    public required Thesaurus Thesaurus { get; init; }

    /// <summary>Short forms that the policies themselves define.</summary>
    public required Abbreviations Abbreviations { get; init; }

    public Vocabulary Vocabulary => Wholes.Vocabulary;

    /// <summary>What is counted over the passages of these policies alone; counted when first asked for.</summary>
    public Counts CountsOf(PolicySet policies) => _counts.Of(policies, this);

    /// <summary>The same, but nobody is answered from these policies.</summary>
    public Generation Without(IReadOnlyCollection<Policy> withheld) => this with
    {
        Policies = Policies.Select(policy => withheld.Contains(policy) ? policy with { IsWithheld = true } : policy).ToList(),
    };
}
