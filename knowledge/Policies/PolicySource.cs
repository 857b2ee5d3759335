namespace PolicyBot.Knowledge.Policies;

/// <summary>A file that a policy can be read from, as it was found in its folder. Equal when neither it nor a file beside it has changed.</summary>
/// <param name="Root">The folder of policies, absolute.</param>
/// <param name="Path">Below the root, with forward slashes.</param>
/// <param name="FullPath">Absolute.</param>
/// <param name="Stamp">Of the file; where it is a link, of what the link leads to.</param>
internal sealed record PolicySource(string Root, string Path, string FullPath, FileStamp Stamp)
{
    /// <summary><c>name.policy.yaml</c>; <see langword="null"/> when there is none.</summary>
    public FileBeside? Sidecar { get; init; }

    /// <summary><c>name.questions.yaml</c>; <see langword="null"/> when there is none.</summary>
    public FileBeside? Questions { get; init; }

    public IEnumerable<FileBeside> Beside => new[] { Sidecar, Questions }.OfType<FileBeside>();
}
