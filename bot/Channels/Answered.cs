namespace PolicyBot.Channels;

/// <summary>How a message was answered, for as long as it may still be edited or deleted.</summary>
/// <param name="Messages">Where our messages stand, first to last.</param>
/// <param name="QuestionBefore">What the same person had asked before it: an edit is understood after the same.</param>
internal sealed record Answered<TPlace>(IReadOnlyList<TPlace> Messages, string? QuestionBefore)
{
    /// <summary>A question that was edited is answered anew in the place of the old answer: what is too much is deleted, what is missing is posted.</summary>
    /// <param name="post">Gives the places of what it posted, as far as the platform says them.</param>
    public async Task<Answered<TPlace>> ReplaceAsync<TMessage>(
        IReadOnlyList<TMessage> messages,
        Func<TPlace, TMessage, CancellationToken, Task> update,
        Func<TPlace, CancellationToken, Task> delete,
        Func<IReadOnlyList<TMessage>, CancellationToken, Task<IReadOnlyList<TPlace>>> post,
        CancellationToken cancellationToken)
    {
        var kept = Messages.Take(messages.Count).ToList();
        foreach (var (place, message) in kept.Zip(messages))
            await update(place, message, cancellationToken);
        foreach (var place in Messages.Skip(messages.Count))
            await delete(place, cancellationToken);

        return this with { Messages = [.. kept, .. await post([.. messages.Skip(Messages.Count)], cancellationToken)] };
    }
}
