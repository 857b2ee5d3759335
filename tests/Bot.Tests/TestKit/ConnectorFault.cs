using System.Text.Json;

namespace PolicyBot.Tests.TestKit;

/// <summary>How a <see cref="FakeConnector"/>, or a <see cref="Slack.FakeSlack"/>, treats one call.</summary>
internal sealed record ConnectorFault
{
    public int StatusCode { get; init; } = 500;

    public string Body { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether the message is there all the same.</summary>
    public bool Takes { get; init; }

    public Ending End { get; init; } = Ending.Proper;

    /// <summary>Nothing else is wrong, but the proper answer waits for this; and so does the message, unless it <see cref="Takes"/> it at once.</summary>
    public Task? Until { get; init; }

    /// <summary>An error as Teams words it.</summary>
    public static ConnectorFault Status(int status, string? code = null, string? subCode = null, string? retryAfter = null) => new()
    {
        StatusCode = status,
        Body = code is null ? "" : JsonSerializer.Serialize(new { error = new { code, subCode, message = "Somebody's words, not to be logged." } }),
        Headers = retryAfter is null ? [] : [("Retry-After", retryAfter)],
    };

    /// <summary>Takes no more of a message that grows, and says why.</summary>
    public static ConnectorFault StreamEnds(string why) =>
        new() { StatusCode = 403, Body = JsonSerializer.Serialize(new { error = new { code = "ContentStreamNotAllowed", message = why } }) };

    /// <summary>Takes the message, and answers with such a body.</summary>
    public static ConnectorFault Saying(int status, string body) => new() { StatusCode = status, Body = body, Takes = true };

    /// <summary>Does it at once, and says so only then.</summary>
    public static ConnectorFault Slow(Task until) => new() { StatusCode = 200, Takes = true, Until = until };

    /// <summary>It is long on its way: done, and said so, only then.</summary>
    public static ConnectorFault Late(Task until) => new() { StatusCode = 200, Until = until };

    public static ConnectorFault Redirect(string to, int status = 307) => new() { StatusCode = status, Headers = [("Location", to)] };

    public static ConnectorFault Cut(bool takes) => new() { Takes = takes, End = Ending.CutBeforeTheHead };

    public static ConnectorFault Hang(bool takes) => new() { Takes = takes, End = Ending.Never };

    /// <summary>The head, the first byte of the body, and nothing more.</summary>
    public static ConnectorFault Drip(int status) => new() { StatusCode = status, Takes = status < 300, End = Ending.NeverAfterOneByte };

    public static ConnectorFault CutInTheBody(int status) => new() { StatusCode = status, Takes = status < 300, End = Ending.CutAfterOneByte };

    /// <summary>A body that goes on for as long as anybody reads.</summary>
    public static ConnectorFault Endless(int status) => new() { StatusCode = status, Takes = status < 300, End = Ending.NoEnd };

    internal enum Ending
    {
        Proper,
        CutBeforeTheHead,
        CutAfterOneByte,
        Never,
        NeverAfterOneByte,
        NoEnd,
    }
}
