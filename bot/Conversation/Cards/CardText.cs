using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards;

/// <summary>The few looks that text has on our cards. Our own words are text blocks; everybody else's are rich text, in which nothing is read as mark-up.</summary>
public static class CardText
{
    /// <summary>The first thing on every card. Our own words only.</summary>
    public static AdaptiveTextBlock Heading(string text) => new()
    {
        Text = text,
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
    };

    /// <summary>A heading within a card. Our own words only.</summary>
    public static AdaptiveTextBlock Subheading(string text) => new()
    {
        Text = text,
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
        Spacing = AdaptiveSpacing.Medium,
    };

    /// <summary>Our own words only.</summary>
    public static AdaptiveTextBlock Paragraph(string text) => new() { Text = text, Wrap = true };

    /// <summary>What the inputs below it ask together. Our own words only.</summary>
    public static AdaptiveTextBlock Question(string text) => new() { Text = text, Wrap = true, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Medium };

    /// <summary>What is good to know but not the point. Our own words only.</summary>
    public static AdaptiveTextBlock Note(string text) => new() { Text = text, Wrap = true, Size = AdaptiveTextSize.Small };

    /// <summary>Something to heed. It starts with a sign, so that colour is not alone in saying so. Our own words only.</summary>
    public static AdaptiveContainer Warning(string text) => new()
    {
        Style = AdaptiveContainerStyle.Warning,
        Items = [Paragraph(Texts.WarningLine.With(text))],
    };

    /// <summary>The same where there may be nothing to heed. Our own words only.</summary>
    public static IReadOnlyList<AdaptiveElement> WarningIf(string? text) => text is null ? [] : [Warning(text)];

    /// <summary>Something that went well, said before anything else. Our own words only.</summary>
    public static AdaptiveContainer Done(string text) => new()
    {
        Style = AdaptiveContainerStyle.Good,
        Items = [Paragraph(text)],
    };

    /// <summary>A line of somebody else's words, taken as they are; a line break in it becomes a space.</summary>
    public static AdaptiveRichTextBlock Foreign(string text) => new() { Inlines = CardRuns.Of(text) };

    /// <summary>Several lines of somebody else's words, taken as they are: one block for each line that is not empty.</summary>
    public static IReadOnlyList<AdaptiveElement> ForeignLines(string text) => [.. Lines(text).Select(Foreign)];

    /// <summary>Somebody else's words, visibly not ours.</summary>
    public static AdaptiveContainer Quote(string text) => Quote(ForeignLines(text));

    /// <summary>The same, of lines that are made already.</summary>
    internal static AdaptiveContainer Quote(IReadOnlyList<AdaptiveElement> lines) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        Items = lines,
    };

    /// <summary>A name, ours or somebody else's, and a value of somebody else's, on one line.</summary>
    public static AdaptiveRichTextBlock Fact(string name, string value) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Inlines = [.. CardRuns.Of(Texts.FactName.With(name)).Select(run => run with { Weight = AdaptiveTextWeight.Bolder }), .. CardRuns.Of(value)],
    };

    /// <summary>Those that are not empty; one blank when there is none, since a block without text is not drawn.</summary>
    internal static string[] Lines(string text) =>
        text.Split(['\r', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lines ? lines : [" "];
}
