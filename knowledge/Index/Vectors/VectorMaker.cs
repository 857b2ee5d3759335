using System.Text;
using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>Has a model make vectors of texts that have none yet, many in one call. What one call brought is known, whatever becomes of the next.</summary>
internal sealed class VectorMaker(IEmbeddingGenerator<string, Embedding<float>> generator, KnownVectors known)
{
    /// <summary>Of the 2,048 that the service takes in one call.</summary>
    public const int MostTexts = 128;

    /// <summary>In bytes of UTF-8: about thirty thousand tokens of English, and never more than the three hundred thousand that the service takes in one call.</summary>
    public const int MostBytes = 120_000;

    /// <summary>Every model that makes vectors makes one of it.</summary>
    private const string Word = "policy";

    /// <param name="texts">Those that are known already are passed over.</param>
    /// <param name="afterCall">Called each time that something was learned.</param>
    /// <exception cref="ModelException">The model gave nothing.</exception>
    /// <exception cref="InvalidDataException">The model returned something else than a vector for each text.</exception>
    public async Task LearnAsync(IEnumerable<(TextHash Hash, string Text)> texts, Action afterCall, CancellationToken cancellationToken)
    {
        var (batch, bytes) = (new Dictionary<TextHash, string>(), 0);
        foreach (var (hash, text) in texts)
        {
            if (!known.Lacks(hash) || batch.ContainsKey(hash)) continue;

            var more = Encoding.UTF8.GetByteCount(text);
            if (batch.Count == MostTexts || (batch.Count > 0 && bytes + more > MostBytes))
            {
                await CallAsync([.. batch], afterCall, cancellationToken);
                (batch, bytes) = ([], 0);
            }

            batch.Add(hash, text);
            bytes += more;
        }

        if (batch.Count > 0) await CallAsync([.. batch], afterCall, cancellationToken);
    }

    private async Task CallAsync(KeyValuePair<TextHash, string>[] batch, Action afterCall, CancellationToken cancellationToken)
    {
        try
        {
            var made = await generator.GenerateAsync(batch.Select(entry => entry.Value), options: null, cancellationToken);
            if (made.Count != batch.Length) throw new InvalidDataException($"The model returned {made.Count} vectors for {batch.Length} texts.");

            foreach (var ((hash, _), embedding) in batch.Zip(made))
                known.Learn(hash, PackedVector.Of(embedding.Vector.Span) ?? throw new InvalidDataException("The model returned a vector without a direction."));
        }
        catch (ModelException e)
        {
            if (!await IsOfTheTextsAsync(e.Trouble, batch, cancellationToken)) throw;

            await InHalvesAsync(batch, afterCall, cancellationToken);
        }

        afterCall();
    }

    /// <summary>
    /// Servers differ in how many texts, and how long ones, they take in one call, and say of too much what they say of a wrong deployment. One that does as it is asked
    /// with a word does not take these texts. And what the budget has not left for many it may have for fewer.
    /// </summary>
    private async Task<bool> IsOfTheTextsAsync(ModelTrouble trouble, KeyValuePair<TextHash, string>[] batch, CancellationToken cancellationToken)
    {
        if (trouble == ModelTrouble.OverBudget) return batch.Length > 1;
        if (trouble != ModelTrouble.Misconfigured) return trouble == ModelTrouble.Filtered;

        try
        {
            return (await generator.GenerateAsync([Word], options: null, cancellationToken)).Count == 1;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    /// <summary>One text that the service does not take must not cost all others their vectors.</summary>
    private async Task InHalvesAsync(KeyValuePair<TextHash, string>[] batch, Action afterCall, CancellationToken cancellationToken)
    {
        if (batch is [var (hash, _)])
        {
            known.GiveUp(hash);
            return;
        }

        await CallAsync(batch[..(batch.Length / 2)], afterCall, cancellationToken);
        await CallAsync(batch[(batch.Length / 2)..], afterCall, cancellationToken);
    }
}
