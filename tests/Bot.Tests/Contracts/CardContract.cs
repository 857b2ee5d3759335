using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Contracts;

/// <summary>
/// What every channel owes a card, tried with every card of every gallery in the channel's own wire form: each word of it is shown, each of its buttons
/// comes back as what it carries, and each input as what was typed. A channel derives from it; <see cref="CoveringChannels"/> finds the one that does not.
/// </summary>
[Collection(EveryCard.Name)]
public abstract class CardContract(EveryCard every)
{
    /// <summary>Everywhere that the channel shows such a card, with the inputs filled in by <paramref name="typed"/>.</summary>
    private protected abstract Task<IReadOnlyList<ShownCard>> ShowAsync(GalleryCard card, IReadOnlyDictionary<string, string> typed);

    /// <summary>Whether nothing is ever sent under this verb: the channel has something of its own in its place, or nobody there to whom such a card is shown.</summary>
    private protected virtual bool IsNeverSent(string verb) => false;

    [Fact]
    public Task Every_word_of_a_card_is_shown() => ForEveryCard((card, shown) =>
        card.Words.Where(words => !shown.Holds(words)).Select(words => $"lacks \"{words}\""));

    [Fact]
    public Task Every_button_comes_back_as_what_it_carries_with_what_was_typed() => ForEveryCard((card, shown) =>
        card.Presses().Where(press => !IsNeverSent(press.Verb) && !shown.Presses.Any(press.IsSame)).Select(press => $"lacks {press}"));

    [Fact]
    public Task A_card_has_no_button_that_nobody_put_there() => ForEveryCard((card, shown) =>
        shown.Presses.Where(press => !card.Presses().Any(press.IsSame)).Select(press => $"made up {press}"));

    [Fact]
    public Task Every_address_can_be_opened() => ForEveryCard((card, shown) =>
        card.Addresses.Where(address => !shown.Holds(address)).Select(address => $"lacks {address}"));

    [Fact]
    public Task Nothing_is_larger_than_the_channel_takes() => ForEveryCard((_, shown) => shown.TooLarge);

    private async Task ForEveryCard(Func<CardParts, ShownCard, IEnumerable<string>> findings)
    {
        var found = new List<string>();
        foreach (var card in every.Cards)
        {
            var parts = new CardParts(card.Card);
            foreach (var shown in await ShowAsync(card, parts.Typed))
                found.AddRange(findings(parts, shown).Select(finding => $"{card.Name}, {shown.Where}: {finding}"));
        }

        Assert.NotEmpty(every.Cards);
        Assert.True(found.Count == 0, string.Join('\n', found.Take(30)));
    }
}
