using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>After a thumb down: what became of it, and the way to say why.</summary>
internal static class WhyNotCard
{
    public static string Summary => Texts.TeamsWhyNotHeading;

    public static AdaptiveCard Of(IReadOnlyDictionary<string, string> feedback) => CardFrame.Of(
        Texts.TeamsWhyNotHeading,
        [CardText.Paragraph(Texts.TeamsWhyNotCounted), CardText.Note(Texts.TeamsWhyNotKept)],
        CardButtons.Go(Texts.TeamsWhyNotButton, Verbs.FeedbackNo, [.. feedback.Select(field => (field.Key, field.Value))]),
        CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, feedback.GetValueOrDefault(Verbs.QuestionField, ""))));
}
