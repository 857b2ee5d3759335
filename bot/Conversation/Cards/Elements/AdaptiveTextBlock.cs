using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Text of our own. Clients read Markdown in it, so whatever a person or a policy wrote goes into <see cref="AdaptiveRichTextBlock"/>, or through <see cref="CardMarkdown.Escape"/>.</summary>
public sealed record AdaptiveTextBlock() : AdaptiveElement("TextBlock")
{
    public required string Text { get; init; }

    public AdaptiveTextBlockStyle Style { get; init; }

    /// <summary>False cuts the text at the end of the line.</summary>
    public bool Wrap { get; init; }

    /// <summary>0 is without limit.</summary>
    public int MaxLines { get; init; }

    public AdaptiveTextSize Size { get; init; }

    public AdaptiveTextWeight Weight { get; init; }

    public AdaptiveTextColor Color { get; init; }

    public AdaptiveFontType FontType { get; init; }

    public bool IsSubtle { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
