using System.Globalization;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A quote with where it stands, how fresh it is, and the way to its place in the policy.</summary>
internal static class CitedPassage
{
    // A version is whatever its owner wrote; nobody follows an address that is longer than this.
    private const int LinkMaxLength = 600;

    /// <param name="link">To its place in the policy; <see langword="null"/> when the reader cannot get there.</param>
    /// <param name="number">By which a text above refers to it; <see langword="null"/> without such a text.</param>
    public static AdaptiveContainer Of(Citation citation, bool isFirst, DateOnly today, Uri? link, TextMeasure measure, int? number = null) => new()
    {
        Separator = !isFirst,
        Spacing = isFirst ? AdaptiveSpacing.Default : AdaptiveSpacing.Large,
        Items =
        [
            new AdaptiveRichTextBlock
            {
                Inlines = [.. Named(citation, measure, number).Select(run => run with { Weight = AdaptiveTextWeight.Bolder })],
            },
            .. citation.HeadingPath.Count > 0
                ? [CardText.Fact(Texts.AnswerSection, CardLength.Shorten(Heading.PathOf(citation.HeadingPath), measure.Name))]
                : Array.Empty<AdaptiveElement>(),
            .. PolicyQuote.Of(citation, measure.Quote),
            Standing(citation, measure),
            .. citation.ReviewDate < today ? [CardText.Warning(Texts.AnswerOverdue.With(citation.ReviewDate))] : Array.Empty<AdaptiveElement>(),
            .. !measure.IsBare && link?.ToString().Length <= LinkMaxLength ? [Open(link, citation)] : Array.Empty<AdaptiveElement>(),
        ],
    };

    private static IEnumerable<AdaptiveTextRun> Named(Citation citation, TextMeasure measure, int? number) =>
    [
        .. number is { } place ? [new AdaptiveTextRun { Text = string.Create(CultureInfo.InvariantCulture, $"[{place}] ") }] : Array.Empty<AdaptiveTextRun>(),
        .. CardText.Foreign(CardLength.Shorten(citation.PolicyTitle, measure.Name)).Inlines,
    ];

    private static AdaptiveRichTextBlock Standing(Citation citation, TextMeasure measure)
    {
        var version = CardLength.Shorten(citation.Version, measure.Name);
        var owner = citation.Owner is null ? Texts.AnswerNotSaid : CardLength.Shorten(citation.Owner, measure.Name);
        var review = citation.ReviewDate is { } day ? Texts.AnswerDay.With(day) : Texts.AnswerNotSaid;
        var line = CardText.Foreign(citation.EffectiveDate is { } since
            ? Texts.AnswerStanding.With(version, since, owner, review)
            : Texts.AnswerStandingUndated.With(version, owner, review));

        return line with { Spacing = AdaptiveSpacing.Small, Inlines = [.. line.Inlines.Select(run => run with { Size = AdaptiveTextSize.Small })] };
    }

    // Several links say the same; their tooltips tell them apart.
    private static AdaptiveActionSet Open(Uri link, Citation citation) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Actions = [new AdaptiveOpenUrlAction { Title = Texts.AnswerOpen, Url = link, Tooltip = CardLength.Shorten(citation.PolicyTitle, CardLength.ButtonTitle) }],
    };
}
