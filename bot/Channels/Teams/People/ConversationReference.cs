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
}
