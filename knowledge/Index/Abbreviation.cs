namespace PolicyBot.Knowledge.Index;

/// <summary>A short form and the words that it is short for, as policies say it themselves: "Data Protection Officer (DPO)".</summary>
/// <param name="Short">Lower case, of one only: <c>nda</c>, though the policy may say "NDAs".</param>
/// <param name="Long">Stems of the words in their order, those that say nothing too.</param>
/// <param name="Policies">The places of the policies that say so; who may read none of them must not be helped by it.</param>
internal sealed record Abbreviation(string Short, IReadOnlyList<string> Long, IReadOnlyList<int> Policies);
