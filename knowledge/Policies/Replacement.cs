namespace PolicyBot.Knowledge.Policies;

/// <summary>From when on, and where, another policy holds in place of one.</summary>
/// <param name="From">The first day.</param>
/// <param name="Jurisdictions">Upper case codes; empty for wherever the older one applies.</param>
internal sealed record Replacement(DateOnly From, IReadOnlyList<string> Jurisdictions);
