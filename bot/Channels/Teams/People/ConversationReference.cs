using System.Text.Json.Serialization;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.People;

/// <summary>What it takes to write to a person later, unasked. Kept sealed, and only of named reporters and of handlers.</summary>
internal sealed record ConversationReference
{
    public required ConversationAddress Address { get; init; }

    public required string TenantId { get; init; }

    public required string UserId { get; init; }

    public string? AadObjectId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Whether others read along at the address: ids of channels and group chats begin like this, those of chats with one person do not.</summary>
    [JsonIgnore]
    public bool IsGroup => Address.ConversationId.StartsWith("19:", StringComparison.Ordinal);
}
