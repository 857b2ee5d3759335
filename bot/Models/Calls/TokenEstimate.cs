using System.Text;
using Microsoft.Extensions.AI;

namespace PolicyBot.Models.Calls;

/// <summary>How many tokens a text will be, rather too many than too few: English has about four letters to a token, other languages and JSON fewer.</summary>
internal static class TokenEstimate
{
    /// <summary>Where the request sets no limit to what may come back.</summary>
    private const long UsualOutput = 1000;

    /// <summary>What surrounds a message.</summary>
    private const long Frame = 8;

    public static long Of(long letters) => (letters + 2) / 3;

    public static long Of(string text) => Of(Encoding.UTF8.GetByteCount(text));

    public static long OfInput(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        messages.Sum(message => Of(message.Text) + Frame)
        + (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } ? Of(schema.GetRawText()) : 0)
        + Of(options?.Instructions ?? "");

    public static long OfOutput(ChatOptions? options) => options?.MaxOutputTokens ?? UsualOutput;
}
