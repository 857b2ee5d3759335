namespace PolicyBot.Hosting;

/// <summary>Section <c>Hosting</c>: what one request may cost.</summary>
public sealed class HostingOptions
{
    /// <summary>The largest request body, in bytes.</summary>
    /// <value>16,384 to 30,000,000. The default is 65,536.</value>
    public long LargestBody { get; set; } = 65_536;

    /// <summary>How long a request may take; streams of news are exempt.</summary>
    /// <value>1 second to 5 minutes. The default is 30 seconds.</value>
    public TimeSpan RequestFor { get; set; } = TimeSpan.FromSeconds(30);
}
