using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards;

/// <summary>Inputs with what the server found wrong in them.</summary>
public static class CardFields
{
    /// <summary>The input, and above it the error that <paramref name="errors"/> holds under its id, if any.</summary>
    public static IReadOnlyList<AdaptiveElement> With(AdaptiveInput input, IReadOnlyDictionary<string, string> errors) =>
        input.Id is { } id && errors.TryGetValue(id, out var error) ? [Error(error), input] : [input];

    /// <summary>Says in words that this is an error; the colour only helps to find it.</summary>
    public static AdaptiveRichTextBlock Error(string message) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Inlines =
        [
            new()
            {
                Text = Texts.FieldError.With(message),
                Color = AdaptiveTextColor.Attention,
                Weight = AdaptiveTextWeight.Bolder,
            },
        ],
    };
}
