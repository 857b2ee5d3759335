using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A model that knows five things and the words for them; a text's vector says how often each is named.</summary>
internal sealed class SmallModel : IEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly string[][] Things =
    [
        ["car", "cars", "automobile", "automobiles", "vehicle"], ["visitor", "guest", "guests"], ["laptop", "notebook", "computer"], ["payment", "salary", "wage", "wages"], ["dog", "dogs", "pet"],
    ];

    private readonly Lock _lock = new();
    private readonly List<string> _asked = [];

    /// <summary>Every text it was given.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_lock) return [.. _asked];
        }
    }

    /// <summary>What it does instead of answering, from now on.</summary>
    public Func<Task>? Instead { get; set; }

    /// <summary>How it fails when a text is among those it is given.</summary>
    public Func<string, Exception?> Refuses { get; set; } = _ => null;

    /// <summary>How it fails for the texts of one call, given how many it got before.</summary>
    public Func<IReadOnlyList<string>, int, Exception?> Takes { get; set; } = (_, _) => null;

    /// <summary>What it hands out of its vectors.</summary>
    public Func<IEnumerable<float[]>, IEnumerable<float[]>> Returns { get; set; } = vectors => vectors;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var before = Asked.Count;
        lock (_lock) _asked.AddRange(texts);

        if (Instead is { } instead) await instead();
        if (Takes(texts, before) is { } notTaken) throw notTaken;
        if (texts.Select(text => Refuses(text)).FirstOrDefault(failure => failure is not null) is { } failure) throw failure;

        return new GeneratedEmbeddings<Embedding<float>>(Returns(texts.Select(VectorOf)).Select(vector => new Embedding<float>(vector)));
    }

    /// <summary>As long as the things it knows, and one more that every text has.</summary>
    public static float[] VectorOf(string text)
    {
        var words = Words.Of(text).Select(word => word.Plain).ToList();

        return [.. Things.Select(thing => (float)words.Count(word => thing.Contains(word, StringComparer.Ordinal))), 0.01f];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing to give back.
    }
}
