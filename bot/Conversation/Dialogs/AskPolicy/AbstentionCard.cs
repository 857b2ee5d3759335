using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Says plainly that there is no answer, and what to do instead.</summary>
internal static class AbstentionCard
{
    // What a button asks has to be a question that can be read.
    private const int HeadingMaxLength = 200;

    /// <param name="question">Goes along to Legal.</param>
    public static AdaptiveCard Of(Answer.Abstained answer, string question, bool inGroup) => CardFrame.Of(
        Texts.AbstainHeading,
        [
            CardText.Paragraph(Searched(answer.SearchedPolicies, inGroup)),
            .. answer.Nearest.Count > 0 ? [CardText.Subheading(Texts.AbstainNearestHeading)] : Array.Empty<AdaptiveElement>(),
            .. answer.Nearest.Select(Near),
            CardText.Paragraph(Texts.AbstainLegal),
        ],
        CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, question)),
        CardButtons.Go(Texts.ButtonReport, Verbs.Report));

    private static string Searched(int policies, bool inGroup) => policies switch
    {
        0 => Texts.AbstainSearchedNone,
        _ when inGroup => Texts.AbstainSearchedInGroup.With(policies),
        1 => Texts.AbstainSearchedOne,
        _ => Texts.AbstainSearchedMany.With(policies),
    };

    private static AdaptiveActionSet Near(NearestHeading near)
    {
        var heading = near.HeadingPath.Count > 0 ? Heading.PathOf(near.HeadingPath) : near.PolicyTitle;
        var title = near.HeadingPath.Count > 0 ? Texts.AbstainNearestButton.With(near.PolicyTitle, near.HeadingPath[^1]) : near.PolicyTitle;
        return new()
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                CardButtons.Go(
                    CardLength.Shorten(title, CardLength.ButtonTitle),
                    Verbs.Ask,
                    (Verbs.QuestionField, Texts.AbstainNearestQuestion.With(CardLength.Shorten(heading, HeadingMaxLength)))),
            ],
        };
    }
}
