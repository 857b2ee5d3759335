using System.Globalization;
using System.Text.Json;

namespace PolicyBot.Cases.Handling;

/// <summary>What a destination is told: that there is a case, how urgent, by when, and the way in. Never a word of what was reported.</summary>
public sealed record CaseNotice
{
    public required string CaseNumber { get; init; }

    public required string Category { get; init; }

    public required string Severity { get; init; }

    /// <summary>yyyy-MM-dd</summary>
    public required string AcknowledgeBy { get; init; }

    /// <summary>yyyy-MM-dd</summary>
    public required string FeedbackBy { get; init; }

    /// <summary>Path on this bot.</summary>
    public required string WayIn { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, CaseNoticeJson.Default.CaseNotice);

    /// <exception cref="JsonException">It is none.</exception>
    public static CaseNotice FromJson(string json) =>
        JsonSerializer.Deserialize(json, CaseNoticeJson.Default.CaseNotice) ?? throw new JsonException("A case notice is missing.");

    public static CaseNotice Of(CaseSummary summary) => new()
    {
        CaseNumber = summary.Number.Text,
        Category = summary.Category.ToString(),
        Severity = summary.Severity.ToString(),
        AcknowledgeBy = summary.Clocks.AcknowledgeBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FeedbackBy = summary.Clocks.FeedbackBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        WayIn = "/legal",
    };
}
