using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Makes what is sent: fixed instructions, and all that people wrote as data in one JSON object.</summary>
internal static class Messages
{
    // Letters stay as they are, so that they can be quoted; what could end a string is escaped all the same.
    private static readonly WritingJson Json = new(new JsonSerializerOptions(WritingJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static IReadOnlyList<ChatMessage> For(AskedToWrite asked) => Of(Instructions.Answer, JsonSerializer.Serialize(asked, Json.AskedToWrite));

    public static IReadOnlyList<ChatMessage> For(AskedToComplete asked) => Of(Instructions.FollowUp, JsonSerializer.Serialize(asked, Json.AskedToComplete));

    private static List<ChatMessage> Of(string instructions, string asked) => [new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, asked)];
}
