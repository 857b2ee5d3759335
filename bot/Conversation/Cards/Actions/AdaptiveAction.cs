using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Something to press.</summary>
[JsonDerivedType(typeof(AdaptiveSubmitAction))]
[JsonDerivedType(typeof(AdaptiveExecuteAction))]
[JsonDerivedType(typeof(AdaptiveOpenUrlAction))]
[JsonDerivedType(typeof(AdaptiveShowCardAction))]
[JsonDerivedType(typeof(AdaptiveToggleVisibilityAction))]
public abstract record AdaptiveAction : AdaptiveTypedElement
{
    private protected AdaptiveAction(string type)
        : base(type)
    {
    }

    /// <summary>What the button says; makes sense without the text around it.</summary>
    public required string Title { get; init; }

    public string? Tooltip { get; init; }

    public Uri? IconUrl { get; init; }

    public AdaptiveActionStyle Style { get; init; }

    public AdaptiveActionMode Mode { get; init; }

    [JsonConverter(typeof(AdaptiveFallbackConverter<AdaptiveAction>))]
    public AdaptiveFallback<AdaptiveAction>? Fallback { get; init; }
}
