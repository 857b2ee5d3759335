namespace PolicyBot.Knowledge.Index;

/// <summary>What is counted over the passages of some policies, and over those alone, so that no score tells of any other.</summary>
internal sealed class Counts
{
    private readonly int[] _holders;
    private readonly bool[] _words;
    private readonly double[] _trigramShares;

    private Counts(int[] holders, bool[] words, double[] trigramShares) => (_holders, _words, _trigramShares) = (holders, words, trigramShares);

    public required int Passages { get; init; }

    /// <summary>Of a passage in words, its headings included; at least 1.</summary>
    public required double AverageLength { get; init; }

    /// <summary>Of a passage in letters of words that are no stop words; at least 1.</summary>
    public required double AverageLetters { get; init; }

    /// <summary>Whether owners wrote down how people ask of any of the policies, referrals left out.</summary>
    public required bool HasQuestions { get; init; }

    /// <summary>How thoroughly the referrals say what the policies leave open: the ways of asking in them beside the passages of the policies; 0 to 1, which is one for each.</summary>
    public required double ReferralBreadth { get; init; }

    /// <summary>How many passages hold a stem.</summary>
    /// <param name="stem">Its number, or -1.</param>
    public int Holders(int stem) => stem < 0 ? 0 : _holders[stem];

    /// <summary>Whether any of the passages has this very word.</summary>
    public bool Has(int word) => _words[word];

    /// <summary>Which part of the passages hold a trigram, 0 to 1, reckoned from the stems that have it as if each came by itself.</summary>
    public double ShareOfTrigram(int trigram) => _trigramShares[trigram];

    public static Counts Of(Generation generation, PolicySet policies)
    {
        var visible = new bool[generation.Passages.Count];
        var (passages, ofReferrals, questions, askings, length, letters) = (0, 0, 0L, 0, 0L, 0L);
        for (var passage = 0; passage < visible.Length; passage++)
        {
            if (!policies[generation.Passages.PolicyOf[passage]]) continue;

            visible[passage] = true;
            passages++;
            length += generation.Wholes.Lengths[passage];
            letters += generation.Wholes.Letters[passage];
            var written = generation.Forward.QuestionEnds[passage].Length;
            if (!generation.IsOfReferral(passage))
            {
                questions += written;
                continue;
            }

            ofReferrals++;
            askings += written;
        }

        var holders = HoldersOf(generation.Wholes, policies.HasAll ? null : visible);
        var words = WordsOf(generation, policies.HasAll ? null : visible);

        return new Counts(holders, words, TrigramShares(generation.Vocabulary, holders, words, passages))
        {
            Passages = passages,
            HasQuestions = questions > 0,
            ReferralBreadth = Math.Min(1, (double)askings / Math.Max(1, passages - ofReferrals)),
            AverageLength = passages == 0 ? 1 : Math.Max(1, (double)length / passages),
            AverageLetters = passages == 0 ? 1 : Math.Max(1, (double)letters / passages),
        };
    }

    private static int[] HoldersOf(InvertedIndex index, bool[]? visible)
    {
        var holders = new int[index.Passages.Count];
        for (var stem = 0; stem < holders.Length; stem++)
        {
            var passages = index.Passages[stem];
            if (visible is null)
            {
                holders[stem] = passages.Length;
                continue;
            }

            foreach (var passage in passages)
                if (visible[passage]) holders[stem]++;
        }

        return holders;
    }

    private static bool[] WordsOf(Generation generation, bool[]? visible)
    {
        var words = new bool[generation.Vocabulary.Count];
        if (visible is null)
        {
            Array.Fill(words, true);
            return words;
        }

        for (var passage = 0; passage < visible.Length; passage++)
        {
            if (!visible[passage]) continue;

            foreach (var word in generation.Forward.Words[passage]) words[word] = true;
        }

        return words;
    }

    private static double[] TrigramShares(Vocabulary vocabulary, int[] holders, bool[] words, int passages)
    {
        var shares = new double[vocabulary.TrigramCount];
        for (var trigram = 0; trigram < shares.Length; trigram++)
        {
            var (without, last) = (1.0, -1);
            foreach (var word in vocabulary.ByTrigram[trigram])
            {
                var stem = vocabulary.StemOf[word];
                if (stem == last || !words[word] || vocabulary.IsStop(word)) continue; // words of one stem stand side by side

                last = stem;
                without *= 1 - (double)holders[stem] / passages;
            }

            shares[trigram] = 1 - without;
        }

        return shares;
    }
}
