using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyBot.Channels.Slack.Security;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// Where Slack brings events, slash commands and interactions. The signature is looked at before the body is, and the whole body before anything in it. Who is no Slack is told
/// nothing but 401. A signature does not cover the address, so each address takes its own kind only.
/// </summary>
internal sealed class RequestEndpoints(CheckSignatures signatures, Arrivals arrivals, Refusals refusals)
{
    public const string Events = "/slack/events";
    public const string Commands = "/slack/commands";
    public const string Interactions = "/slack/interactions";

    /// <summary>Bytes of a body. A view alone has up to 250 KB, and is escaped in a form.</summary>
    public const int LargestBody = (1024 * 1024) - 1; // so that one too many still fits into the array

    private const string Form = MediaTypeNames.Application.FormUrlEncoded;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Events, (HttpContext http, RequestEndpoints endpoints) => endpoints.TakeAsync(http, MediaTypeNames.Application.Json, endpoints.TakeEventAsync)).WithMetadata(Metadata());
        routes.MapPost(Commands, (HttpContext http, RequestEndpoints endpoints) => endpoints.TakeAsync(http, Form, endpoints.TakeCommandAsync)).WithMetadata(Metadata());
        routes.MapPost(Interactions, (HttpContext http, RequestEndpoints endpoints) => endpoints.TakeAsync(http, Form, endpoints.TakeInteractionAsync)).WithMetadata(Metadata());
    }

    private static object[] Metadata() => [RequestBody.LetThrough(), new SkipStatusCodePagesAttribute()];

    private async Task TakeAsync(HttpContext http, string mediaType, Func<ReadOnlyMemory<byte>, CancellationToken, Task<Acknowledgement?>> take)
    {
        var (status, json) = await AnswerAsync(http.Request, mediaType, take, http.RequestAborted);
        if (status is StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType)
            http.Response.Headers["X-Slack-No-Retry"] = "1"; // it would come again as it is
        await ShortAnswer.WriteAsync(http.Response, status, json, http.RequestAborted);
    }

    private async Task<(int Status, ReadOnlyMemory<byte>? Json)> AnswerAsync(
        HttpRequest request, string mediaType, Func<ReadOnlyMemory<byte>, CancellationToken, Task<Acknowledgement?>> take, CancellationToken cancellationToken)
    {
        using var body = await RequestBody.ReadAsync(request, LargestBody, cancellationToken);
        if (body is null)
            return (StatusCodes.Status413PayloadTooLarge, null);

        if (signatures.FindObjection(request.Headers, body.Bytes.Span) is { } objection)
        {
            if (SslProbe.Is(request, body.Bytes.Span))
                return (StatusCodes.Status200OK, null);

            refusals.Add(CheckSignatures.Platform, objection);
            return (StatusCodes.Status401Unauthorized, null);
        }

        if (!RequestBody.Is(request, mediaType))
            return (StatusCodes.Status415UnsupportedMediaType, null);

        return await take(body.Bytes, cancellationToken) switch
        {
            null => (StatusCodes.Status400BadRequest, null),
            { IsTaken: false } => (StatusCodes.Status503ServiceUnavailable, null),
            { Body: { } json } => (StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(json)),
            _ => (StatusCodes.Status200OK, null),
        };
    }

    /// <returns><see langword="null"/>, as for the others, when it cannot be read.</returns>
    private Task<Acknowledgement?> TakeEventAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var json = SlackEnvelope.Parse(body);
        return Task.FromResult(json is null ? null : TakeEvent(json.RootElement));
    }

    private Acknowledgement? TakeEvent(JsonElement envelope)
    {
        if (Json.Text(envelope, "type") != "url_verification")
            return arrivals.TakeEvent(envelope);

        return Json.Text(envelope, "challenge") is { } challenge ? Acknowledgement.With(new JsonObject { ["challenge"] = challenge }) : null;
    }

    private async Task<Acknowledgement?> TakeCommandAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var fields = FormFields.Read(body.Span);
        if (fields?.GetValueOrDefault("ssl_check") == "1")
            return Acknowledgement.Taken;

        return fields?.ContainsKey("command") is true ? await arrivals.TakeCommandAsync(fields, cancellationToken) : null;
    }

    private async Task<Acknowledgement?> TakeInteractionAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (FormFields.Read(body.Span)?.GetValueOrDefault("payload") is not { } payload)
            return null;

        var utf8 = Encoding.UTF8.GetBytes(payload);
        try
        {
            using var json = SlackEnvelope.Parse(utf8);
            return json is null ? null : await arrivals.TakeInteractionAsync(json.RootElement, cancellationToken);
        }
        finally
        {
            utf8.AsSpan().Clear(); // it may hold a report
        }
    }
}
