namespace PolicyBot.Channels.Calls;

/// <summary>That a call may be made again.</summary>
/// <param name="After">As the other side asked; <see langword="null"/> when it said nothing.</param>
/// <param name="MayHaveArrived">Whether it may be done all the same.</param>
internal readonly record struct Busy(TimeSpan? After, bool MayHaveArrived);
