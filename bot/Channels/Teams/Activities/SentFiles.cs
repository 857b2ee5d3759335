namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Tells files that somebody sent from what Teams itself attaches to a message, such as its copy as HTML.</summary>
internal static class SentFiles
{
    private static readonly string[] Kinds = ["image/", "audio/", "video/", "application/vnd.microsoft.teams.file."];

    public static bool IsOne(string contentType) => Array.Exists(Kinds, kind => contentType.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
}
