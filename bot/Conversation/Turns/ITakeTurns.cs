namespace PolicyBot.Conversation.Turns;

/// <summary>The door to the conversation: every channel hands its turns in here.</summary>
public interface ITakeTurns
{
    /// <returns>Always a reply; what a person did wrong is a card that says what to do.</returns>
    Task<Reply> TakeAsync(Turn turn, CancellationToken cancellationToken);
}
