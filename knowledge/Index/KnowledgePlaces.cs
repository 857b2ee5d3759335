namespace PolicyBot.Knowledge.Index;

/// <summary>Absolute paths of the folders to read.</summary>
/// <param name="Policies">With sub-folders.</param>
/// <param name="Thesaurus">Without sub-folders.</param>
internal sealed record KnowledgePlaces(IReadOnlyList<string> Policies, IReadOnlyList<string> Thesaurus);
