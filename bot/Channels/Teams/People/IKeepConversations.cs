namespace PolicyBot.Channels.Teams.People;

/// <summary>Keeps, sealed, how named reporters and handlers are reached. Nothing of anybody else, and never for an anonymous turn.</summary>
internal interface IKeepConversations
{
    /// <summary>The newest address stays, but a group never takes the place of the person's own chat.</summary>
    /// <returns>By what others may name it, such as <c>teams:0f6c...</c>; the same person has one.</returns>
    Task<string> KeepAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <returns>The name that this person has already; <see langword="null"/> when nothing is kept of them.</returns>
    Task<string?> FindNameAsync(string tenantId, string userId, CancellationToken cancellationToken);

    /// <summary>The person took the bot away, or may not be written to any more. To be called again when it failed: of one who is forgotten already nothing changes.</summary>
    Task ForgetAsync(string tenantId, string userId, CancellationToken cancellationToken);
}
