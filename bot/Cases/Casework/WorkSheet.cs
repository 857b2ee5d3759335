using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>A case under its lock, with its casework opened.</summary>
/// <param name="Key">The case's own. Whoever opened the sheet disposes of it.</param>
public sealed record WorkSheet(Transaction Transaction, CaseSummary Case, WorkRecord Work, ContentKey Key);
