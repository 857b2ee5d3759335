namespace PolicyBot.Channels.Slack.Turns;

/// <summary>What has to be known of whoever did something, and how long it may take to find out.</summary>
internal sealed record Inquiry
{
    /// <summary>A request that does not say whose account it is may be of somebody of another company: Slack is asked then.</summary>
    public bool MayBeOutside { get; init; }

    /// <summary>Whoever must not be known. Slack is not asked about them, unless the request names a workspace that is not known to be the company's.</summary>
    public bool IsNameless { get; init; }

    /// <summary>Whether a question is answered that nobody else reads, so that it matters which policies the person may read.</summary>
    public bool Audiences { get; init; }

    /// <summary>Whether the person's real name matters: on a form, or in a case's trail.</summary>
    public bool Name { get; init; }

    /// <summary>No trigger and no acknowledgement waits, so that Slack may be asked again.</summary>
    public bool HasTime { get; init; }
}
