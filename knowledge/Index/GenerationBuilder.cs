using System.Runtime.InteropServices;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Makes the passages of policies and the indexes over them.</summary>
internal static class GenerationBuilder
{
    public static Generation Build(Shelf shelf, Thesaurus thesaurus, IReadOnlyList<Finding> thesaurusFindings) => Build(shelf, thesaurus, thesaurusFindings, Work.AllThreads);

    /// <summary>Returns when it is done; on a large collection that takes a second.</summary>
    /// <param name="threads">How many may work on it, the calling one included; one leaves the others to people who ask meanwhile.</param>
    public static Generation Build(Shelf shelf, Thesaurus thesaurus, IReadOnlyList<Finding> thesaurusFindings, int threads)
    {
        var policies = shelf.Documents.Select(document => document.Policy).ToList();
        var segments = Read(shelf.Documents, threads);
        var words = new VocabularyBuilder(segments.Select(segment => segment.Plain));
        var forward = Forward(segments, words);

        return new Generation
        {
            Policies = policies,
            Passages = Passages(policies, segments),
            Findings = [.. shelf.Findings, .. thesaurusFindings],
            Forward = forward,
            Wholes = new InvertedIndexBuilder(forward, words.Vocabulary, threads).Build(),
            Thesaurus = thesaurus,
            Abbreviations = Abbreviations(segments),
        };
    }

    private static SegmentBuilder[] Read(IReadOnlyList<PolicyDocument> documents, int threads)
    {
        var before = new long[documents.Count + 1];
        for (var i = 0; i < documents.Count; i++) before[i + 1] = before[i] + documents[i].Blocks.Sum(block => (long)block.Text.Value.Length);

        var parts = Work.Split(documents.Count, threads, i => before[i]);
        var segments = parts.Select(_ => new SegmentBuilder()).ToArray();
        Work.Share(parts.Count, part =>
        {
            for (var policy = parts[part].Start.Value; policy < parts[part].End.Value; policy++) segments[part].Add(documents[policy], policy);
        });

        return segments;
    }

    private static ForwardIndex Forward(SegmentBuilder[] segments, VocabularyBuilder words)
    {
        var numbers = Join(segments, segment => segment.Words);
        var start = 0;
        foreach (var segment in segments)
        {
            var numberOf = words.NumbersOf(segment.Plain);
            foreach (ref var word in numbers.AsSpan(start, segment.Words.Count)) word = numberOf[word];

            start += segment.Words.Count;
        }

        return new ForwardIndex
        {
            Words = new Lists(ListsBuilder.Starts(Join(segments, segment => segment.WordCounts)), numbers),
            HeadingLengths = Join(segments, segment => segment.HeadingLengths),
            QuestionEnds = new Lists(ListsBuilder.Starts(Join(segments, segment => segment.QuestionCounts)), Join(segments, segment => segment.QuestionEnds)),
            SentenceEnds = new Lists(ListsBuilder.Starts(Join(segments, segment => segment.SentenceCounts)), Join(segments, segment => segment.SentenceEnds)),
        };
    }

    private static PassageTable Passages(IReadOnlyList<Policy> policies, SegmentBuilder[] segments)
    {
        var starts = ListsBuilder.Starts(Join(segments, segment => segment.ByteCounts));
        var bytes = new byte[starts[^1]];
        var start = 0;
        foreach (var segment in segments)
        {
            segment.Bytes.Written.CopyTo(bytes.AsSpan(start));
            start += segment.Bytes.Length;
        }

        return new PassageTable(policies, Join(segments, segment => segment.PolicyOf), starts, bytes);
    }

    private static Abbreviations Abbreviations(SegmentBuilder[] segments)
    {
        var all = new AbbreviationsBuilder();
        foreach (var segment in segments) all.Add(segment.Abbreviations);

        return all.Build();
    }

    private static int[] Join(SegmentBuilder[] segments, Func<SegmentBuilder, List<int>> part)
    {
        var joined = new int[segments.Sum(segment => part(segment).Count)];
        var start = 0;
        foreach (var segment in segments)
        {
            CollectionsMarshal.AsSpan(part(segment)).CopyTo(joined.AsSpan(start));
            start += part(segment).Count;
        }

        return joined;
    }
}
