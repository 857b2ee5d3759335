using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Invokes;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Security;

namespace PolicyBot.Channels.Teams.Inbox;

/// <summary>
/// Where the connector brings activities. The token is looked at before the body; an activity is acknowledged at once and worked on after, except that an
/// invoke is answered by the response itself. Refusals have no body.
/// </summary>
internal sealed class MessagesEndpoint(ICheckCallers callers, ActivitiesSeen seen, ActivityQueue queue, ActOnActivity act, AnswerInvoke invokes)
{
    public const string Path = "/api/messages";

    /// <summary>Bytes of a body. A message of Teams has at most 100 KB of UTF-16, and a copy of it as HTML.</summary>
    public const int LargestBody = 512 * 1024 - 1; // so that one too many still fits into the array

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Path, (HttpContext http, MessagesEndpoint endpoint) => endpoint.TakeAsync(http))
        .WithMetadata(RequestBody.LetThrough(), new SkipStatusCodePagesAttribute());

    private async Task TakeAsync(HttpContext http)
    {
        var answer = await AnswerAsync(http.Request, http.RequestAborted);
        await ShortAnswer.WriteAsync(http.Response, answer.Status, answer.Body, http.RequestAborted);
    }

    private async Task<InvokeAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await callers.FindAsync(request, cancellationToken) is not { } caller)
            return InvokeAnswer.Bare(StatusCodes.Status401Unauthorized);

        // A browser sends this content type to another site only after asking it, and we never say yes.
        if (!RequestBody.Is(request, "application/json"))
            return InvokeAnswer.Bare(StatusCodes.Status415UnsupportedMediaType);

        using var body = await RequestBody.ReadAsync(request, LargestBody, cancellationToken);
        return body is null ? InvokeAnswer.Bare(StatusCodes.Status413PayloadTooLarge) : await AnswerAsync(caller, body.Bytes, cancellationToken);
    }

    private async Task<InvokeAnswer> AnswerAsync(Caller caller, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var json = Parse(body);
        if (json is not { RootElement.ValueKind: JsonValueKind.Object })
            return InvokeAnswer.NotUnderstood;
        if (!callers.MaySend(caller, ActivityReader.ReadOrigin(json.RootElement)))
            return InvokeAnswer.Bare(StatusCodes.Status403Forbidden);

        return ActivityReader.Read(json.RootElement) is { } activity
            ? await AcceptAsync(activity, cancellationToken)
            : InvokeAnswer.NotUnderstood;
    }

    private async Task<InvokeAnswer> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
            return await invokes.AnswerAsync(activity, cancellationToken);

        var wantsReplies = activity.DeliveryMode == ActOnActivity.ExpectReplies;
        if (!ActOnActivity.Concerns(activity) || !seen.IsFirst(activity))
            return wantsReplies ? InvokeAnswer.Of(new JsonObject { ["activities"] = new JsonArray() }) : InvokeAnswer.Empty;
        if (wantsReplies)
            return await CollectAsync(activity, cancellationToken);

        // What it holds of the body must outlive the body.
        var kept = activity.Value.ValueKind == JsonValueKind.Undefined ? activity : activity with { Value = activity.Value.Clone() };
        if (queue.TryAdd(activity.ConversationId, token => act.ActAsync(kept, token)))
            return InvokeAnswer.Empty;

        seen.Forget(activity);
        return InvokeAnswer.Bare(StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<InvokeAnswer> CollectAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await act.CollectAsync(activity, cancellationToken);
        }
        catch
        {
            seen.Forget(activity); // it was not answered, and may come again
            throw;
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null; // what is wrong stands in the exception together with the caller's own words
        }
    }
}
