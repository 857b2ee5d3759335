using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PolicyBot.Tests.Models;

/// <summary>What a writer sends: one JSON object with the question and passages, and the schema that the answer keeps to.</summary>
internal static class APrompt
{
    public const string Question = "How long do we keep customer lists, marker-question?";

    public const string Fact = "Customer lists are kept for seven years after the contract has ended.";

    public static string User { get; } = JsonSerializer.Serialize(new
    {
        question = Question,
        passages = new[]
        {
            new { id = "p1", title = "Retention", heading = "How long", text = $"{Fact} They are then deleted. Marker-passage." },
            new { id = "p2", title = "Travel", heading = "Laptops", text = "Laptops travel as hand luggage." },
        },
    });

    public static ChatMessage[] Messages => [new(ChatRole.System, "Answer from the passages, marker-system."), new(ChatRole.User, User)];

    public static ChatOptions Options(string schema = "answer") => new()
    {
        MaxOutputTokens = 400,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse("""{"type":"object","properties":{"covered":{"type":"boolean"}},"required":["covered"],"additionalProperties":false}"""), schema),
    };
}
