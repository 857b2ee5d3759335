using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>An internal note. No reporter ever sees one.</summary>
/// <param name="Number">1, 2, 3 ... in its case.</param>
/// <param name="By">A handler's id.</param>
/// <param name="IsPrivileged">Between attorney and client: sealed with a key of its own, and left out of exports unless asked for.</param>
public sealed record CaseNote(int Number, string By, Stamp Written, bool IsPrivileged, string Text);
