namespace PolicyBot.Knowledge.Policies;

/// <summary>A file as it was found: its place and its text.</summary>
/// <param name="Path">Below its folder, with forward slashes.</param>
/// <param name="Text">Decoded, with line ends as they are in the file.</param>
/// <param name="Hash">SHA-256 of the bytes, lower case hexadecimal.</param>
internal sealed record PolicyFile(string Path, string Text, string Hash);
