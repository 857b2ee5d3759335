namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>What was pressed, typed as a command or submitted. Apart from events: a trigger lasts three seconds, and must not wait behind answers that take long.</summary>
internal sealed class InteractionQueue(ILogger<InteractionQueue> logger) : ConversationQueue(atOnce: 1_000, TaskScheduler.Default, logger)
{
    public override int MostWaiting => 5_000;
}
