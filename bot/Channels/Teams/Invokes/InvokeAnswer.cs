using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Replies;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>What the connector's request is answered with.</summary>
/// <param name="Status">Of the HTTP response.</param>
/// <param name="Body">JSON, UTF-8; <see langword="null"/> for none.</param>
internal sealed record InvokeAnswer(int Status, ReadOnlyMemory<byte>? Body)
{
    public static InvokeAnswer Empty { get; } = Bare(StatusCodes.Status200OK);

    public static InvokeAnswer NotUnderstood { get; } = Bare(StatusCodes.Status400BadRequest);

    /// <summary>What bots answer to an invoke that they do not know.</summary>
    public static InvokeAnswer NotImplemented { get; } = Bare(StatusCodes.Status501NotImplemented);

    public static InvokeAnswer Bare(int status) => new(status, null);

    public static InvokeAnswer Of(JsonNode body) => new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(body, TeamsJson.Plain));
}
