using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Contracts;

public sealed class ShowingCardsInTeams(EveryCard every) : CardContract(every)
{
    private const int Most = 28 * 1024;

    private protected override Task<IReadOnlyList<ShownCard>> ShowAsync(GalleryCard card, IReadOnlyDictionary<string, string> typed) => Task.FromResult<IReadOnlyList<ShownCard>>(
    [
        Shown("in the chat", TeamsCards.InStream(card.Card).AsObject(), typed),
        Shown("in a dialog", TeamsCards.InDialog(card.Card).AsObject(), typed),
    ]);

    private static ShownCard Shown(string where, JsonObject card, IReadOnlyDictionary<string, string> typed)
    {
        var bytes = Encoding.UTF8.GetByteCount(card.ToJsonString(TeamsJson.Plain));

        return new(
            where,
            AdaptiveWire.TextOf(card),
            [.. AdaptiveWire.PressesOn(card, typed).Select(sent => TurnsOf.Read(AdaptiveWire.Element(sent))).Select(read => new Press(read.Verb, read.Fields))],
            bytes > Most ? [$"{bytes} bytes"] : []);
    }
}
