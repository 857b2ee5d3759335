namespace PolicyBot.Channels.Slack.Api;

/// <summary>What became of one call to Slack. Codes are Slack's own error codes, or ours for what happened on the way; nothing else that Slack wrote is in them.</summary>
internal abstract record SlackAnswer<T>
{
    private SlackAnswer() { }

    public sealed record Done(T Value) : SlackAnswer<T>;

    /// <summary>Busy or away: 429, 5xx, <c>ratelimited</c>, <c>service_unavailable</c> and the like, or no answer.</summary>
    /// <param name="After">As Slack asked; <see langword="null"/> when it said nothing.</param>
    /// <param name="MayHaveArrived">Whether it may be done all the same, so that doing it again may double it.</param>
    public sealed record TryAgain(string Code, TimeSpan? After, bool MayHaveArrived) : SlackAnswer<T>;

    /// <summary>Slack does not do it as it is: a setting, a missing scope, or what it was about is gone.</summary>
    public sealed record Refused(string Code) : SlackAnswer<T>;
}
