using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Text taken as it is: no Markdown is read in it. The place for whatever a person or a policy wrote.</summary>
public sealed record AdaptiveRichTextBlock() : AdaptiveElement("RichTextBlock")
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<AdaptiveTextRun> Inlines { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
