namespace PolicyBot.Channels.Web;

/// <summary>What a page sends to watch a mailbox. The pass comes in the body, since addresses are written down everywhere.</summary>
internal sealed record PassMessage
{
    public const string Shape = """Send {"pass":"..."}.""";

    public string? Pass { get; init; }
}
