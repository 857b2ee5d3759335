using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using PolicyBot.Knowledge.Models;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace PolicyBot.Models.Calls;

/// <summary>Asks the chat model within its limits; whatever goes wrong comes out as a <see cref="ModelException"/>. No tool is ever offered to the model.</summary>
internal sealed class WatchedChatClient(IChatClient inner, ModelCalls calls, float? temperature) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        var own = Own(options, out var patience);
        using var call = await calls.BeginAsync(TokenEstimate.OfInput(asked, options), TokenEstimate.OfOutput(options), patience, cancellationToken);
        try
        {
            var response = await base.GetResponseAsync(asked, own, cancellationToken);
            call.Uses(response.Usage);
            call.Heard(response.Text);
            if ((TroubleIn(response.FinishReason) ?? TroubleIn(response.Messages.SelectMany(message => message.Contents))) is { } declined)
                throw new ModelException(declined, null);

            call.EndedWell();
            return response;
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

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        var own = Own(options, out var patience);
        using var call = await calls.BeginAsync(TokenEstimate.OfInput(asked, options), TokenEstimate.OfOutput(options), patience, cancellationToken);
        await using var updates = base.GetStreamingResponseAsync(asked, own, cancellationToken).GetAsyncEnumerator(cancellationToken);
        ChatFinishReason? finish = null;
        ModelTrouble? declined = null;
        while (await NextAsync(updates, call, declined, cancellationToken) is { } update)
        {
            foreach (var usage in update.Contents.OfType<UsageContent>())
                call.Uses(usage.Details);
            finish = update.FinishReason ?? finish;
            declined ??= TroubleIn(update.FinishReason) ?? TroubleIn(update.Contents) ?? TroubleIn(update.RawRepresentation);
            call.Heard(update.Text);
            if (declined is null)
                yield return update;
        }

        if (declined is { } trouble)
            throw call.EndedWith(trouble);
        if (finish is null)
            throw call.EndedWith((await call.BrokeOffAsync(CancellationToken.None)).Trouble);

        call.EndedWell();
    }

    /// <param name="declined">Known already; what comes after it is read for the tokens alone, and may fail.</param>
    /// <returns><see langword="null"/> at the end.</returns>
    private static async Task<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, OpenCall call, ModelTrouble? declined, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync() ? updates.Current : null;
        }
        catch (Exception e) when (TroubleOf.Exception(e, cancellationToken) is { } trouble)
        {
            throw call.EndedWith(declined ?? trouble);
        }
        catch (Exception)
        {
            await call.GivenUpAsync(CancellationToken.None);
            throw;
        }
    }

    private ChatOptions Own(ChatOptions? options, out TimeSpan? patience)
    {
        var own = options?.Clone() ?? new ChatOptions();
        own.Temperature ??= temperature;
        own.Tools = null;
        own.ToolMode = null;
        own.AdditionalProperties ??= [];
        patience = Patience.TakenFrom(own.AdditionalProperties);
        own.AdditionalProperties["strict"] = true; // the schema is kept to by the service itself
        return own;
    }

    private static ModelTrouble? TroubleIn(ChatFinishReason? finish) =>
        finish == ChatFinishReason.ContentFilter ? ModelTrouble.Filtered
        : finish == ChatFinishReason.Length || finish == ChatFinishReason.ToolCalls ? ModelTrouble.Unreadable
        : null;

    /// <summary>What a model says when it declines is no content to the library until the stream is over.</summary>
    private static ModelTrouble? TroubleIn(object? raw) => raw is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 } ? ModelTrouble.Refused : null;

    private static ModelTrouble? TroubleIn(IEnumerable<AIContent> contents) => contents.OfType<ErrorContent>().Any() ? ModelTrouble.Refused : null;
}
