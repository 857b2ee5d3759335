namespace PolicyBot.Channels.Teams.Connector;

/// <summary>The addresses below a connector's own (Bot Connector REST, version 3). Ids hold <c>:</c>, <c>;</c>, <c>@</c> and <c>/</c>, and whatever else others put there: they are escaped.</summary>
internal static class ConnectorPaths
{
    private const int LongestId = 1000;

    public static string Conversations => "/v3/conversations";

    /// <returns><see langword="null"/> when an id is none.</returns>
    public static string? Send(string conversationId, string? replyToId) =>
        !IsId(conversationId) ? null
        : replyToId is null ? $"{Conversations}/{Uri.EscapeDataString(conversationId)}/activities"
        : Activity(conversationId, replyToId);

    /// <inheritdoc cref="Send"/>
    public static string? Activity(string conversationId, string activityId) =>
        IsId(conversationId) && IsId(activityId) ? $"{Conversations}/{Uri.EscapeDataString(conversationId)}/activities/{Uri.EscapeDataString(activityId)}" : null;

    // Dots are not escaped, and alone they climb.
    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id is not ("." or "..");
}
