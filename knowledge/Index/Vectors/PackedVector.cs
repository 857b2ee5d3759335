using System.Numerics;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>
/// A direction in a quarter of the room: each number in eight bits. Two directions packed so are as near to each other as they were, to about a
/// thousandth, which is less than models differ about the same text.
/// </summary>
/// <param name="Numbers">-127 to 127, the largest of them one of these two.</param>
/// <param name="Scale">What each of them is to be multiplied by.</param>
internal sealed record PackedVector(sbyte[] Numbers, float Scale)
{
    private const float Largest = sbyte.MaxValue;

    public int Dimensions => Numbers.Length;

    /// <param name="vector">Of any length but 0.</param>
    /// <returns><see langword="null"/> when it points nowhere, or a number in it is none.</returns>
    public static PackedVector? Of(ReadOnlySpan<float> vector)
    {
        if (PassageVectors.OfLengthOne(vector) is not { } direction) return null;

        var peak = 0f;
        foreach (var number in direction) peak = Math.Max(peak, Math.Abs(number));

        return new PackedVector(Array.ConvertAll(direction, number => (sbyte)MathF.Round(number / peak * Largest)), peak / Largest);
    }

    /// <returns>The cosine between the two, about -1 to 1.</returns>
    public float Nearness(PackedVector other) => Dot(Numbers, other.Numbers) * Scale * other.Scale;

    private static int Dot(sbyte[] one, sbyte[] other)
    {
        var sums = Vector<int>.Zero;
        var i = 0;
        for (; i + Vector<sbyte>.Count <= one.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one, i), out var oneLow, out var oneHigh);
            Vector.Widen(new Vector<sbyte>(other, i), out var otherLow, out var otherHigh);
            Vector.Widen(oneLow * otherLow + oneHigh * otherHigh, out var low, out var high); // 2 x 127 x 127 still fits sixteen bits
            sums += low + high;
        }

        var sum = Vector.Sum(sums);
        for (; i < one.Length; i++) sum += one[i] * other[i];

        return sum;
    }
}
