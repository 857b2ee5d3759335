using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Says plainly that there is no answer, and what to do instead.</summary>
internal static class AbstentionCard
{
    /// <param name="keptUntilShownFrom">The question is kept, and shown to owners from so many alike; <see langword="null"/> when it is not kept.</param>
    public static AdaptiveCard Of(Answer.Abstained answer, AskedQuestion asked, FeedbackSlip slip, int? keptUntilShownFrom, IPolicyLinks links) => CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
        Texts.AbstainHeading,
        [
            .. AnswerPreface.Of(answer, asked.Today),
            .. NotWorded.Of(answer),
            CardText.Paragraph(Searched(answer.SearchedPolicies, asked.InGroup)),
            .. Elsewhere(answer, asked, links, measure),
            .. HeadingButtons.Of(Texts.AbstainNearestHeading, answer.Nearest),
            CardText.Paragraph(answer.Elsewhere is null ? Texts.AbstainLegal : Texts.AbstainLegalToo),
            .. keptUntilShownFrom is { } from ? [CardText.Note(Texts.AbstainCounted.With(from))] : Array.Empty<AdaptiveElement>(),
            .. IsJudged(answer) && !asked.OwnFeedback ? DidThisHelp.Of(slip) : [],
        ],
        [
            CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text)),
            .. NotWorded.IsTold(answer) ? Array.Empty<AdaptiveAction>() : [CardButtons.Go(Texts.ButtonReport, Verbs.Report)],
        ]));

    /// <summary>Whether there is something that may have helped.</summary>
    public static bool IsJudged(Answer.Abstained answer) => answer.Nearest.Count > 0 || answer.Elsewhere is not null;

    private static IEnumerable<AdaptiveElement> Elsewhere(Answer.Abstained answer, AskedQuestion asked, IPolicyLinks links, TextMeasure measure) =>
        answer.Elsewhere is { } citation ? [CardText.Subheading(Texts.AbstainElsewhere), .. AnswerPieces.Cited([citation], asked, links, measure)] : [];

    private static string Searched(int policies, bool inGroup) => policies switch
    {
        0 => Texts.AbstainSearchedNone,
        _ when inGroup => Texts.AbstainSearchedInGroup.With(policies),
        1 => Texts.AbstainSearchedOne,
        _ => Texts.AbstainSearchedMany.With(policies),
    };
}
