namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>Events that were acknowledged and are still to be answered. As many may wait as Slack sends of one workspace in an hour. Half of the
/// processors are left to acknowledging: what is acknowledged after three seconds is sent again, and an app that often is too slow is cut off.</summary>
internal sealed class EventQueue(ILogger<EventQueue> logger) : ConversationQueue(atOnce: 64, HalfOfTheProcessors(), logger)
{
    public override int MostWaiting => 30_000;

    private static TaskScheduler HalfOfTheProcessors() => new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount / 2)).ConcurrentScheduler;
}
