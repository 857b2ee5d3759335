namespace PolicyBot.Cases.Desk;

/// <summary>A link of the trail as an export writes it. See <see cref="Audit.EntryHash"/>.</summary>
/// <param name="Details">The very text that is hashed.</param>
internal sealed record ExportedEntry(string Chain, long Sequence, string Stamp, string Actor, string Deed, string Details, string PreviousHash, string Hash);
