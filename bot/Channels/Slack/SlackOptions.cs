namespace PolicyBot.Channels.Slack;

/// <summary>The section <c>Slack</c>: by which secrets Slack is known, by which tokens the bot speaks there, and to whom.</summary>
internal sealed class SlackOptions
{
    /// <summary>With what Slack signs its requests.</summary>
    /// <value>Empty, the default: nobody calls over HTTP; with an <see cref="AppToken"/> the bot fetches what is for it.</value>
    public string SigningSecret { get; set; } = "";

    /// <summary>The signing secret of before, good as well while the two are exchanged.</summary>
    public string PreviousSigningSecret { get; set; } = "";

    /// <summary>The bot's token in the one workspace that it was installed in by hand (<c>xoxb-</c>).</summary>
    /// <value>Empty, the default: the bot is installed through <c>/slack/install</c>, with <see cref="ClientId"/> and <see cref="ClientSecret"/>.</value>
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token (<c>xapp-</c>, scope <c>connections:write</c>) for Socket Mode: the bot calls Slack, so that it needs no public address.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Where Slack's Web API is.</summary>
    /// <value>Ends with a slash. https; http on this machine itself.</value>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The id of the app; what comes for another one is left alone.</summary>
    /// <value>Empty, the default: not looked at.</value>
    public string AppId { get; set; } = "";

    /// <summary>The workspaces and organisations that are the company's: nobody else may install the bot, or be answered by it.</summary>
    /// <value>Ids such as <c>T0123</c> or <c>E0123</c>. May be empty with a <see cref="BotToken"/>: then the token's own workspace.</value>
    public List<string> AllowedTeams { get; } = [];

    /// <summary>Who may read the policies of which audience in private: by audience, user ids, or <c>*</c> for everyone of the company but guests.</summary>
    /// <value>User ids such as <c>U0123</c>; where there are several workspaces <c>T0123/U0123</c>, since an id is one person's only within its own, or <c>E0123/U0123</c> for an organisation's.</value>
    public Dictionary<string, List<string>> Audiences { get; } = [];
}
