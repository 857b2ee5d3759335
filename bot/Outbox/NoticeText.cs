using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyBot.Outbox;

/// <summary>
/// A delivery as people read it where no card of ours is shown: in a mail, in a ticket. Subject and first line are the same for every message of its kind,
/// since previews show them; of the payload only codes, numbers and days are let through.
/// </summary>
internal sealed partial record NoticeText
{
    private static readonly (string Key, string Label)[] Shown =
    [
        ("case_number", "Case"), ("category", "Category"), ("severity", "Severity"), ("acknowledge_by", "Acknowledge by"), ("feedback_by", "Feedback by"),
    ];

    public required string Subject { get; init; }

    /// <summary>Lines of text, <c>\n</c> between two.</summary>
    public required string Body { get; init; }

    /// <summary>As in the payload, such as <c>Critical</c>; <see langword="null"/> when it has none.</summary>
    public string? Severity { get; init; }

    public static NoticeText Of(Delivery delivery, Uri? bot)
    {
        using var payload = JsonDocument.Parse(delivery.Payload);
        var (subject, first) = delivery.Kind switch
        {
            "case.opened" => ("PolicyBot: a case for Legal", "A new case is waiting for Legal."),
            "case.reporter_wrote" => ("PolicyBot: a reporter has written", "A reporter has written to Legal."),
            _ => ("PolicyBot: news of a case", "There is news of a case."),
        };

        return new NoticeText
        {
            Subject = subject,
            Body = string.Join('\n', [first, "", .. Facts(payload.RootElement), .. WayIn(payload.RootElement, bot), "", "PolicyBot sent this. It holds nothing of what was reported; an answer to it reaches nobody."]),
            Severity = Code(payload.RootElement, "severity"),
        };
    }

    private static IEnumerable<string> Facts(JsonElement payload) =>
        from fact in Shown
        let code = Code(payload, fact.Key)
        where code is not null
        select $"{fact.Label}: {code}";

    private static string[] WayIn(JsonElement payload, Uri? bot) =>
        bot is not null && payload.TryGetProperty("way_in", out var path) && path.ValueKind is JsonValueKind.String && OwnPath().IsMatch(path.GetString()!)
            ? ["", bot.AbsoluteUri.TrimEnd('/') + path.GetString()]
            : [];

    private static string? Code(JsonElement payload, string key) =>
        payload.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String && Codes().IsMatch(value.GetString()!) ? value.GetString() : null;

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,40}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^(/[A-Za-z0-9-]{1,60}){1,4}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnPath();
}
