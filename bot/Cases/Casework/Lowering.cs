using PolicyBot.Primitives;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Casework;

/// <summary>A severity that one handler found too high, and that a second has to find too high as well.</summary>
/// <param name="Number">1, 2, 3 ... in its case: who agrees says which one they have read.</param>
/// <param name="By">The first handler's id.</param>
public sealed record Lowering(int Number, Severity To, string By, Stamp When);
