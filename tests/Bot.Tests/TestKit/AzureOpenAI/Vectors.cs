using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>Vectors in which texts that share words lie near each other; the same text has the same vector, on every machine.</summary>
internal static partial class Vectors
{
    public static float[] Of(string text, int dimensions)
    {
        var vector = new float[dimensions];
        foreach (Match word in Words().Matches(text.ToLowerInvariant()))
        {
            var hash = Hash(word.Value.Length > 5 ? word.Value[..5] : word.Value);
            vector[hash % (uint)dimensions] += (hash & 0x8000_0000) == 0 ? 1 : -1;
        }

        var length = MathF.Sqrt(vector.Sum(part => part * part));
        if (length == 0)
            vector[0] = length = 1;
        return [.. vector.Select(part => part / length)];
    }

    /// <summary>Little-endian floats in base64, as they go over the wire.</summary>
    public static string Base64(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var place = 0; place < vector.Length; place++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(place * sizeof(float)), vector[place]);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>FNV-1a, mixed once more so that its upper bits can be used.</summary>
    private static uint Hash(string word)
    {
        var hash = word.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
        hash ^= hash >> 15;
        return hash * 2246822519u;
    }

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
