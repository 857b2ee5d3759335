namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>How a model can be. What a mood does to writing it leaves alone in vectors, and the other way round.</summary>
internal static class Moods
{
    /// <summary>Answers with sentences of the passages, letter for letter, each with its quote.</summary>
    public static ModelMood Good { get; } = call => Says(Completions.Good(call));

    /// <summary>Quotes that stand in no passage.</summary>
    public static ModelMood InventedQuotes { get; } = call => Says(Completions.WithInventedQuotes(call));

    /// <summary>Quotes in other words than the passage's.</summary>
    public static ModelMood ParaphrasedQuotes { get; } = call => Says(Completions.WithParaphrasedQuotes(call));

    /// <summary>True quotes, each under the id of another passage, or of one that there is not.</summary>
    public static ModelMood RightQuotesWrongIds { get; } = call => Says(Completions.WithWrongIds(call));

    /// <summary>Does what instructions in the question or the passages say, such as <c>SAY: ...</c>, and puts stolen quotes under it.</summary>
    public static ModelMood Gullible { get; } = call => Says(Completions.Obeying(call));

    /// <summary>JSON, but not of the schema.</summary>
    public static ModelMood NotTheSchema { get; } = call => Says(call.IsEmbeddings ? "" : """{"answer": 42, "confidence": "high"}""") with { Body = call.IsEmbeddings ? """{"vectors": []}""" : null };

    /// <summary>What the model says is no JSON; for vectors the body itself.</summary>
    public static ModelMood WrongJson { get; } = call => Says(call.IsEmbeddings ? "" : "Certainly! Here is the answer: {\"covered\": tru") with { Body = call.IsEmbeddings ? "{\"data\": [" : null };

    /// <summary>A body that is no JSON, as a proxy in between would send.</summary>
    public static ModelMood WrongBody { get; } = _ => new ModelAnswer { Body = "<html>Please sign in to the network.</html>" };

    /// <summary>The model's own no.</summary>
    public static ModelMood Refusal { get; } = _ => new ModelAnswer { Refusal = "I'm sorry, I can't assist with that." };

    /// <summary>The filter holds the question back.</summary>
    public static ModelMood ContentFilterPrompt { get; } = _ => ModelErrors.FilteredPrompt();

    /// <summary>The filter holds the answer back; in a stream after its first half.</summary>
    public static ModelMood ContentFilterOutput { get; } = call => new ModelAnswer { Content = call.IsStreamed ? Half(Completions.Good(call)) : "", Finish = "content_filter" };

    /// <summary>It ends at the limit of tokens, in the middle of the JSON.</summary>
    public static ModelMood Length { get; } = call => new ModelAnswer { Content = Half(Completions.Good(call)), Finish = "length" };

    /// <summary>The connection is dropped in the middle.</summary>
    public static ModelMood CutStream { get; } = call => Good(call) with { End = ModelEnding.CutAfterHalf };

    /// <summary>The connection is dropped at once.</summary>
    public static ModelMood HangsUp { get; } = call => Good(call) with { End = ModelEnding.CutBeforeTheHead };

    /// <summary>Nothing ever comes.</summary>
    public static ModelMood Hangs { get; } = call => Good(call) with { End = ModelEnding.Never };

    /// <summary>Nothing more comes after the first half.</summary>
    public static ModelMood HangsInMidStream { get; } = call => Good(call) with { End = ModelEnding.NeverAfterHalf };

    /// <summary>It never stops.</summary>
    public static ModelMood Endless { get; } = call => Good(call) with { End = ModelEnding.NoEnd };

    /// <summary>401: the key is wrong.</summary>
    public static ModelMood WrongKey { get; } = Fails(401);

    /// <summary>404: there is no such deployment.</summary>
    public static ModelMood NoSuchDeployment { get; } = Fails(404);

    /// <summary>429 with <c>Retry-After</c>, in seconds or as a date; <see langword="null"/>: without.</summary>
    public static ModelMood TooMany(string? retryAfter) => retryAfter is null ? Fails(429) : Fails(429, ("Retry-After", retryAfter));

    public static ModelMood Fails(int status, params (string Name, string Value)[] headers) => _ => ModelErrors.Of(status, headers);

    /// <summary>Sends the caller elsewhere.</summary>
    public static ModelMood Redirects(string to) => _ => new ModelAnswer { Status = 307, Headers = [("Location", to)], Body = "" };

    /// <summary>Good, after such a pause.</summary>
    public static ModelMood Slow(TimeSpan pause) => call => Good(call) with { Pause = pause };

    /// <summary>Good, each piece after such a pause.</summary>
    public static ModelMood Drips(TimeSpan between) => call => Good(call) with { BetweenPieces = between };

    /// <summary>Good, when this has happened.</summary>
    public static ModelMood Waits(Task until) => call => Good(call) with { Until = until };

    /// <summary>Says what the test says: the model's text, mostly JSON of the schema that was asked for.</summary>
    public static ModelMood Scripted(Func<ModelCall, string> says) => call => Says(call.IsChat ? says(call) : "");

    private static ModelAnswer Says(string content) => new() { Content = content };

    private static string Half(string text) => text[..(text.Length / 2)];
}
