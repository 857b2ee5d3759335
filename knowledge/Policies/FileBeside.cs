namespace PolicyBot.Knowledge.Policies;

/// <summary>A file beside a document that says more of it.</summary>
/// <param name="Path">Below the root, with forward slashes: where findings about it belong.</param>
/// <param name="FullPath">Absolute.</param>
/// <param name="Stamp">As <see cref="PolicySource"/> has it.</param>
internal sealed record FileBeside(string Path, string FullPath, FileStamp Stamp);
