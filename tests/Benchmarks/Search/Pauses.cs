using System.Diagnostics.Tracing;

namespace PolicyBot.Benchmarks.Search;

/// <summary>Hears how long the garbage collector stops all threads.</summary>
internal sealed class Pauses : EventListener
{
    /// <summary>The keyword of what the collector tells.</summary>
    private const EventKeywords Collector = (EventKeywords)1;

    private readonly Lock _lock = new();
    private DateTime? _stopped;

    public TimeSpan Longest { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(eventSource, EventLevel.Informational, Collector);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (_lock)
        {
            if (eventData.EventName == "GCSuspendEEBegin_V1") _stopped = eventData.TimeStamp;
            if (eventData.EventName != "GCRestartEEEnd_V1" || _stopped is not { } stopped) return;

            if (eventData.TimeStamp - stopped > Longest) Longest = eventData.TimeStamp - stopped;
            _stopped = null;
        }
    }
}
