namespace PolicyBot.Knowledge.Policies;

/// <summary>A policy file and the fingerprint of what it holds.</summary>
/// <param name="Hash">As <see cref="PolicyReading.Hash"/>; empty when the file could not be read or is too large.</param>
internal sealed record SourceHash(PolicySource Source, string Hash);
