using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>Names and shapes of arguments and answers: docs.slack.dev, "Methods".</summary>
internal sealed class SlackClient(WorkspaceCalls calls, SlackCalls plain, ResponseUrls responseUrls, UsersSeen users) : ICallSlack
{
    /// <summary>A trigger lasts three seconds, and some of them have gone already.</summary>
    private static readonly TimeSpan TriggerFor = TimeSpan.FromSeconds(2.5);

    public async Task<SlackAnswer<MessagePlace>> PostAsync(Workspace workspace, string channel, string? threadTs, MessageBody message, CancellationToken cancellationToken)
    {
        var arguments = SlackBody.Json(json =>
        {
            json.WriteString("channel", channel);
            json.Text("thread_ts", threadTs);
            json.Message(message);
            json.NoUnfurling();
        });
        var answer = await calls.CallAsync(workspace, "chat.postMessage", channel, arguments, SlackCalls.AttemptFor, cancellationToken);
        return answer.Then(SlackReplies.Place);
    }

    public async Task<SlackAnswer<MessagePlace>> UpdateAsync(Workspace workspace, MessagePlace place, MessageBody message, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(
            workspace,
            "chat.update",
            json =>
            {
                json.WriteString("channel", place.Channel);
                json.WriteString("ts", place.Ts);
                json.Message(message);
                json.NoUnfurling();
            },
            cancellationToken);
        return answer.Then(SlackReplies.Place);
    }

    public async Task<SlackAnswer<Done>> DeleteAsync(Workspace workspace, MessagePlace place, CancellationToken cancellationToken) =>
        Nothing(await CallAsync(
            workspace,
            "chat.delete",
            json =>
            {
                json.WriteString("channel", place.Channel);
                json.WriteString("ts", place.Ts);
            },
            cancellationToken));

    public async Task<SlackAnswer<Done>> PostEphemeralAsync(
        Workspace workspace, string channel, string user, string? threadTs, MessageBody message, CancellationToken cancellationToken) =>
        Nothing(await CallAsync(
            workspace,
            "chat.postEphemeral",
            json =>
            {
                json.WriteString("channel", channel);
                json.WriteString("user", user);
                json.Text("thread_ts", threadTs);
                json.Message(message);
                json.NoUnfurling();
            },
            cancellationToken));

    public Task<SlackAnswer<OpenView>> OpenViewAsync(Workspace workspace, string trigger, JsonObject view, CancellationToken cancellationToken) =>
        ViewAsync(workspace, "views.open", view, json => json.WriteString("trigger_id", trigger), TriggerFor, cancellationToken);

    public Task<SlackAnswer<OpenView>> UpdateViewAsync(Workspace workspace, string viewId, string? hash, JsonObject view, CancellationToken cancellationToken) =>
        ViewAsync(
            workspace,
            "views.update",
            view,
            json =>
            {
                json.WriteString("view_id", viewId);
                json.Text("hash", hash);
            },
            SlackCalls.AttemptFor,
            cancellationToken);

    public Task<SlackAnswer<OpenView>> PublishHomeAsync(Workspace workspace, string user, JsonObject view, CancellationToken cancellationToken) =>
        ViewAsync(workspace, "views.publish", view, json => json.WriteString("user_id", user), SlackCalls.AttemptFor, cancellationToken);

    public async Task<SlackAnswer<string>> OpenConversationAsync(Workspace workspace, string user, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(workspace, "conversations.open", json => json.WriteString("users", user), cancellationToken);
        return answer.Then(SlackReplies.Conversation);
    }

    public async Task<SlackAnswer<bool>> IsSharedOutsideAsync(Workspace workspace, string channel, CancellationToken cancellationToken)
    {
        var answer = await FormAsync(workspace, "conversations.info", [("channel", channel)], cancellationToken);
        return answer.Then(SlackReplies.IsSharedOutside);
    }

    public async Task<SlackAnswer<SlackUser>> FindUserAsync(Workspace workspace, string user, CancellationToken cancellationToken)
    {
        if (users.Find(workspace, user) is { } known)
            return new SlackAnswer<SlackUser>.Done(known);

        var answer = await FormAsync(workspace, "users.info", [("user", user), ("include_locale", "true")], cancellationToken);
        var found = answer.Then(SlackReplies.User);
        if (found is SlackAnswer<SlackUser>.Done done)
            users.Keep(workspace, user, done.Value);

        return found;
    }

    public async Task<SlackAnswer<Done>> SetStatusAsync(Workspace workspace, string channel, string threadTs, string status, CancellationToken cancellationToken) =>
        Nothing(await CallAsync(
            workspace,
            "assistant.threads.setStatus",
            json =>
            {
                json.WriteString("channel_id", channel);
                json.WriteString("thread_ts", threadTs);
                json.WriteString("status", status);
            },
            cancellationToken));

    public async Task<SlackAnswer<Done>> SuggestAsync(
        Workspace workspace, string channel, string? threadTs, string title, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellationToken) =>
        Nothing(await CallAsync(
            workspace,
            "assistant.threads.setSuggestedPrompts",
            json =>
            {
                json.WriteString("channel_id", channel);
                json.Text("thread_ts", threadTs);
                json.WriteString("title", title);
                json.WriteStartArray("prompts");
                foreach (var prompt in prompts)
                {
                    json.WriteStartObject();
                    json.WriteString("title", prompt.Title);
                    json.WriteString("message", prompt.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
            cancellationToken));

    public async Task<SlackAnswer<Done>> RespondAsync(string responseUrl, ResponseMessage message, CancellationToken cancellationToken) =>
        responseUrls.TryTrust(responseUrl, out var address)
            ? await plain.RespondAsync(address, ResponseUrls.Write(message), cancellationToken)
            : new SlackAnswer<Done>.Refused("response_url_not_trusted");

    private async Task<SlackAnswer<OpenView>> ViewAsync(
        Workspace workspace, string method, JsonObject view, Action<Utf8JsonWriter> write, TimeSpan limit, CancellationToken cancellationToken)
    {
        var arguments = SlackBody.Json(json =>
        {
            write(json);
            json.Node("view", view);
        });
        var answer = await calls.CallAsync(workspace, method, "", arguments, limit, cancellationToken);
        return answer.Then(SlackReplies.View);
    }

    private Task<SlackAnswer<JsonElement>> CallAsync(Workspace workspace, string method, Action<Utf8JsonWriter> write, CancellationToken cancellationToken) =>
        calls.CallAsync(workspace, method, "", SlackBody.Json(write), SlackCalls.AttemptFor, cancellationToken);

    private Task<SlackAnswer<JsonElement>> FormAsync(Workspace workspace, string method, (string Name, string Value)[] fields, CancellationToken cancellationToken) =>
        calls.CallAsync(workspace, method, "", SlackBody.Form(fields), SlackCalls.AttemptFor, cancellationToken);

    private static SlackAnswer<Done> Nothing(SlackAnswer<JsonElement> answer) => answer.Then(_ => default(Done));
}
