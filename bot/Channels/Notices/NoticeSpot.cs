using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Notices;

/// <summary>One place that shows each case once.</summary>
/// <param name="Key">By what the place is known from start to start: the destination's name, and whose chat it is.</param>
/// <param name="Reader">Whose own chat it is; <see langword="null"/> for a place of several people.</param>
internal sealed record NoticeSpot(string Key, INoticeBoard Board, Handler? Reader = null)
{
    /// <summary>The name of a word of its own in this place: that the reporter wrote, the first, the second, and so on.</summary>
    public string Word(int number) => $"{Key}/words/{number}";
}
