using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// A passage and what holds of it whatever is asked. Worked out when first needed and kept with the passages; two at once may both work it out, and come
/// to the same.
/// </summary>
internal sealed class ReadPassage
{
    /// <summary>Stands among the places of a stem for the title and the headings.</summary>
    public const int Headings = -1;

    private readonly Dictionary<string, int[]> _places;
    private readonly bool[]?[] _holding = new bool[Enum.GetValues<Wanted>().Length][];
    private readonly IReadOnlyList<StatedValue>[]?[] _values = new IReadOnlyList<StatedValue>[Enum.GetValues<Wanted>().Length][];
    private readonly ClaimWords?[] _claims;
    private readonly IReadOnlyList<IReadOnlySet<string>>?[] _defined;
    private readonly Lazy<bool[]> _rules;
    private readonly Lazy<bool?[]> _allows;
    private readonly Lazy<bool[]> _impedes;
    private readonly Lazy<HashSet<string>> _matterOfHeadings;
    private readonly Lazy<Wording> _wording;

    public ReadPassage(Passage passage)
    {
        Passage = passage;
        Questions = passage.Questions.Select(QuestionWords.StemsOf).ToList();
        _places = PlacesIn(passage);
        _claims = new ClaimWords[passage.Sentences.Count];
        _defined = new IReadOnlyList<IReadOnlySet<string>>[passage.Sentences.Count];
        _rules = Each(ServingSentences.Rules);
        _allows = Each(ClaimWords.Allows);
        _impedes = Each(AuthorityLint.Impedes);
        _matterOfHeadings = new(() => ClaimWords.MatterOf(Above(passage)), LazyThreadSafetyMode.PublicationOnly);
        _wording = new(() => Wording.Of(passage), LazyThreadSafetyMode.PublicationOnly);
    }

    public Passage Passage { get; }

    /// <summary>For each question that its owner wrote down the stems of its telling words, each once.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Questions { get; }

    public Wording Wording => _wording.Value;

    /// <summary>What the title and the headings are about.</summary>
    public HashSet<string> MatterOfHeadings => _matterOfHeadings.Value;

    public static ReadPassage Of(PassageTable passages, int passage) => passages.Notes.Of(passage, place => new ReadPassage(passages[place]));

    /// <returns>The sentences that hold the stem, rising, before them <see cref="Headings"/> when it stands there.</returns>
    public ReadOnlySpan<int> PlacesOf(string stem) => _places.GetValueOrDefault(stem);

    public bool Holds(int sentence, string stem) => PlacesOf(stem).Contains(sentence);

    /// <summary>Whether the sentence holds the kind of thing asked for.</summary>
    public bool Holds(int sentence, Wanted wanted) => (_holding[(int)wanted] ??= All(text => WantedReader.Holds(text, wanted)))[sentence];

    public IReadOnlyList<StatedValue> ValuesIn(int sentence, Wanted wanted) => (_values[(int)wanted] ??= All(text => StatedValues.In(text, wanted)))[sentence];

    /// <summary>Whether the sentence allows, forbids or demands something.</summary>
    public bool Rules(int sentence) => _rules.Value[sentence];

    /// <returns><see langword="null"/> when the sentence neither allows nor forbids.</returns>
    public bool? Allows(int sentence) => _allows.Value[sentence];

    public bool Impedes(int sentence) => _impedes.Value[sentence];

    public ClaimWords WordsOfClaim(int sentence) => _claims[sentence] ??= ClaimWords.Of(Passage, sentence);

    /// <returns>The stems of each term that the sentence may define.</returns>
    public IReadOnlyList<IReadOnlySet<string>> DefinedIn(int sentence) => _defined[sentence] ??= DefiningSentences.DefinedIn(Passage, sentence);

    private static string Above(Passage passage) => $"{passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}";

    private static Dictionary<string, int[]> PlacesIn(Passage passage)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        Add(Above(passage), Headings);
        for (var i = 0; i < passage.Sentences.Count; i++) Add(passage.TextOf(passage.Sentences[i]), i);

        return places.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);

        void Add(string text, int place)
        {
            foreach (var word in Words.Of(text))
            {
                if (!places.TryGetValue(word.Stem, out var known)) places.Add(word.Stem, known = []);
                if (known.Count == 0 || known[^1] != place) known.Add(place);
            }
        }
    }

    private Lazy<T[]> Each<T>(Func<string, T> judge) => new(() => All(judge), LazyThreadSafetyMode.PublicationOnly);

    private T[] All<T>(Func<string, T> judge) => Passage.Sentences.Select(sentence => judge(Passage.TextOf(sentence))).ToArray();
}
