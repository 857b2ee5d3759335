namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>Events that were acknowledged and are still to be answered. As many may wait as Slack sends of one workspace in an hour.</summary>
internal sealed class EventQueue(ILogger<EventQueue> logger) : ConversationQueue(atOnce: 64, logger)
{
    public override int MostWaiting => 30_000;
}
