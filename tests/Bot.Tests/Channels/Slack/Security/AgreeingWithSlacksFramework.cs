using System.Text.Json.Nodes;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Security;

/// <summary>
/// Slack's own framework (@slack/bolt) judges the same requests, byte by byte: what it refuses is refused here, and what it takes is taken, but for the ways in which
/// this door is stricter on purpose.
/// </summary>
public sealed class AgreeingWithSlacksFramework
{
    /// <summary>
    /// Slack sends none of these. Bolt looks at the past only, reads a timestamp as JavaScript reads any number, looks at no more of a signature than its first two parts, and takes the
    /// probe of a certificate (of which it does nothing either) at every address and under a wrong signature as well.
    /// </summary>
    private static readonly string[] Stricter =
    [
        "301 seconds ahead", "a year ahead", "with a plus", "with a fraction", "with an exponent", "in hexadecimal", "the largest of 64 bits", "larger than 64 bits", "infinity", "in milliseconds",
        "something behind another sign", "padded as base64 is", "a probe's mark behind signed headers",
    ];

    private static readonly NodeScript Bolt = new("Channels/Slack/Security/bolt", "check-signatures.mjs");

    [Fact]
    public async Task Verdict_by_verdict()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        var requests = Requests(door.Clock.GetUtcNow()).ToList();

        var verdicts = await Bolt.AskAsync([.. requests.Select(pair => ToJson(pair.Name, pair.Request))]);

        Assert.Equal(requests.Count, verdicts.Count);
        List<string> disagreeing = [];
        foreach (var ((name, request), verdict) in requests.Zip(verdicts))
        {
            var isTaken = (await request.SendAsync(door.Http.BaseAddress!)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal);
            Assert.Equal(name, (string?)verdict!["name"]);
            if (isTaken != (bool)verdict["accepted"]!)
                disagreeing.Add($"{name}: {(isTaken ? "taken" : "refused")} here");
        }

        var allowed = Stricter.SelectMany(name => SlackRequest.Paths.Select(path => $"{path} {name}: refused here"));
        Assert.Empty(disagreeing.Except(allowed, StringComparer.Ordinal));
        Assert.Contains("/slack/events 301 seconds ahead: refused here", disagreeing);
        Assert.True(verdicts.Count(verdict => (bool)verdict!["accepted"]!) >= 5 * SlackRequest.Paths.Length, "Bolt took hardly anything: it was asked wrongly.");
    }

    private static IEnumerable<(string Name, SlackRequest Request)> Requests(DateTimeOffset now)
    {
        foreach (var path in SlackRequest.Paths)
        {
            foreach (var seconds in new[] { -300, -299, 0, 1, 299, 300 })
                yield return ($"{path} {seconds} seconds away", SlackRequest.Good(path, now.AddSeconds(seconds)) with { Now = now });
            foreach (var (name, forge) in Forgeries.All)
                yield return ($"{path} {name}", forge(SlackRequest.Good(path, now)));
        }

        yield return ("a probe of the certificate", SlackRequest.Good("/slack/commands", now).WithCode().WithTime().Saying("ssl_check=1&token=abc"));
        yield return ("a probe of something else", SlackRequest.Good("/slack/commands", now).WithCode().WithTime().Saying("ssl_check=2"));
    }

    private static JsonObject ToJson(string name, SlackRequest request) => new()
    {
        ["name"] = name,
        ["secret"] = SlackSignature.Secret,
        ["now"] = request.Now.ToUnixTimeMilliseconds(),
        ["headers"] = new JsonArray([.. request.Headers.Select(line => new JsonArray(line.Name, line.Value))]),
        ["body"] = Convert.ToBase64String(request.Body),
    };
}
