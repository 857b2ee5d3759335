namespace PolicyBot.Knowledge.Policies;

/// <summary>A file beside a document that says more of it.</summary>
/// <param name="FullPath">Absolute.</param>
/// <param name="Stamp">As <see cref="PolicySource"/> has it.</param>
internal sealed record FileBeside(string FullPath, FileStamp Stamp);
