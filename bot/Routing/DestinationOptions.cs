namespace PolicyBot.Routing;

/// <summary>Section <c>Routing:Destinations:{name}</c>.</summary>
public sealed class DestinationOptions
{
    /// <value><c>inbox</c>, or a kind that another room adds (<c>webhook</c>, <c>teams</c>). Required.</value>
    public string Kind { get; set; } = "";

    /// <summary>Where it is, in the manner of its kind.</summary>
    /// <value>For <c>webhook</c> an absolute https address, or http on this machine itself in Development; for <c>teams</c> the link to a channel or chat. Required for both.</value>
    public string Url { get; set; } = "";

    /// <summary>What a webhook is signed with (Standard Webhooks).</summary>
    /// <value><c>whsec_</c> and 24 to 64 bytes in base 64. Required for <c>webhook</c>.</value>
    public string Secret { get; set; } = "";
}
