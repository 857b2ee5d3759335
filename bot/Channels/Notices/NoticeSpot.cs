using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Notices;

/// <summary>One place that shows each case once.</summary>
/// <param name="Destination">The destination's name.</param>
/// <param name="Chat">Whose own chat it is, as the platform names it; <see langword="null"/> for a place of several people.</param>
/// <param name="Reader">Whose own chat it is; <see langword="null"/> for a place of several people.</param>
internal sealed record NoticeSpot(string Destination, INoticeBoard Board, string? Chat = null, Handler? Reader = null)
{
    /// <summary>By what the place is known from start to start.</summary>
    public string Key => Chat is null ? Destination : $"{Destination}/{Chat}";

    /// <summary>The name of a word of its own in this place: that the reporter wrote, the first, the second, and so on.</summary>
    public string Word(int number) => $"{Key}/words/{number}";
}
