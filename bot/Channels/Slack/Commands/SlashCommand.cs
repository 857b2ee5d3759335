using PolicyBot.Channels.Slack.Turns;

namespace PolicyBot.Channels.Slack.Commands;

/// <summary>What somebody typed after <c>/policy</c>.</summary>
internal sealed record SlashCommand
{
    public required SlackPerson Person { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public required string Channel { get; init; }

    public string Text { get; init; } = "";

    public string? Trigger { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>A chat of the person with the bot has nobody to share an answer with.</summary>
    public bool IsInChannel => !Channel.StartsWith('D');

    /// <returns><see langword="null"/> when it names no person or no channel.</returns>
    public static SlashCommand? Read(IReadOnlyDictionary<string, string> fields)
    {
        if (Text("user_id") is not { } user || Text("channel_id") is not { } channel)
            return null;

        var team = Text("team_id");
        return new SlashCommand
        {
            // Only members of a workspace can use its commands, and the team is theirs.
            Person = SlackPerson.Of(user, team, Text("enterprise_id"), Text("user_name") ?? ""),
            TeamId = fields.GetValueOrDefault("is_enterprise_install") is "true" ? null : team,
            EnterpriseId = Text("enterprise_id"),
            Channel = channel,
            Text = fields.GetValueOrDefault("text") ?? "",
            Trigger = Text("trigger_id"),
            ResponseUrl = Text("response_url"),
        };

        string? Text(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }
}
