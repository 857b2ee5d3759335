using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>
/// Takes down what a model says, letter by letter. The model is listened to elsewhere, so that one that neither speaks nor listens holds up nobody: what it
/// says or throws after it was left is dropped.
/// </summary>
internal sealed class Dictation(IChatClient client, TimeProvider time)
{
    private const int Ahead = 64;

    /// <exception cref="ModelException">It failed, or was not done within the limit. Whatever came before was handed out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked for it.</exception>
    public async IAsyncEnumerable<string> TakeAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, TimeSpan limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (limit <= TimeSpan.Zero) throw new ModelException(ModelTrouble.TooSlow, cause: null);

        using var timer = new CancellationTokenSource(limit, time);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var said = Channel.CreateBounded<ChunkOrEnd>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        var token = leaving.Token;
        _ = Task.Run(() => ListenAsync(messages, options.Said(limit), said.Writer, token), CancellationToken.None);

        try
        {
            while (await NextAsync(said.Reader, token, cancellationToken) is { Chunk: var chunk, Trouble: var trouble })
            {
                if (trouble is { } why) throw new ModelException(why, cause: null);
                if (chunk is null) yield break;

                yield return chunk;
            }
        }
        finally
        {
            await leaving.CancelAsync(); // before it is disposed of, for whoever still listens to it
        }
    }

    private static async Task<ChunkOrEnd> NextAsync(ChannelReader<ChunkOrEnd> said, CancellationToken limited, CancellationToken cancellationToken)
    {
        try
        {
            return await said.ReadAsync(limited);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ChunkOrEnd(Chunk: null, ModelTrouble.TooSlow);
        }
    }

    private async Task ListenAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, ChannelWriter<ChunkOrEnd> said, CancellationToken cancellationToken)
    {
        var end = new ChunkOrEnd(Chunk: null, Trouble: null);
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken))
            {
                if (update.Text.Length > 0) await said.WriteAsync(new ChunkOrEnd(update.Text, Trouble: null), cancellationToken);
                if (update.FinishReason == ChatFinishReason.ContentFilter) throw new ModelException(ModelTrouble.Filtered, cause: null);
            }
        }
        catch (ModelException e)
        {
            end = new ChunkOrEnd(Chunk: null, e.Trouble);
        }
        catch (Exception) // nothing is lost: whoever still waits is told, in a word that holds nothing of what was asked
        {
            end = new ChunkOrEnd(Chunk: null, ModelTrouble.Down);
        }

        try
        {
            await said.WriteAsync(end, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
        }
    }
}
