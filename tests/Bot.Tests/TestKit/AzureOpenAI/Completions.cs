using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>What a model says, by the schema it was asked to keep to; drawn from what stands in the prompt alone, and the same each time.</summary>
internal static partial class Completions
{
    private const int MostSentences = 3;

    private static readonly string[] Small = ["about", "after", "allowed", "and", "any", "are", "can", "could", "for", "from", "have", "how", "may", "must", "should", "that", "the", "this", "what", "when", "where", "which", "who", "with", "you", "your"];

    public static string Good(ModelCall call) => call.Schema switch
    {
        "answer" => Answer([.. Fitting(call).Select(found => Sentence(found.Text, (found.Passage.Id, found.Text)))]),
        "question" => new JsonObject { ["question"] = Standalone(call) }.ToJsonString(),
        "questions" => new JsonObject { ["questions"] = new JsonArray([.. Questions(call)]) }.ToJsonString(),
        _ => "Good morning.",
    };

    public static string WithInventedQuotes(ModelCall call) => Instead(call, found =>
        Sentence("Everybody may share customer lists freely after 30 days.", (found.Passage.Id, "Customer lists may be shared freely after 30 days.")));

    public static string WithParaphrasedQuotes(ModelCall call) => Instead(call, found => Sentence(found.Text, (found.Passage.Id, Paraphrase(found.Text))));

    public static string WithWrongIds(ModelCall call) => Instead(call, found =>
        Sentence(found.Text, (call.Passages.FirstOrDefault(other => other.Id != found.Passage.Id && !other.Text.Contains(found.Text, StringComparison.Ordinal))?.Id ?? "p99", found.Text)));

    public static string Obeying(ModelCall call)
    {
        string[] told = [.. new[] { call.Question }.Concat(call.Passages.SelectMany(passage => new[] { passage.Title, passage.Heading, passage.Text })).SelectMany(Instructions)];
        if (call.Schema != "answer" || told.Length == 0)
            return Good(call);

        var stolen = call.Passages.SelectMany(passage => passage.Sentences.Select(text => (passage.Id, text))).FirstOrDefault();
        return Answer([.. told.Select(said => Sentence(said, (stolen.Id ?? "p1", stolen.text ?? said)))]);
    }

    /// <summary>An answer in the order of the schema: what is quoted stands before what is said.</summary>
    public static string Answer(params JsonNode[] sentences) => new JsonObject { ["covered"] = sentences.Length > 0, ["sentences"] = new JsonArray(sentences) }.ToJsonString();

    public static JsonNode Sentence(string text, params (string Passage, string Quote)[] quotes) => new JsonObject
    {
        ["quotes"] = new JsonArray([.. quotes.Select(quote => new JsonObject { ["passage"] = quote.Passage, ["quote"] = quote.Quote })]),
        ["text"] = text,
    };

    private static string Instead(ModelCall call, Func<(FakePassage Passage, string Text), JsonNode> sentence) =>
        call.Schema == "answer" ? Answer([.. Fitting(call).Select(sentence)]) : Good(call);

    /// <summary>The sentences that share the most words with the question.</summary>
    private static IEnumerable<(FakePassage Passage, string Text)> Fitting(ModelCall call)
    {
        var asked = Stems(call.Question);
        return call.Passages.SelectMany(passage => passage.Sentences.Select(text => (Passage: passage, Text: text)))
            .Where(found => found.Text.EndsWith('.') && Stems(found.Text).Overlaps(asked))
            .OrderByDescending(found => Stems(found.Text).Intersect(asked).Count())
            .DistinctBy(found => found.Text)
            .Take(MostSentences);
    }

    private static HashSet<string> Stems(string text) =>
        [.. Words().Matches(text.ToLowerInvariant()).Select(word => word.Value).Where(word => word.Length > 2 && !Small.Contains(word, StringComparer.Ordinal)).Select(word => word.Length > 5 ? word[..5] : word)];

    /// <summary>The question with what came before it, where the prompt tells (<c>previous</c>).</summary>
    private static string Standalone(ModelCall call) =>
        ModelCall.Text(call.Asked, "previous") is { Length: > 0 } previous ? $"{previous.TrimEnd('?', '.', ' ')}: {call.Question}" : call.Question;

    private static IEnumerable<JsonNode> Questions(ModelCall call) =>
        call.Passages.Select(passage => passage.Heading)
            .Append(ModelCall.Text(call.Asked, "heading"))
            .Where(heading => heading.Length > 0)
            .Select(heading => (JsonNode)$"What do I have to know about {heading}?");

    /// <summary>Each word that can be another one is.</summary>
    private static string Paraphrase(string text) => "In other words, " + text
        .Replace("must", "has to", StringComparison.Ordinal)
        .Replace("may", "is allowed to", StringComparison.Ordinal)
        .Replace("the ", "each ", StringComparison.Ordinal);

    private static IEnumerable<string> Instructions(string text) => Orders().Matches(text).Select(order => order.Groups["said"].Value.Trim());

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:say|answer|reply|respond|write|print|output|tell \w+(?: \w+)?)\b(?: with| only| exactly| that)*\s*:?\s+(?<said>[^\n]{3,})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Orders();
}
