using Microsoft.Extensions.Options;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Replies;

/// <inheritdoc/>
internal sealed class DrawForTeams(IOptions<TeamsOptions> options) : IDrawAhead
{
    private static readonly Activity Nobody = new()
    {
        Type = ActivityTypes.Message,
        ChannelId = Activity.TeamsChannelId,
        ServiceUrl = "",
        From = new ChannelAccount("", null, null),
        Recipient = new ChannelAccount("", null, null),
        ConversationId = "",
        IsPersonal = true,
        Tenants = [],
    };

    public bool IsOpen => options.Value.AppId.Length > 0;

    public void Draw(Turn turn, Reply reply)
    {
        foreach (var message in StreamMessages.Of(Nobody, turn, reply))
            ActivityJson.Write(message);
    }
}
