using PolicyBot.Channels.Teams.Connector;
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

    /// <summary>Whether others read along at the address, so that nothing of this person's may be sent there.</summary>
    public bool IsGroup { get; init; }

    /// <returns>How whoever sent this is written to; <see langword="null"/> when it does not say enough.</returns>
    public static ConversationReference? Of(Activity activity, IServiceUrls serviceUrls) =>
        activity.Tenants is [var tenant, ..] && serviceUrls.TryTrust(activity.ServiceUrl, out var serviceUrl)
            ? new()
            {
                Address = new ConversationAddress(serviceUrl, activity.ConversationId),
                TenantId = tenant,
                UserId = activity.From.Id,
                AadObjectId = activity.From.AadObjectId,
                Locale = activity.Locale,
                IsGroup = !activity.IsPersonal,
            }
            : null;
}
