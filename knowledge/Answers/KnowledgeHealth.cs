namespace PolicyBot.Knowledge.Answers;

/// <param name="Loaded">Whether the policies have been read once; until then questions wait and the numbers are 0.</param>
/// <param name="Policies">Versions of policies, those not in force today included.</param>
/// <param name="Passages">Passages of all of them.</param>
/// <param name="Findings">By file.</param>
public sealed record KnowledgeHealth(bool Loaded, int Policies, int Passages, IReadOnlyList<PolicyFinding> Findings);
