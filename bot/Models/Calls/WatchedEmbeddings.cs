using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>Has vectors made within the limits; whatever goes wrong comes out as a <see cref="ModelException"/>. As many come back as texts were given, all of one length.</summary>
internal sealed class WatchedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, ModelCalls calls, int? dimensions) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        if (texts.Length == 0)
            return [];

        var own = options?.Clone();
        using var call = await calls.BeginAsync(texts.Sum(TokenEstimate.Of), 0, Patience.TakenFrom(own?.AdditionalProperties), cancellationToken);
        try
        {
            var made = await base.GenerateAsync(texts, own, cancellationToken);
            call.Uses(made.Usage);
            if (made.Count != texts.Length || made.Any(one => !IsVector(one, made[0].Vector.Length)))
                throw new ModelException(ModelTrouble.Unreadable, null);

            call.EndedWell();
            return made;
        }
        catch (Exception e) when (TroubleOf.Exception(e, cancellationToken) is { } trouble)
        {
            throw call.EndedWith(trouble);
        }
        catch (Exception)
        {
            await call.GivenUpAsync(CancellationToken.None);
            throw;
        }
    }

    private bool IsVector(Embedding<float> one, int length)
    {
        if (one.Vector.Length == 0 || one.Vector.Length != (dimensions ?? length))
            return false;

        foreach (var part in one.Vector.Span)
        {
            if (!float.IsFinite(part))
                return false;
        }

        return true;
    }
}
