namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>What people do besides writing (interactive payloads).</summary>
internal static class InteractionTypes
{
    public const string Pressed = "block_actions";
    public const string Submitted = "view_submission";
    public const string Shortcut = "shortcut";
    public const string MessageShortcut = "message_action";
    public const string Suggestion = "block_suggestion";
}
