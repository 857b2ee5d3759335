using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conformance;

/// <summary>Every card of every gallery, judged once for all tests, and left in artifacts/cards for other tools.</summary>
public sealed class JudgedGallery : IAsyncLifetime
{
    internal IReadOnlyList<GalleryCard> Cards { get; private set; } = [];

    internal IReadOnlyList<Finding> Findings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var shown = new List<GalleryCard>();
        foreach (var gallery in CardGallery.All())
            shown.AddRange((await gallery.CardsAsync()).Select(card => card with { Name = $"{gallery.GetType().Name}, {card.Name}" }));

        Cards = shown;
        var cards = Cards.Select(card => (card.Name, Json: card.Card.ToJson())).ToList();
        await KeepAsync(cards);
        Findings = await CardJudges.AskAsync(cards);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task KeepAsync(IReadOnlyList<(string Name, string Json)> cards)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "cards"));
        foreach (var old in folder.EnumerateFiles("*.json"))
            old.Delete();
        foreach (var (name, json) in cards)
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))}.json"), json);
    }
}
