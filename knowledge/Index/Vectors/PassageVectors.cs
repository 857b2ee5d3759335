using System.Numerics;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>What each passage means, as a model says it: a direction for each, all of the same number of dimensions and of length 1.</summary>
/// <param name="vectors">For each passage of the generation.</param>
internal sealed class PassageVectors(IReadOnlyList<float[]> vectors)
{
    /// <param name="question">Of length 1.</param>
    /// <param name="mayAnswer">Asked of a passage's place; others are not looked at.</param>
    /// <returns>Places of passages, nearest first; none when the question comes from a model of other dimensions.</returns>
    public IReadOnlyList<int> Nearest(float[] question, Func<int, bool> mayAnswer, int most)
    {
        var kept = new PriorityQueue<int, (float Nearness, int Before)>();
        for (var passage = 0; passage < vectors.Count; passage++)
        {
            if (vectors[passage].Length != question.Length || !mayAnswer(passage)) continue;

            var nearness = Dot(vectors[passage], question);
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
        var length = Math.Sqrt(Dot(vector, vector));
        if (!double.IsFinite(length) || length <= 0) return null;

        var scaled = vector.ToArray();
        foreach (ref var number in scaled.AsSpan()) number = (float)(number / length);

        return scaled;
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= one.Length; i += Vector<float>.Count) sums += new Vector<float>(one[i..]) * new Vector<float>(other[i..]);

        var sum = Vector.Sum(sums);
        for (; i < one.Length; i++) sum += one[i] * other[i];

        return sum;
    }
}
