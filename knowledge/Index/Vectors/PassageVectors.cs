using System.Numerics;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>What each passage means, as a model says it: a direction for the passage, and maybe more for questions that it answers.</summary>
internal sealed class PassageVectors
{
    private readonly List<(int Passage, PackedVector Vector)> _vectors = [];

    /// <param name="vectors">Of one passage after the other, in the order of the generation; some may have none.</param>
    public PassageVectors(IEnumerable<(int Passage, PackedVector Vector)> vectors) => _vectors.AddRange(vectors);

    /// <param name="question">Of length 1.</param>
    /// <param name="mayAnswer">Asked of a passage's place; others are not looked at.</param>
    /// <returns>Places of passages, nearest first, each by the nearest of its vectors; none when the question comes from a model of other dimensions.</returns>
    public IReadOnlyList<int> Nearest(float[] question, Func<int, bool> mayAnswer, int most)
    {
        var kept = new PriorityQueue<int, (float Nearness, int Before)>();
        if (PackedVector.Of(question) is not { } asked) return [];

        for (var i = 0; i < _vectors.Count;)
        {
            var passage = _vectors[i].Passage;
            var looks = mayAnswer(passage);
            var nearness = 0f;
            for (; i < _vectors.Count && _vectors[i].Passage == passage; i++)
                if (looks && _vectors[i].Vector is var vector && vector.Dimensions == asked.Dimensions) nearness = Math.Max(nearness, vector.Nearness(asked));

            if (nearness <= 0) continue;

            if (kept.Count < most) kept.Enqueue(passage, (nearness, -passage));
            else kept.EnqueueDequeue(passage, (nearness, -passage));
        }

        var nearest = new int[kept.Count];
        for (var i = nearest.Length - 1; i >= 0; i--) nearest[i] = kept.Dequeue();

        return nearest;
    }

    /// <returns>The same direction with length 1; <see langword="null"/> when it has none, or a number in it is none.</returns>
    public static float[]? OfLengthOne(ReadOnlySpan<float> vector)
    {
        var length = Math.Sqrt(SquareOf(vector));
        if (!double.IsFinite(length) || length <= 0) return null;

        var scaled = vector.ToArray();
        foreach (ref var number in scaled.AsSpan()) number = (float)(number / length);

        return scaled;
    }

    private static float SquareOf(ReadOnlySpan<float> vector)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= vector.Length; i += Vector<float>.Count) sums += new Vector<float>(vector[i..]) * new Vector<float>(vector[i..]);

        var sum = Vector.Sum(sums);
        for (; i < vector.Length; i++) sum += vector[i] * vector[i];

        return sum;
    }
}
