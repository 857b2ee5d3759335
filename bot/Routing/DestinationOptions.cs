namespace PolicyBot.Routing;

/// <summary>Section <c>Routing:Destinations:{name}</c>.</summary>
public sealed class DestinationOptions
{
    /// <value><c>inbox</c> or <c>webhook</c>. Required.</value>
    public string Kind { get; set; } = "";

    /// <summary>Where a webhook is sent.</summary>
    /// <value>An absolute https address; http on this machine itself in Development. Required for <c>webhook</c>.</value>
    public string Url { get; set; } = "";

    /// <summary>What a webhook is signed with (Standard Webhooks).</summary>
    /// <value><c>whsec_</c> and 24 to 64 bytes in base 64. Required for <c>webhook</c>.</value>
    public string Secret { get; set; } = "";
}
