using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>A stretch of text in one look.</summary>
public sealed record AdaptiveTextRun
{
    [JsonPropertyOrder(-2)]
    public string Type => "TextRun";

    /// <summary>One line; a line break in it is drawn as a space.</summary>
    public required string Text { get; init; }

    public AdaptiveTextSize Size { get; init; }

    public AdaptiveTextWeight Weight { get; init; }

    public AdaptiveTextColor Color { get; init; }

    public AdaptiveFontType FontType { get; init; }

    public bool IsSubtle { get; init; }

    public bool Italic { get; init; }

    public bool Highlight { get; init; }

    public bool Strikethrough { get; init; }

    public bool Underline { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
