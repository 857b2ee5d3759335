namespace PolicyBot.Channels.Teams.People;

/// <param name="Name">As <see cref="IKeepConversations.KeepAsync"/> gave it.</param>
internal sealed record KeptConversation(string Name, ConversationReference Reference);
