namespace PolicyBot.Knowledge.Index;

/// <summary>A word that policies use.</summary>
/// <param name="Id">Its place in the <see cref="Vocabulary"/>.</param>
internal sealed record KnownWord(Word Word, int Id);
