using System.Globalization;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards;

/// <summary>
/// Shows more than fits into one card, a page at a time. Nothing is remembered between pages: the buttons carry the number of theirs,
/// and the card is made anew. What stands around the page (facts, inputs, buttons) stands on every one.
/// </summary>
internal static class CardPages
{
    /// <summary>The name under which a button carries the number of a page, from 1.</summary>
    public const string Field = "page";

    // Bytes of JSON: what does not fit into one card is easier to read on pages that are not as long as a card may be.
    private const int Comfortable = 14 * 1024;

    // Wider than any number of pages that there will be, so that the words about them always find room.
    private const int Widest = 99_999;

    /// <param name="content">To be split over pages. None is larger than <see cref="CardPieces.Most"/>; the frame leaves room for one such.</param>
    /// <param name="wanted">As a button carried it; rubbish, and a page that is not there, is the first.</param>
    /// <param name="turn">A button with this title and this number of a page.</param>
    /// <param name="frame">The card around the elements of one page.</param>
    public static AdaptiveCard Of(
        IReadOnlyList<AdaptiveElement> content, string? wanted, Func<string, string, AdaptiveAction> turn, Func<IEnumerable<AdaptiveElement>, AdaptiveCard> frame)
    {
        var whole = frame(content);
        if (CardSize.Of(whole) <= CardSize.Most)
            return whole;

        var room = CardSize.Most - CardSize.Of(frame([.. Place(Widest, Widest), Buttons(Widest - 1, Widest, turn)]));
        var pages = CardPageBreaks.Of(content, Math.Min(room, Comfortable));
        var number = int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1 && asked <= pages.Count ? asked : 1;

        return frame([.. Place(number, pages.Count), .. pages[number - 1], Buttons(number, pages.Count, turn)]);
    }

    private static IEnumerable<AdaptiveElement> Place(int number, int count) => [CardText.Note(Texts.PageOf.With(number, count)) with { Separator = true }];

    private static AdaptiveActionSet Buttons(int number, int count, Func<string, string, AdaptiveAction> turn) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Actions =
        [
            .. number > 1 ? [turn(Texts.PagePrevious, Text(number - 1))] : Array.Empty<AdaptiveAction>(),
            .. number < count ? [turn(Texts.PageNext, Text(number + 1))] : Array.Empty<AdaptiveAction>(),
        ],
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
