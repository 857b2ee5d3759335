using System.Globalization;
using System.Net;
using System.Text.Json;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>What an answer means: Slack says 200 to nearly everything, and in the body whether it was done (docs.slack.dev, "Evaluating responses", and each method's errors).</summary>
internal static class SlackVerdict
{
    /// <summary>An organisation takes a workspace over, which takes hours.</summary>
    private static readonly TimeSpan Hours = TimeSpan.FromHours(1);

    public static SlackAnswer<JsonElement> Of(HttpOutcome outcome) => outcome switch
    {
        HttpOutcome.Silent silent => new SlackAnswer<JsonElement>.TryAgain(silent.Reason, null, silent.MayHaveArrived),
        HttpOutcome.Answered answered => OfAnswer(answered),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };

    /// <summary>Of a <c>response_url</c>, which answers with a plain <c>ok</c>.</summary>
    public static SlackAnswer<Done> OfResponse(HttpOutcome outcome)
    {
        if (outcome is not HttpOutcome.Answered { Status: HttpStatusCode.OK, Body: var body } answered)
            return Of(outcome).Then(_ => default(Done));

        return Read(body) is { ValueKind: JsonValueKind.Object } json && Json.Part(json, "ok").ValueKind == JsonValueKind.False
            ? OfAnswer(answered).Then(_ => default(Done))
            : new SlackAnswer<Done>.Done(default);
    }

    private static SlackAnswer<JsonElement> OfAnswer(HttpOutcome.Answered answer)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.Status}");
        if (answer.Status is HttpStatusCode.TooManyRequests)
            return Later("ratelimited", answer.After, mayHaveArrived: false);
        if ((int)answer.Status >= 500)
            return Later(status, answer.After, mayHaveArrived: answer.Status is not HttpStatusCode.ServiceUnavailable);
        if (answer.Status is HttpStatusCode.RequestTimeout)
            return Later(status, answer.After, mayHaveArrived: false);

        var json = Read(answer.Body);
        if (Json.Part(json, "ok").ValueKind == JsonValueKind.False)
            return OfCode(ReasonCode.Clean(Json.Text(json, "error")), answer.After);
        if (answer.Status is not HttpStatusCode.OK)
            return new SlackAnswer<JsonElement>.Refused(status); // redirects among them

        return Json.Flag(json, "ok") ? new SlackAnswer<JsonElement>.Done(json) : Later(SlackErrors.Unreadable, null, mayHaveArrived: true);
    }

    private static SlackAnswer<JsonElement> OfCode(string code, TimeSpan? after) => code switch
    {
        "ratelimited" or "rate_limited" or "message_limit_exceeded" or "service_unavailable" or "request_timeout" => Later(code, after, mayHaveArrived: false),
        "internal_error" or "fatal_error" => Later(code, after, mayHaveArrived: true), // "some aspect of the operation may have succeeded"
        "team_added_to_org" or "org_login_required" => Later(code, after ?? Hours, mayHaveArrived: false),
        "" => new SlackAnswer<JsonElement>.Refused("no_code"),
        _ => new SlackAnswer<JsonElement>.Refused(code),
    };

    private static SlackAnswer<JsonElement>.TryAgain Later(string code, TimeSpan? after, bool mayHaveArrived) => new(code, after, mayHaveArrived);

    /// <returns>Of kind Undefined when it is no JSON.</returns>
    private static JsonElement Read(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
