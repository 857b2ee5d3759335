using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards;

/// <summary>Where one page ends and the next begins: a heading stays with what it introduces, and is said again where that goes on.</summary>
internal static class CardPageBreaks
{
    /// <param name="room">Bytes of JSON that a page may have. An element that is larger gets a page of its own.</param>
    /// <returns>At least one page.</returns>
    public static IReadOnlyList<IReadOnlyList<AdaptiveElement>> Of(IEnumerable<AdaptiveElement> content, int room)
    {
        var pages = new List<List<AdaptiveElement>> { new() };
        AdaptiveTextBlock? heading = null;
        var left = room;
        foreach (var element in content)
        {
            var size = CardSize.Of(element);
            if (size > left && pages[^1].Count > 0)
            {
                pages.Add(BeginAfter(pages[^1], heading, isHeading: IsHeading(element)));
                left = room - pages[^1].Sum(CardSize.Of);
            }

            pages[^1].Add(element);
            left -= size;
            if (IsHeading(element))
                heading = (AdaptiveTextBlock)element;
        }

        return pages;
    }

    // Our own words at the end of a page introduce what comes next, and go with it.
    private static List<AdaptiveElement> BeginAfter(List<AdaptiveElement> page, AdaptiveTextBlock? heading, bool isHeading)
    {
        var introduces = page.FindLastIndex(element => element is not AdaptiveTextBlock) + 1;
        if (introduces == 0)
            introduces = page.Count;

        var moved = page[introduces..];
        page.RemoveRange(introduces, page.Count - introduces);

        return isHeading || heading is null || moved.Any(IsHeading) ? moved : [heading with { Text = Texts.PageGoesOn.With(heading.Text) }, .. moved];
    }

    private static bool IsHeading(AdaptiveElement element) => element is AdaptiveTextBlock { Style: AdaptiveTextBlockStyle.Heading };
}
