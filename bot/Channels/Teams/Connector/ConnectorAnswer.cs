namespace PolicyBot.Channels.Teams.Connector;

/// <summary>What became of one call to a connector. Reasons are codes for the log; nothing that a connector wrote is in them but its error code.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <param name="Id">Of the activity that now is there; <see langword="null"/> when the connector gave none.</param>
    public sealed record Done(string? Id) : ConnectorAnswer
    {
        /// <summary>Of a conversation that was created.</summary>
        public string? ConversationId { get; init; }
    }

    /// <summary>Busy or away: 412, 429, 502, 503, 504, or no answer.</summary>
    /// <param name="After">As the connector asked; <see langword="null"/> when it said nothing.</param>
    /// <param name="MayHaveArrived">Whether it could be there all the same, so that sending it again may double it.</param>
    public sealed record TryAgain(string Reason, TimeSpan? After, bool MayHaveArrived) : ConnectorAnswer;

    /// <summary>The conversation or the activity is there no more (404): drop its id.</summary>
    public sealed record Gone(string Reason) : ConnectorAnswer;

    /// <summary>We may not write there until the person comes back (403).</summary>
    public sealed record Stop(string Reason) : ConnectorAnswer
    {
        /// <summary>Of a message that is sent while it grows: why it may grow no more, as far as Teams says it.</summary>
        public StreamEnd StreamEnd { get; init; }
    }

    /// <summary>Wrong as it is: a defect, a setting, or too big. Not to be repeated at once.</summary>
    public sealed record Refused(string Reason) : ConnectorAnswer;
}
