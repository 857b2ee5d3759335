using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>The v1 wire of Azure OpenAI: whole answers, pieces of streams, and vectors.</summary>
internal static class ModelWire
{
    /// <summary>Letters of a piece: small enough that a word is cut in two now and then.</summary>
    private const int Piece = 11;

    private const string Id = "chatcmpl-Fake0001";

    public static string Chat(ModelCall call, ModelAnswer answer) => new JsonObject
    {
        ["id"] = Id,
        ["object"] = "chat.completion",
        ["created"] = 1764000000,
        ["model"] = call.Model,
        ["prompt_filter_results"] = Filters(),
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = answer.Finish,
            ["logprobs"] = null,
            ["content_filter_results"] = new JsonObject(),
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer.Refusal is null ? answer.Content : null, ["refusal"] = answer.Refusal, ["annotations"] = new JsonArray() },
        }),
        ["usage"] = Usage(call, answer),
    }.ToJsonString();

    /// <summary>Each as it goes over the wire, its blank line included.</summary>
    public static IEnumerable<string> Stream(ModelCall call, ModelAnswer answer)
    {
        yield return Event(new JsonObject
        {
            ["choices"] = new JsonArray(),
            ["created"] = 0,
            ["id"] = "",
            ["model"] = "",
            ["object"] = "",
            ["prompt_filter_results"] = Filters(),
        });
        yield return Delta(call, new JsonObject { ["role"] = "assistant", ["content"] = "", ["refusal"] = null });
        foreach (var piece in Cut(answer.Refusal ?? answer.Content))
            yield return Delta(call, new JsonObject { [answer.Refusal is null ? "content" : "refusal"] = piece });
        yield return Delta(call, [], answer.Finish);
        yield return Event(Chunk(call, new JsonArray(), Usage(call, answer)));
        yield return "data: [DONE]\n\n";
    }

    public static string Embeddings(ModelCall call, int dimensions) => new JsonObject
    {
        ["object"] = "list",
        ["model"] = call.Model,
        ["data"] = new JsonArray([.. call.Inputs.Select((text, place) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = place,
            ["embedding"] = Vector(call, Vectors.Of(text, Dimensions(call, dimensions))),
        })]),
        ["usage"] = new JsonObject { ["prompt_tokens"] = TokensOf(string.Concat(call.Inputs)), ["total_tokens"] = TokensOf(string.Concat(call.Inputs)) },
    }.ToJsonString();

    /// <summary>About four letters are a token.</summary>
    public static int TokensOf(string text) => (text.Length / 4) + 1;

    /// <summary>Pieces as a stream has them.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        for (var start = 0; start < text.Length; start += Piece)
            yield return text.Substring(start, Math.Min(Piece, text.Length - start));
    }

    private static string Delta(ModelCall call, JsonObject delta, string? finish = null) =>
        Event(Chunk(call, new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish, ["logprobs"] = null, ["content_filter_results"] = new JsonObject() }), null));

    private static JsonObject Chunk(ModelCall call, JsonArray choices, JsonNode? usage) => new()
    {
        ["id"] = Id,
        ["object"] = "chat.completion.chunk",
        ["created"] = 1764000000,
        ["model"] = call.Model,
        ["system_fingerprint"] = "fp_fake",
        ["choices"] = choices,
        ["usage"] = usage,
    };

    private static JsonNode Vector(ModelCall call, float[] vector) =>
        ModelCall.Text(call.Json, "encoding_format") == "base64" ? Vectors.Base64(vector) : new JsonArray([.. vector.Select(part => (JsonNode)part)]);

    private static int Dimensions(ModelCall call, int otherwise) =>
        ModelCall.Part(call.Json, "dimensions") is { ValueKind: JsonValueKind.Number } asked ? asked.GetInt32() : otherwise;

    private static JsonObject Usage(ModelCall call, ModelAnswer answer)
    {
        var input = TokensOf(string.Concat(call.Messages.Select(message => message.Text)));
        var output = TokensOf(answer.Content);
        return new() { ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = input + output };
    }

    private static JsonArray Filters() => [new JsonObject { ["prompt_index"] = 0, ["content_filter_results"] = new JsonObject { ["hate"] = new JsonObject { ["filtered"] = false, ["severity"] = "safe" } } }];

    private static string Event(JsonObject json) => $"data: {json.ToJsonString(JsonSerializerOptions.Default)}\n\n";
}
