using System.Text.Json;

namespace PolicyBot.Cases.Handling;

/// <summary>What a named reporter is told outside the mailbox: that there is something in it.</summary>
public sealed record ReporterNews
{
    /// <summary>The kind of delivery.</summary>
    public const string Kind = "reporter.news";

    public const string Acknowledged = "acknowledged";
    public const string Written = "written";
    public const string Closed = "closed";

    /// <summary>By what their channel knows how to write to them.</summary>
    public required string Reach { get; init; }

    /// <summary>One of the words above.</summary>
    public required string News { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, CaseNoticeJson.Default.ReporterNews);

    /// <exception cref="JsonException">It is none.</exception>
    public static ReporterNews FromJson(string json) =>
        JsonSerializer.Deserialize(json, CaseNoticeJson.Default.ReporterNews) ?? throw new JsonException("News for a reporter are missing.");
}
