using PolicyBot.Cases.Conflicts;

namespace PolicyBot.Cases.Handling;

/// <summary>Who is kept out of a case, as those see it who read it.</summary>
/// <param name="Name">As colleagues are shown it; the id of somebody who is not of Legal any more.</param>
public sealed record BarredPerson(string Name, ConflictReason Reason);
