namespace PolicyBot.Cases.Clocks;

/// <summary>By what an alarm of a case is known: it rings once.</summary>
/// <param name="Due">The day that it is about. A deadline that moves has another, and is told of again.</param>
public sealed record AlarmKey(AlarmKind Kind, DateOnly Due);
