using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Cards;

/// <summary>What every card has: a heading, its language, and words for clients that cannot draw it.</summary>
public static class CardFrame
{
    /// <param name="heading">Our own words. Notifications and old clients show it in place of the card, so it tells nothing that others should not see.</param>
    /// <param name="actions">At most six.</param>
    public static AdaptiveCard Of(string heading, IReadOnlyList<AdaptiveElement> body, params IReadOnlyList<AdaptiveAction> actions) => new()
    {
        Lang = Texts.Language,
        FallbackText = heading,
        Speak = heading,
        Body = [CardText.Heading(heading), .. body],
        Actions = actions.Count == 0 ? null : actions,
    };
}
