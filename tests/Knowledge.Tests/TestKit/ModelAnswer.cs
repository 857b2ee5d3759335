using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Writes answers in the form that a model is asked for.</summary>
internal static class ModelAnswer
{
    public const string NotCovered = """{"covered":false,"sentences":[]}""";

    public static string Of(params IEnumerable<string> sentences) => $$"""{"covered":true,"sentences":[{{string.Join(',', sentences)}}]}""";

    public static string Sentence(string text, params IEnumerable<(string Passage, string Quote)> quotes) => new JsonObject
    {
        ["quotes"] = new JsonArray([.. quotes.Select(quote => (JsonNode)new JsonObject { ["passage"] = quote.Passage, ["quote"] = quote.Quote })]),
        ["text"] = text,
    }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Says word for word what stands in a passage that was handed out.</summary>
    public static string Verbatim(ModelRequest request, string sentence) => Sentence(sentence, (request.Holding(sentence), sentence));
}
