namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Slack's error codes as the health page and the log show them: the code first, then what mends it.</summary>
internal static class RefusalWords
{
    public const string NotInstalled = "the bot is not installed in that workspace: install it at /slack/install, or set Slack:BotToken";

    public const string SharedOutside = "people of other companies read along in that channel: write the link of a channel of Legal's own";

    /// <returns>The code alone where nothing more is known.</returns>
    public static string Of(string code) => Mend(code) is { } mend ? $"{code}: {mend}" : code;

    private static string? Mend(string code) => code switch
    {
        "not_in_channel" => "invite the bot to the channel (/invite)",
        "channel_not_found" => "the channel is private or gone: invite the bot to it, or write the link of another",
        "is_archived" or "is_inactive" => "the channel is archived: restore it, or write the link of another",
        "missing_scope" => "the bot was installed with fewer rights than it needs: install it anew with the scopes of the manifest",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel" or "restricted_action_non_threadable_channel"
            => "the channel's settings do not let the bot post: allow it there, or write the link of another",
        "messages_tab_disabled" => "the app's Messages tab is off: turn it on under App Home",
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" => "the bot's token is not good any more: install the bot anew",
        "ekm_access_denied" => "the administrators have suspended posting",
        _ => null,
    };
}
