using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Takes from a question the words worth searching for, and adds what policies may say instead.</summary>
internal sealed class QueryReader
{
    /// <summary>Each word of a phrase says less than the phrase: divided by its number of words to this power.</summary>
    public const double PhraseDamping = 0.7;

    /// <summary>A policy says itself that one form is the other.</summary>
    private const double AbbreviationWeight = 0.9;

    /// <summary>Where the policies do not know what was asked, what stands for it counts nearly in full: its weight to this power.</summary>
    private const double UnknownPower = 0.2;

    private readonly IReadOnlyList<Word> _words;
    private readonly bool[] _telling;
    private readonly Generation _generation;
    private readonly Visibility _visibility;

    private QueryReader(string question, Generation generation, Visibility visibility)
    {
        (_generation, _visibility) = (generation, visibility);
        _words = Words.Of(question);
        _telling = QuestionWords.Telling(_words);
    }

    public static Query Read(string question, Generation generation, Visibility visibility) => new QueryReader(question, generation, visibility).Read();

    private Query Read()
    {
        var concepts = new List<Concept>();
        for (var i = 0; i < _words.Count; i++)
        {
            if (_telling[i] && concepts.Exists(concept => concept.Stem == _words[i].Stem)) continue;

            if (Read(i) is { Variants.Count: > 0 } concept) concepts.Add(concept);
        }

        var telling = _words.Where((_, i) => _telling[i]).ToList();
        var trigrams = telling
            .Where(word => !EverydayWords.Contains(word.Stem))
            .SelectMany(word => Trigrams.Of(word.Plain))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        return new Query(_words, telling, concepts, trigrams);
    }

    private Concept Read(int at)
    {
        var word = _words[at];
        var known = IsKnown(word);
        var variants = new VariantsBuilder();
        if (_telling[at]) variants.Add(Variant.Own(word.Stem));

        foreach (var (entry, asked) in _generation.Thesaurus.At(_words, at))
        {
            // A word that says nothing leads on only as the beginning of a phrase ("how long").
            if (_telling[at] || asked.Count > 1) AddWritten(entry, asked, variants);
        }

        if (_telling[at]) AddAbbreviations(at, variants);

        if (_telling[at] && !known && !IsEnglish(word))
            foreach (var repair in SpellingRepair.For(word, _generation.Vocabulary, _visibility))
                variants.Add(repair);

        return new Concept(word.Plain, word.Stem, known, EverydayWords.Contains(word.Stem) ? EverydayWords.Weight : 1, variants.Build());
    }

    private void AddWritten(ThesaurusEntry entry, IReadOnlyList<Word> asked, VariantsBuilder variants)
    {
        var stems = asked.Select(word => word.Stem).ToList();
        var weight = asked.All(IsKnown) ? entry.Weight : Math.Pow(entry.Weight, UnknownPower);
        foreach (var term in entry.Written.Where(term => !term.SequenceEqual(stems, StringComparer.Ordinal)))
        {
            foreach (var stem in term.Where(stem => !StopWords.Contains(stem)))
                variants.Add(new Variant(stem, weight / Math.Pow(term.Count, PhraseDamping), term, stems));
        }
    }

    private void AddAbbreviations(int at, VariantsBuilder variants)
    {
        var asked = _words[at].Stem;
        foreach (var abbreviation in _generation.Abbreviations.Short(asked).Where(IsDefined))
        {
            AddShort(abbreviation);
            foreach (var stem in abbreviation.Long.Where(stem => !StopWords.Contains(stem)))
                variants.Add(new Variant(stem, AbbreviationWeight / Math.Pow(abbreviation.Long.Count, PhraseDamping), abbreviation.Long, [asked]));
        }

        // The short form holds each word of the long one, so it stands for each and not for the first alone.
        foreach (var abbreviation in _generation.Abbreviations.Over(_words, at).Where(IsDefined)) AddShort(abbreviation);

        void AddShort(Abbreviation abbreviation)
        {
            foreach (var stem in Abbreviations.StemsOf(abbreviation).Where(stem => stem != asked)) variants.Add(new Variant(stem, AbbreviationWeight, [stem], [asked]));
        }
    }

    private bool IsDefined(Abbreviation abbreviation) => abbreviation.Policies.Any(_visibility.Covers);

    private bool IsKnown(Word word) => _visibility.Knows(_generation, word.Stem);

    /// <summary>What the thesaurus or everyday talk has is a word of its own and no slip of the finger.</summary>
    private bool IsEnglish(Word word) => EverydayWords.Contains(word.Stem) || _generation.Thesaurus.Has(word.Stem);
}
