using System.Text;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>The Bot Connector's REST interface, version 3.</summary>
internal sealed class ConnectorClient(ConnectorCalls calls, IOptions<TeamsOptions> options) : ICallConnector
{
    /// <summary>In bytes of UTF-16, as Teams counts; it refuses a message over 100 KB, and Microsoft advises to stay below this.</summary>
    private const int LargestMessage = 80 * 1024;

    /// <summary>Where the tenants of the Government Community Cloud, who live in the public one, are called when the connector says so.</summary>
    private static readonly Uri Gcc = new("https://smba.infra.gcc.teams.microsoft.com/teams");

    private readonly string _botId = $"28:{options.Value.AppId}";
    private readonly bool _mayBeGcc = options.Value.Cloud == TeamsCloud.Public;

    public async Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken) =>
        ConnectorVerdict.OfMessage(await CallAsync(
            HttpMethod.Post, to.ServiceUrl, ConnectorPaths.Send(to.ConversationId, activity.ReplyToId), ActivityJson.Write(activity), cancellationToken));

    public async Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        ConnectorVerdict.OfMessage(await CallAsync(
            HttpMethod.Put, to.ServiceUrl, ConnectorPaths.Activity(to.ConversationId, activityId), ActivityJson.Write(activity), cancellationToken));

    public async Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken) =>
        ConnectorVerdict.OfMessage(await CallAsync(
            HttpMethod.Delete, to.ServiceUrl, ConnectorPaths.Activity(to.ConversationId, activityId), default, cancellationToken));

    public async Task<ConnectorAnswer> CreateAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        ConnectorVerdict.OfConversation(await CallAsync(
            HttpMethod.Post, conversation.ServiceUrl, ConnectorPaths.Conversations, ActivityJson.Write(conversation, _botId), cancellationToken));

    private async Task<ConnectorReply> CallAsync(HttpMethod method, Uri serviceUrl, string? path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (IsTooLarge(json.Span))
        {
            return new ConnectorReply.Failed(new ConnectorAnswer.Refused("message is over 80 KB"));
        }

        var reply = await calls.CallAsync(method, serviceUrl, path, json, cancellationToken);
        return _mayBeGcc && ConnectorVerdict.IsForOtherHost(reply) && serviceUrl.Scheme == Uri.UriSchemeHttps && serviceUrl.Host != Gcc.Host
            ? await calls.CallAsync(method, Gcc, path, json, cancellationToken)
            : reply;
    }

    private static bool IsTooLarge(ReadOnlySpan<byte> json) =>
        json.Length > LargestMessage / 2 && Encoding.UTF8.GetCharCount(json) * 2 > LargestMessage; // no text has more letters than bytes
}
