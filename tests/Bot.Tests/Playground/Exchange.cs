using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Playground;

/// <summary>One request between Teams and the bot, and its answer.</summary>
/// <param name="Path">With its query, still escaped.</param>
/// <param name="Body">As it was sent; empty when there was none.</param>
/// <param name="AnswerBody">As it came back; empty when there was none.</param>
internal sealed record Exchange(Toward To, string Method, string Path, string Body, int Status, string AnswerBody)
{
    /// <summary>The activity; an empty object when the body is none.</summary>
    public JsonObject Request { get; } = Read(Body);

    public JsonObject Answer { get; } = Read(AnswerBody);

    public string? Type => (string?)Request["type"];

    public string? Name => (string?)Request["name"];

    public string Text => (string?)Request["text"] ?? "";

    /// <summary>The cards that it attaches.</summary>
    public IReadOnlyList<JsonObject> Cards => Request["attachments"] is JsonArray attachments
        ? [.. attachments.OfType<JsonObject>().Where(attachment => (string?)attachment["contentType"] == "application/vnd.microsoft.card.adaptive").Select(attachment => attachment["content"]!.AsObject())]
        : [];

    public override string ToString() => $"{Method} {Path} to {To}: {Status}, {Type} {Name} {Text}{(Status < 300 ? "" : $" {AnswerBody}")}";

    private static JsonObject Read(string body) => body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : [];
}
