namespace PolicyBot.Tests.Browser;

/// <summary>Through what a person looks at a page.</summary>
public sealed record Look(int Width, int Height, bool Dark)
{
    public static Look Desktop { get; } = new(1280, 800, Dark: false);

    public static Look Phone { get; } = new(375, 812, Dark: false);

    public static TheoryData<string> Names => [.. Named.Keys];

    /// <summary>By name, since a test explorer shows the name.</summary>
    public static IReadOnlyDictionary<string, Look> Named { get; } = new Dictionary<string, Look>
    {
        ["desktop-light"] = Desktop,
        ["desktop-dark"] = Desktop with { Dark = true },
        ["phone-light"] = Phone,
        ["phone-dark"] = Phone with { Dark = true },
    };
}
