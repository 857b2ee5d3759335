using PolicyBot.Cases.Clocks;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>An alarm that rang.</summary>
internal sealed record Rung(AlarmKind Kind, DateOnly Due, DateTimeOffset At);
