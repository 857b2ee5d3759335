using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Contracts;

/// <summary>Every card of every gallery, made once for all channels.</summary>
[CollectionDefinition(Name)]
public sealed class EveryCard : IAsyncLifetime, ICollectionFixture<EveryCard>
{
    public const string Name = "Every card";

    internal IReadOnlyList<GalleryCard> Cards { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var cards = new List<GalleryCard>();
        foreach (var gallery in CardGallery.All())
            cards.AddRange((await gallery.CardsAsync()).Select(card => card with { Name = $"{gallery.GetType().Name}, {card.Name}" }));

        Cards = cards;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
