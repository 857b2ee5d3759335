using PolicyBot.Conversation.Cards;

namespace PolicyBot.Tests.Conversation.Dialogs;

/// <summary>Turns pages by the buttons of the card, as a reader does.</summary>
internal static class EveryPage
{
    /// <returns>Number and card, from the first to the one that has no next.</returns>
    public static IReadOnlyList<(int Number, AdaptiveCard Card)> Of(Func<string?, AdaptiveCard> make)
    {
        var pages = new List<(int Number, AdaptiveCard Card)>();
        for (string? page = null; pages.Count == 0 || page is not null; page = NextOf(pages[^1].Card))
            pages.Add((pages.Count + 1, make(page)));

        return pages;
    }

    public static string? NextOf(AdaptiveCard card) => PageOn(card, "Next page");

    public static string? PreviousOf(AdaptiveCard card) => PageOn(card, "Previous page");

    private static string? PageOn(AdaptiveCard card, string title) =>
        card.Buttons().Where(button => button.Title == title).Select(button => (string?)button.Data[CardPages.Field]).SingleOrDefault();
}
