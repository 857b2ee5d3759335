using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>The policies' own words, each with where it stands and how fresh it is.</summary>
internal static class AnswerCard
{
    // Three quotes, a notice and the question have to fit in 28 KB, in any script.
    private const int NameMaxLength = 200;
    private const int NoticeMaxLength = 2_000;

    /// <param name="question">Goes along if the reader wants to ask Legal.</param>
    public static AdaptiveCard Of(Answer.Quoted answer, string question, DateOnly today) => CardFrame.Of(
        answer.Citations.Count == 1 ? Texts.AnswerHeadingOne : Texts.AnswerHeadingMany,
        [
            .. answer.Citations.Select((citation, index) => Cited(citation, isFirst: index == 0, today)),
            .. answer.Notice is { } notice ? [Rights(notice)] : Array.Empty<AdaptiveElement>(),
            CardText.Note(Texts.AnswerLegal),
        ],
        CardButtons.Go(Texts.ButtonReport, Verbs.Report),
        CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, question)));

    private static AdaptiveContainer Cited(Citation citation, bool isFirst, DateOnly today) => new()
    {
        Separator = !isFirst,
        Spacing = isFirst ? AdaptiveSpacing.Default : AdaptiveSpacing.Large,
        Items =
        [
            new AdaptiveRichTextBlock { Inlines = [.. CardText.Foreign(Name(citation.PolicyTitle)).Inlines.Select(run => run with { Weight = AdaptiveTextWeight.Bolder })] },
            .. citation.HeadingPath.Count > 0 ? [CardText.Fact(Texts.AnswerSection, Name(Heading.PathOf(citation.HeadingPath)))] : Array.Empty<AdaptiveElement>(),
            .. PolicyQuote.Of(citation.Quote),
            Standing(citation),
            .. citation.ReviewDate < today ? [CardText.Warning(Texts.AnswerOverdue.With(citation.ReviewDate))] : Array.Empty<AdaptiveElement>(),
        ],
    };

    private static AdaptiveRichTextBlock Standing(Citation citation)
    {
        var line = CardText.Foreign(Texts.AnswerStanding.With(
            Name(citation.Version),
            citation.EffectiveDate,
            citation.Owner is { } owner ? Name(owner) : Texts.AnswerNotSaid,
            citation.ReviewDate is { } day ? Texts.AnswerDay.With(day) : Texts.AnswerNotSaid));
        return line with { Spacing = AdaptiveSpacing.Small, Inlines = [.. line.Inlines.Select(run => run with { Size = AdaptiveTextSize.Small })] };
    }

    private static AdaptiveContainer Rights(RightsNotice notice) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Large,
        Items = [CardText.Subheading(Texts.AnswerRightsHeading), .. CardText.ForeignLines(CardLength.Shorten(notice.Text, NoticeMaxLength))],
    };

    private static string Name(string text) => CardLength.Shorten(text, NameMaxLength);
}
