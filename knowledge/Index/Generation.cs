using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>All policies, their passages and the indexes over them, at one moment. Never changed; a newer one takes its place as a whole.</summary>
internal sealed record Generation
{
    private readonly CountsCache _counts = new();
    private readonly ILookup<(string Id, string Version), int> _named = NamesOf([]);

    public required IReadOnlyList<Policy> Policies
    {
        get;
        init => (field, Readers, _named, Referrals) = (value, new ReaderGroups(value), NamesOf(value), ReferralsOf(value));
    }

    public ReaderGroups Readers { get; private init; } = new([]);

    /// <summary>The places of those among <see cref="Policies"/>; see <see cref="Policy.IsReferral"/>.</summary>
    public IReadOnlyList<int> Referrals { get; private init; } = [];

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

    public bool IsOfReferral(int passage) => Policies[Passages.PolicyOf[passage]].IsReferral;

    /// <returns>The places, among <see cref="Policies"/>, of those of that name that are not withheld; several when a name was given twice.</returns>
    public IEnumerable<int> Named(string id, string version) => _named[(id, version)];

    /// <summary>The same, but nobody is answered from these policies.</summary>
    public Generation Without(IReadOnlyCollection<Policy> withheld) => this with
    {
        Policies = Policies.Select(policy => withheld.Contains(policy) ? policy with { IsWithheld = true } : policy).ToList(),
    };

    private static List<int> ReferralsOf(IReadOnlyList<Policy> policies) => Enumerable.Range(0, policies.Count).Where(place => policies[place].IsReferral).ToList();

    private static ILookup<(string Id, string Version), int> NamesOf(IReadOnlyList<Policy> policies) =>
        Enumerable.Range(0, policies.Count).Where(place => !policies[place].IsWithheld).ToLookup(place => (policies[place].Id, policies[place].Version));
}
