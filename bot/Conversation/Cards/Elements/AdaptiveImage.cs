using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>A picture: PNG or JPEG, at most 1 MB and 1024 pixels each way (Teams).</summary>
public sealed record AdaptiveImage() : AdaptiveElement("Image")
{
    /// <summary>https, or a data address.</summary>
    public required Uri Url { get; init; }

    /// <summary>What the picture tells. A picture that tells nothing is left out.</summary>
    public required string AltText { get; init; }

    public AdaptiveImageSize Size { get; init; }

    public AdaptiveImageStyle Style { get; init; }

    /// <summary>Such as <c>64px</c>; beats <see cref="Size"/>.</summary>
    public string? Width { get; init; }

    public string? BackgroundColor { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
