namespace PolicyBot.Cases.Desk;

/// <param name="Files">Name to SHA-256, 64 lower-case hexadecimal digits.</param>
internal sealed record ExportManifest(string Case, IReadOnlyDictionary<string, string> Files);
