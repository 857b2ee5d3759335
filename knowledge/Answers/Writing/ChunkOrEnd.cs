using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>What comes out of a model next: some letters, its regular end (neither), or its failure.</summary>
internal sealed record ChunkOrEnd(string? Chunk, ModelTrouble? Trouble);
