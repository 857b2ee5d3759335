using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Index.Vectors;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>The vectors of passages as a model makes them, all at once.</summary>
internal static class VectorsOf
{
    public static async Task<PassageVectors> Async(PassageTable passages, IEmbeddingGenerator<string, Embedding<float>> model)
    {
        var (known, hashed) = (new KnownVectors("model", ""), await HashedPassages.OfAsync(passages, CancellationToken.None));
        await new VectorMaker(model, known).LearnAsync(hashed.Lacking(known), () => { }, CancellationToken.None);

        return known.Of(hashed.Hashes);
    }
}
