namespace PolicyBot.Channels.Notices;

/// <summary>One place that shows each case once.</summary>
/// <param name="Key">By what the place is known from start to start: the destination's name, and whose chat it is.</param>
internal sealed record NoticeSpot(string Key, INoticeBoard Board);
