namespace PolicyBot.Channels.Slack.Api;

/// <summary>Slack's error codes as sentences for whoever operates the bot: what is wrong, and what mends it.</summary>
internal static class SlackErrors
{
    /// <summary>Our own code: Slack answered, but not in a way that tells what became of the call.</summary>
    public const string Unreadable = "unreadable_answer";

    /// <summary>Whether the token is no good any more, and no other will come of it.</summary>
    public static bool EndsInstallation(string code) => code is "invalid_auth" or "token_revoked" or "account_inactive";

    public static string Sentence(string code) => code switch
    {
        "missing_scope" or "no_permission" or "not_allowed_token_type" => "The bot lacks a scope. Compare the app's scopes with the manifest's, and install it again.",
        "not_in_channel" => "The bot is not in the channel. Invite it there.",
        "channel_not_found" => "The bot does not see the channel. Check the id, and invite the bot if the channel is private.",
        "is_archived" or "is_inactive" => "The channel is archived. Name another one, or bring it back.",
        "user_not_in_channel" => "The person is not in that channel any more.",
        "user_not_found" or "users_not_found" => "Slack does not know the person in this workspace. Check the id and the workspace.",
        "cannot_dm_bot" or "user_disabled" => "The person's account takes no messages.",
        "messages_tab_disabled" => "The app's messages tab is switched off. Switch it on under App Home.",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel" or "restricted_action_non_threadable_channel" =>
            "A setting of the workspace or the channel keeps the bot from writing there. Ask an administrator of Slack.",
        "invalid_auth" or "not_authed" or "token_revoked" or "account_inactive" => "The bot's token is no good. Install the app again, or write the new token as Slack:BotToken.",
        "token_expired" => "The bot's token has expired and could not be renewed. Install the app again through /slack/install.",
        "invalid_refresh_token" => "The token for renewal is no good. Install the app again through /slack/install.",
        "invalid_client_id" or "bad_client_secret" => "Slack does not know the app. Check Slack:ClientId and Slack:ClientSecret.",
        "bad_redirect_uri" or "invalid_redirect_uri" => "The app does not list the address of /slack/oauth_redirect. Add it under OAuth & Permissions.",
        "invalid_code" or "code_already_used" => "The code of this installation is used up. Begin again at /slack/install.",
        "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" or "trigger_exchanged" => "The form could not be opened in time. The person has to press once more.",
        "hash_conflict" => "The view was changed by somebody else in between.",
        "not_found" or "view_not_found" => "The view is closed.",
        "push_limit_reached" => "Three forms lie on each other already.",
        "message_not_found" or "cant_update_message" or "cant_delete_message" or "edit_window_closed" => "The message is gone, or cannot be changed any more.",
        "msg_blocks_too_long" or "invalid_blocks" or "invalid_blocks_format" or "msg_too_long" or "no_text" or "view_too_large" or "invalid_arguments" =>
            "Slack does not take what the bot wrote. This is a defect of the bot: report it with this code.",
        "expired_url" or "used_url" or "response_url_not_trusted" => "The address for the answer is used up, or not Slack's.",
        "ratelimited" or "rate_limited" or "message_limit_exceeded" => "Slack is sent too much at once. It is tried again when Slack allows it.",
        "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or Unreadable => "Slack has trouble of its own. See status.slack.com.",
        "team_added_to_org" or "org_login_required" => "The workspace is moving into an organisation. It takes hours; install the app again if it does not work afterwards.",
        "ekm_access_denied" => "An administrator has suspended the workspace's keys, so that nothing can be written.",
        "accesslimited" => "The workspace takes no calls from this network. Ask an administrator of Slack to allow the bot's address.",
        "two_factor_setup_required" or "enterprise_is_restricted" or "team_access_not_granted" => "A rule of the organisation keeps the bot out. Ask an administrator of Slack.",
        "workspace_unavailable" => "It could not be found out by which token the bot speaks there.",
        "database_away" => "The database could not be read or written. If the bot stays silent afterwards, install it again through /slack/install.",
        "shared_outside" => "People of other companies read along in that channel. Write the link of a channel of Legal's own.",
        _ when code.StartsWith("slack_connect_", StringComparison.Ordinal) => "The channel is shared with another company, whose rules keep the bot from writing there.",
        _ when code.StartsWith("HTTP 5", StringComparison.Ordinal) => "Slack has trouble of its own. See status.slack.com.",
        _ => "Look the code up at docs.slack.dev/reference/methods.",
    };
}
