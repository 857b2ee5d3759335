using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>Has a model make the vectors of passages. Remembers those of the generation before: what has not changed is not sent again.</summary>
internal sealed class VectorMaker(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    private const int AtOnce = 64;

    /// <summary>In characters; models take about eight thousand tokens, and the beginning of a longer passage says what it is about.</summary>
    private const int LongestText = 12_000;

    private Dictionary<string, float[]> _known = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The model returned something else than a vector for each text.</exception>
    public async Task<PassageVectors> MakeAsync(PassageTable passages, CancellationToken cancellationToken)
    {
        var hashes = new List<string>(passages.Count);
        var batch = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            var text = TextOf(passage);
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            hashes.Add(hash);
            if (!_known.ContainsKey(hash)) batch[hash] = text;
            if (batch.Count == AtOnce) await LearnAsync(batch, cancellationToken);
        }

        if (batch.Count > 0) await LearnAsync(batch, cancellationToken);

        var vectors = hashes.ConvertAll(hash => _known[hash]);
        _known = hashes.Distinct(StringComparer.Ordinal).ToDictionary(hash => hash, hash => _known[hash], StringComparer.Ordinal);

        return new PassageVectors(vectors);
    }

    private async Task LearnAsync(Dictionary<string, string> batch, CancellationToken cancellationToken)
    {
        var made = await generator.GenerateAsync(batch.Values, options: null, cancellationToken);
        if (made.Count != batch.Count) throw new InvalidDataException($"The model returned {made.Count} vectors for {batch.Count} texts.");

        foreach (var (hash, embedding) in batch.Keys.Zip(made))
            _known[hash] = PassageVectors.OfLengthOne(embedding.Vector.Span) ?? throw new InvalidDataException("The model returned a vector without a direction.");

        batch.Clear();
    }

    private static string TextOf(Passage passage)
    {
        var text = $"{passage.Policy.Title}\n{string.Join('\n', passage.HeadingPath)}\n{passage.Text}";

        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
