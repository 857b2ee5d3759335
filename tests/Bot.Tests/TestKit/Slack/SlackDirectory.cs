using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Who and which channels there are, and what Slack tells of them.</summary>
internal sealed class SlackDirectory
{
    public Dictionary<string, SlackChannelState> Channels { get; } = new() { [FakeSlack.LegalChannel] = new() };

    public Dictionary<string, SlackPerson> People { get; } = [];

    public SlackChannelState Channel(string? id) => id is not null && Channels.TryGetValue(id, out var channel) ? channel : throw new SlackErrorException("channel_not_found");

    private SlackPerson Person(string? id) => id is not null && People.TryGetValue(id, out var person) ? person : throw new SlackErrorException("user_not_found");

    public JsonObject User(SlackCall call)
    {
        var person = Person(call.Text("user"));
        var user = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Id.ToLowerInvariant(),
            ["real_name"] = person.RealName,
            ["profile"] = new JsonObject { ["real_name"] = person.RealName, ["display_name"] = "" },
            ["is_bot"] = person.IsBot,
            ["is_restricted"] = person.IsRestricted,
            ["is_ultra_restricted"] = false,
            ["is_stranger"] = person.IsStranger,
        };
        if (person.EnterpriseId is not null)
        {
            user["enterprise_user"] = new JsonObject { ["id"] = person.Id, ["enterprise_id"] = person.EnterpriseId, ["teams"] = new JsonArray([.. person.Teams.Select(team => (JsonNode)team)]) };
        }

        if (call.Text("include_locale") == "true")
        {
            user["locale"] = person.Locale;
        }

        return user;
    }

    /// <summary>One chat a person, however often it is asked for.</summary>
    public JsonObject OpenChat(SlackCall call)
    {
        var id = $"D{Person(call.Text("users")).Id[1..]}";
        Channels.TryAdd(id, new SlackChannelState { IsOwnChat = true });
        return new JsonObject { ["channel"] = new JsonObject { ["id"] = id } };
    }

    public JsonObject Info(SlackCall call)
    {
        var channel = Channel(call.Text("channel"));
        return new JsonObject
        {
            ["channel"] = new JsonObject
            {
                ["id"] = call.Text("channel"),
                ["is_im"] = channel.IsOwnChat,
                ["is_archived"] = channel.IsArchived,
                ["is_member"] = channel.HasBot,
                ["is_ext_shared"] = channel.IsSharedOutside,
            },
        };
    }
}
