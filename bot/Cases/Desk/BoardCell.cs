namespace PolicyBot.Cases.Desk;

/// <param name="Name">See <see cref="BoardSubject"/>.</param>
/// <param name="AtLeast">A multiple of five, of which there are at least so many and at most four more; <see langword="null"/>: fewer than five.</param>
public sealed record BoardCell(string Name, int? AtLeast);
