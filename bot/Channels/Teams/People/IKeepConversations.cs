namespace PolicyBot.Channels.Teams.People;

/// <summary>Keeps, sealed, how named reporters and handlers are reached. Nothing of anybody else, and never for an anonymous turn.</summary>
internal interface IKeepConversations
{
    /// <returns>By what others may name it, such as <c>teams:0f6c...</c>; the same person has one.</returns>
    Task<string> KeepAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>The person took the bot away, or may not be written to any more.</summary>
    Task ForgetAsync(string tenantId, string userId, CancellationToken cancellationToken);
}
