namespace PolicyBot.Conversation.Turns;

/// <summary>One form or exchange: it knows the verbs that are its own, and answers them.</summary>
public interface IDialogue
{
    bool Takes(string verb);

    /// <param name="pressed">Its verb is one that this dialogue takes.</param>
    Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken);
}
