using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Headings of policies, each a button that asks for it.</summary>
internal static class HeadingButtons
{
    // What a button asks has to be a question that can be read.
    private const int HeadingMaxLength = 200;

    // What fits on a button where a chat is narrow: clients cut longer ones off in the middle of a word.
    private const int TitleMaxLength = 45;

    /// <returns>Nothing when there is no heading to name.</returns>
    public static IEnumerable<AdaptiveElement> Of(string title, IReadOnlyList<NearestHeading> headings) =>
        headings.Count == 0 ? [] : [CardText.Subheading(title), .. headings.Select(ButtonOf)];

    private static AdaptiveActionSet ButtonOf(NearestHeading near)
    {
        var heading = near.HeadingPath.Count > 0 ? Heading.PathOf(near.HeadingPath) : near.PolicyTitle;
        var whole = near.HeadingPath.Count > 0 ? Texts.AbstainNearestButton.With(near.PolicyTitle, near.HeadingPath[^1]) : near.PolicyTitle;
        var title = whole.Length <= TitleMaxLength || near.HeadingPath.Count == 0 ? whole : near.HeadingPath[^1];
        return new()
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                CardButtons.Go(
                    CardLength.Shorten(title, TitleMaxLength),
                    Verbs.Ask,
                    (Verbs.QuestionField, Texts.AbstainNearestQuestion.With(CardLength.Shorten(heading, HeadingMaxLength))))
                    with
                { Tooltip = CardLength.Shorten(whole, CardLength.ButtonTitle) },
            ],
        };
    }
}
