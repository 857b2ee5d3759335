using System.Text.Json;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A question about the shipped policies, and where its answer stands; nowhere when they do not cover it.</summary>
internal sealed record LibraryQuestion
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required string Id { get; init; }

    public required string Question { get; init; }

    public required bool Answerable { get; init; }

    public required IReadOnlyList<Place> Expected { get; init; }

    public static IReadOnlyList<LibraryQuestion> All { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "library-questions.jsonl"))
        .Where(line => !string.IsNullOrWhiteSpace(line))
        .Select(line => JsonSerializer.Deserialize<LibraryQuestion>(line, Json)!)
        .ToList();

    /// <param name="Document">The file below the library.</param>
    internal sealed record Place(string Document, string Heading);
}
