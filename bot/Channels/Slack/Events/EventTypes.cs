namespace PolicyBot.Channels.Slack.Events;

/// <summary>Types and subtypes of the Events API that mean something to the bot.</summary>
internal static class EventTypes
{
    public const string Message = "message";
    public const string Mention = "app_mention";
    public const string HomeOpened = "app_home_opened";
    public const string AssistantStarted = "assistant_thread_started";
    public const string Uninstalled = "app_uninstalled";
    public const string TokensRevoked = "tokens_revoked";

    public const string Changed = "message_changed";
    public const string Deleted = "message_deleted";
    public const string FileShare = "file_share";
}
