namespace PolicyBot.Knowledge.Policies;

/// <summary>What the front matter of a file says; what it leaves out is <see langword="null"/>.</summary>
internal sealed record FrontMatter
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Version { get; init; }

    public DateOnly? Effective { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Review { get; init; }

    public IReadOnlyList<string>? Audience { get; init; }

    public IReadOnlyList<string>? Jurisdictions { get; init; }

    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <inheritdoc cref="Policy.IsReferral"/>
    public bool IsReferral { get; init; }
}
