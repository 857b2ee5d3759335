namespace PolicyBot.Cases.Desk;

/// <summary>How many cases there are behind the queue's usual views, as far as whoever looks may know.</summary>
/// <param name="Mine">Open ones that whoever looks leads.</param>
/// <param name="Unassigned">Open ones that nobody leads.</param>
/// <param name="Overdue">Open ones whose next limit has passed.</param>
/// <param name="DueSoon">Open ones whose next limit is within <see cref="SoonDays"/> days and has not passed.</param>
public sealed record QueueViews(long Open, long Mine, long Unassigned, long Overdue, long DueSoon, long Closed)
{
    public const int SoonDays = 7;
}
