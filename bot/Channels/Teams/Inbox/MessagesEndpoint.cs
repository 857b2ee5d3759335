using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
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

    private const string ComeAgainAfter = "2"; // seconds

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Path, (HttpContext http, MessagesEndpoint endpoint) => endpoint.TakeAsync(http))
        .WithMetadata(new RequestSizeLimitAttribute(32 * 1024 * 1024), new SkipStatusCodePagesAttribute());

    private async Task TakeAsync(HttpContext http) =>
        await WriteAsync(http.Response, await AnswerAsync(http.Request, http.RequestAborted), http.RequestAborted);

    private async Task<InvokeAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await callers.FindAsync(request, cancellationToken) is not { } caller)
            return InvokeAnswer.Bare(StatusCodes.Status401Unauthorized);

        // A browser sends this content type to another site only after asking it, and we never say yes.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var media) || !media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return InvokeAnswer.Bare(StatusCodes.Status415UnsupportedMediaType);

        if (request.ContentLength > LargestBody)
            return InvokeAnswer.Bare(StatusCodes.Status413PayloadTooLarge);

        var most = (int)(request.ContentLength ?? LargestBody) + 1; // one more shows that it is too long
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        var length = most;
        try
        {
            length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most), most, throwOnEndOfStream: false, cancellationToken);
            return length <= LargestBody
                ? await AnswerAsync(caller, buffer.AsMemory(0, length), cancellationToken)
                : InvokeAnswer.Bare(StatusCodes.Status413PayloadTooLarge);
        }
        finally
        {
            buffer.AsSpan(0, length).Clear(); // it may hold a report
            ArrayPool<byte>.Shared.Return(buffer);
        }
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

    private static async Task WriteAsync(HttpResponse response, InvokeAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = ComeAgainAfter;
        if (answer.Body is not { } body)
            return;

        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store"; // it may hold a receipt, or somebody's report
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, cancellationToken);
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
