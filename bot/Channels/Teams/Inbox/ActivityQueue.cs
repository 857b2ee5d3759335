namespace PolicyBot.Channels.Teams.Inbox;

/// <summary>Activities that were acknowledged and are still to be done.</summary>
internal sealed class ActivityQueue(ILogger<ActivityQueue> logger) : ConversationQueue(atOnce: 64, TaskScheduler.Default, logger)
{
    public override int MostWaiting => 5_000;
}
