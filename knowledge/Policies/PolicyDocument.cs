namespace PolicyBot.Knowledge.Policies;

/// <summary>A policy with what its file says, block after block, whichever format it was written in.</summary>
internal sealed record PolicyDocument(Policy Policy, IReadOnlyList<Block> Blocks);
