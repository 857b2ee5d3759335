namespace PolicyBot.Knowledge.Policies;

/// <summary>A file that a policy can be read from, as it was found in its folder. Equal when neither it nor its sidecar has changed.</summary>
/// <param name="Root">The folder of policies, absolute.</param>
/// <param name="Path">Below the root, with forward slashes.</param>
/// <param name="FullPath">Absolute.</param>
/// <param name="Stamp">Of the file; where it is a link, of what the link leads to.</param>
/// <param name="Sidecar">The absolute path of <c>name.policy.yaml</c> beside it; <see langword="null"/> when there is none.</param>
/// <param name="SidecarStamp">Of the sidecar.</param>
internal sealed record PolicySource(string Root, string Path, string FullPath, FileStamp Stamp, string? Sidecar, FileStamp? SidecarStamp);
