using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>The policies of one company with their passages handed out as a model gets them, and the judge.</summary>
internal sealed class ProofBench
{
    private readonly SentenceProof _proof = new();
    private readonly Generation _generation;
    private readonly Evidence _evidence;

    private ProofBench(Generation generation)
    {
        _generation = generation;
        Passages = generation.Passages.ToList();
        var visibility = Visibility.Of(generation, [], jurisdiction: null, A.Monday);
        _evidence = new Evidence(QueryReader.Read("policy", generation, visibility), new Bm25(generation.Wholes, visibility));
        HandedOut = Enumerable.Range(0, Passages.Count).ToDictionary(IdOf, passage => Read(Passages[passage], passage), StringComparer.Ordinal);
    }

    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyDictionary<string, Candidate> HandedOut { get; }

    public static string IdOf(int passage) => $"p{passage + 1}";

    public static ProofBench Over(Generation generation) => new(generation);

    /// <summary>One policy with this body.</summary>
    public static ProofBench Over(string body) => new(Text.Generation(A.Policy() with { Body = body }));

    /// <summary>The shipped policies and the three made-up companies.</summary>
    public static IReadOnlyList<ProofBench> All() => Folders().Select(folder => new ProofBench(GenerationBuilder.Build(new PolicyFolders([folder]).ReadAsync(CancellationToken.None).GetAwaiter().GetResult(), Thesaurus.Empty, []))).ToList();

    /// <param name="place">Where it is said to stand among <see cref="Passages"/>.</param>
    public Candidate Read(Passage passage, int place) => Candidate.Judge(new ReadPassage(passage), new Hit(place, 1, 1), _evidence, Wanted.Anything, unit: null);

    public ProofResult Prove(string text, params (int Passage, string Quote)[] quotes) =>
        Prove(new DraftSentence(text, quotes.Select(quote => new DraftQuote(IdOf(quote.Passage), quote.Quote)).ToList()));

    public ProofResult Prove(DraftSentence sentence) => Prove(sentence, HandedOut);

    public ProofResult Prove(DraftSentence sentence, IReadOnlyDictionary<string, Candidate> handedOut) => _proof.Prove(sentence, handedOut, _generation.Passages);

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "sets")).Order(StringComparer.Ordinal).Select(set => Path.Combine(set, "policies")).Prepend(KnowledgeUnderTest.Library);
}
