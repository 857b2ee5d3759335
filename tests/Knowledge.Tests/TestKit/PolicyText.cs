using System.Text;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>The text of a policy file, its front matter in full unless a test leaves something out.</summary>
internal sealed record PolicyText
{
    public string? Id { get; init; } = "sharing";

    public string? Title { get; init; } = "Sharing Information";

    public string? Version { get; init; } = "1.0";

    public string? Effective { get; init; } = "2026-01-05";

    public string? Owner { get; init; } = "General Counsel";

    public string? Review { get; init; } = "2027-01-04";

    public string? Audience { get; init; } = "everyone";

    public string? Jurisdictions { get; init; } = "all";

    public string? Supersedes { get; init; }

    public string? Kind { get; init; }

    public string Body { get; init; } = "# Sharing Information\n\n## By e-mail\n\nSend Confidential files by encrypted e-mail only.\n";

    public override string ToString()
    {
        var text = new StringBuilder("---\n");
        (string Key, string? Value)[] keys =
        [
            ("id", Id), ("title", Title), ("version", Version is null ? null : $"\"{Version}\""), ("effective", Effective), ("owner", Owner), ("review", Review),
            ("audience", List(Audience)), ("jurisdictions", List(Jurisdictions)), ("supersedes", List(Supersedes)), ("kind", Kind),
        ];
        foreach (var (key, value) in keys)
            if (value is not null) text.Append(key).Append(": ").Append(value).Append('\n');

        return text.Append("---\n").Append(Body).ToString();
    }

    private static string? List(string? values) => values is null ? null : $"[{values}]";
}
