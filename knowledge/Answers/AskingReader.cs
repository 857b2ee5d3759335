using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Weighs the words of many questions by how rare they are in the questions and in the policies for everyone.</summary>
internal sealed class AskingReader
{
    /// <summary>What stands for a word counts together for this part of the word, however much of it the thesaurus has.</summary>
    private const double MostForVariants = 0.7;

    /// <summary>Of a word that nobody knows the letters count too, so that two spellings of it meet; together with the word itself as much as any word.</summary>
    private const double ForLetters = 0.8;
    private const double ForUnknown = 0.6;

    /// <summary>What is left of a word that is likely a slip for another.</summary>
    private const double ForSlip = 0.4;

    private readonly Generation _generation;
    private readonly Visibility _visibility;
    private readonly List<(string Text, IReadOnlyList<Concept> Concepts)> _questions = [];
    private readonly Dictionary<string, int> _holders = new(StringComparer.Ordinal);

    public AskingReader(Generation generation, Visibility visibility) => (_generation, _visibility) = (generation, visibility);

    public void Add(string question)
    {
        var concepts = QueryReader.Read(question.Length <= Reading.LongestQuestion ? question : question[..Reading.LongestQuestion], _generation, _visibility).Concepts;
        _questions.Add((question, concepts));
        foreach (var stem in concepts.Select(concept => concept.Stem).Distinct(StringComparer.Ordinal)) _holders[stem] = _holders.GetValueOrDefault(stem) + 1;
    }

    /// <returns>One for each that was added, in the same order.</returns>
    public IReadOnlyList<Asking> Read() => _questions.ConvertAll(question => new Asking(question.Text, question.Concepts, Terms(question.Concepts)));

    private Dictionary<string, double> Terms(IReadOnlyList<Concept> concepts)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var concept in concepts) Add(concept, terms);

        var length = Math.Sqrt(terms.Values.Sum(weight => weight * weight));

        return terms.ToDictionary(term => term.Key, term => term.Value / length, StringComparer.Ordinal);
    }

    private void Add(Concept concept, Dictionary<string, double> terms)
    {
        var weight = Rarity(concept.Stem) * concept.Weight;
        var others = concept.Variants.Where(variant => !variant.IsOwn).ToList();
        if (concept.Variants.Any(variant => variant.IsOwn)) Raise(concept.Stem, weight * (concept.IsKnown ? 1 : others.Count == 0 ? ForUnknown : ForSlip), terms);

        var together = Math.Sqrt(others.Sum(variant => variant.Weight * variant.Weight));
        foreach (var variant in others)
            Raise(variant.Stem, weight * variant.Weight * (concept.IsKnown ? Math.Min(1, MostForVariants / together) : 1 / Math.Max(1, together)), terms);

        if (concept.IsKnown || others.Count > 0) return;

        var letters = Trigrams.Of(concept.Plain).Distinct(StringComparer.Ordinal).ToList();
        foreach (var run in letters) Raise("#" + run, weight * ForLetters / Math.Sqrt(letters.Count), terms);
    }

    private static void Raise(string term, double weight, Dictionary<string, double> terms) => terms[term] = Math.Max(terms.GetValueOrDefault(term), weight);

    private double Rarity(string stem)
    {
        var all = _questions.Count + _visibility.Counts.Passages;
        var holders = _holders.GetValueOrDefault(stem) + _visibility.Counts.Holders(_generation.Vocabulary.FindStem(stem));

        return Math.Log(1 + ((double)all / Math.Max(1, holders)));
    }
}
