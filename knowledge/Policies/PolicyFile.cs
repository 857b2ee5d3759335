namespace PolicyBot.Knowledge.Policies;

/// <summary>A file whose bytes have become text.</summary>
/// <param name="Path">Below its folder, with forward slashes.</param>
/// <param name="Text">Decoded, with line ends as they are in the file; empty for formats that hold no plain characters.</param>
/// <param name="Hash">SHA-256 of the bytes and of those of the sidecar, lower case hexadecimal.</param>
internal sealed record PolicyFile(string Path, string Text, string Hash)
{
    /// <summary>The text of <c>name.policy.yaml</c> beside it; <see langword="null"/> when there is none.</summary>
    public string? Sidecar { get; init; }

    /// <summary>Where findings about the sidecar belong.</summary>
    public string SidecarPath { get; init; } = FileNames.SidecarOf(Path);

    /// <summary>The text of <c>name.questions.yaml</c> beside it; <see langword="null"/> when there is none.</summary>
    public string? Questions { get; init; }

    /// <summary>Where findings about the questions belong.</summary>
    public string QuestionsPath { get; init; } = FileNames.QuestionsOf(Path);
}
