using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>What left the house.</summary>
internal sealed record ModelRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)
{
    /// <summary>The name of the schema that was asked for.</summary>
    public string Kind => (Options?.ResponseFormat as ChatResponseFormatJson)?.SchemaName ?? "";

    /// <summary>Of the last message.</summary>
    public string User => Messages[^1].Text;

    public string Question => Data.GetProperty("question").GetString()!;

    /// <summary>Id and text of each.</summary>
    public IReadOnlyList<(string Id, string Title, string Heading, string Text)> Passages => Data.GetProperty("passages").EnumerateArray()
        .Select(passage => (passage.GetProperty("id").GetString()!, passage.GetProperty("title").GetString()!, passage.GetProperty("heading").GetString()!, passage.GetProperty("text").GetString()!))
        .ToList();

    /// <summary>The user message as the one JSON object that it has to be.</summary>
    public JsonElement Data => JsonElement.Parse(User);

    /// <returns>The id of the passage in which it stands.</returns>
    public string Holding(string text) => Passages.First(passage => passage.Text.Contains(text, StringComparison.Ordinal)).Id;
}
