using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>A card as an attachment.</summary>
internal static class Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Of(JsonNode card) => new() { ["contentType"] = AdaptiveCard, ["content"] = card };
}
