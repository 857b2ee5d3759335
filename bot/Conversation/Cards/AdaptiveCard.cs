using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards;

/// <summary>
/// Root of the typed model of Adaptive Cards 1.5, the newest that Teams takes from a bot. Names are those of the AdaptiveCards package,
/// whose place it takes; shape and words are those of the official schema (microsoft/AdaptiveCards, schemas/1.5.0).
/// </summary>
public sealed record AdaptiveCard
{
    private Writing? _inStream;

    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    /// <summary>Language of the card's own texts, BCP 47, such as <c>en</c>; screen readers choose their voice by it.</summary>
    public string? Lang { get; init; }

    /// <summary>Plain text for clients that cannot draw the card, and for notifications.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What is said of the whole card. Plain text.</summary>
    public string? Speak { get; init; }

    public IReadOnlyList<AdaptiveElement> Body { get; init; } = [];

    /// <summary>At most six: Teams draws no more.</summary>
    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    public AdaptiveRefresh? Refresh { get; init; }

    /// <summary>Such as <c>120px</c>.</summary>
    public string? MinHeight { get; init; }

    /// <summary>Right to left; <see langword="null"/> leaves it to the client.</summary>
    public bool? Rtl { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>The card as it goes over the wire.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CardJson.Default.AdaptiveCard);

    /// <summary>The card as Teams takes it in its message stream (<see cref="CardInStream"/>), in UTF-8. Written once: it is measured first, and sent after.</summary>
    internal ReadOnlyMemory<byte> InStream()
    {
        // A changed copy of a card comes with what the card has written, which is not its own.
        if (_inStream is not { } written || !ReferenceEquals(written.Card, this))
            _inStream = written = new Writing(this, CardInStream.Write(this));

        return written.Json;
    }

    private sealed class Writing(AdaptiveCard card, byte[] json)
    {
        public AdaptiveCard Card => card;

        public byte[] Json => json;
    }
}
