namespace PolicyBot.Channels.Notices;

/// <summary>What became of one attempt to show something in a chat platform. Reasons are for the log and the health page: a code of the platform, at most with what mends it.</summary>
internal abstract record BoardAnswer
{
    private BoardAnswer() { }

    /// <param name="Posted">What now stands there; <see langword="null"/> when the platform gave no ids of it.</param>
    public sealed record Done(PostedNotice? Posted) : BoardAnswer;

    /// <summary>Busy or away.</summary>
    /// <param name="After">As the platform asked; <see langword="null"/> when it said nothing.</param>
    /// <param name="MayHaveArrived">Whether it could be there all the same, so that doing it again may double it.</param>
    public sealed record TryAgain(string Reason, TimeSpan? After, bool MayHaveArrived) : BoardAnswer;

    /// <summary>What it was about is there no more: drop its ids.</summary>
    public sealed record Gone(string Reason) : BoardAnswer
    {
        /// <summary>It stands there as it was and cannot be changed any more: then even a mere change is shown in a new message.</summary>
        public bool IsFrozen { get; init; }
    }

    /// <summary>We may not write to this person until they come back.</summary>
    public sealed record Stop(string Reason) : BoardAnswer;

    /// <summary>Wrong as it is: a defect, a setting, or a missing right. Not to be repeated at once.</summary>
    public sealed record Refused(string Reason) : BoardAnswer;
}
