using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Notices;

/// <summary>Writes to named reporters of one channel in their own chat with the bot.</summary>
internal interface IReachPeople
{
    /// <summary>One attempt.</summary>
    /// <param name="reach">As the channel named it when they filed, such as <c>teams:0f6c...</c>.</param>
    /// <returns><see langword="null"/> when nobody is known by it any more.</returns>
    Task<BoardAnswer?> TellAsync(string reach, AdaptiveCard card, CancellationToken cancellationToken);

    /// <summary>Whoever it stood for cannot be written to any more.</summary>
    Task ForgetAsync(string reach, CancellationToken cancellationToken);
}
