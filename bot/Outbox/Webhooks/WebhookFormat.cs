namespace PolicyBot.Outbox.Webhooks;

/// <summary>What a webhook's body is like, as under <c>Routing:Destinations:{name}:Format</c>.</summary>
internal static class WebhookFormat
{
    /// <summary>Standard Webhooks, signed; also when nothing is written.</summary>
    public const string Standard = "standard";

    /// <summary>A request of Jira Service Management.</summary>
    public const string Jira = "jira";

    /// <summary>A record of a ServiceNow table.</summary>
    public const string ServiceNow = "servicenow";

    /// <summary>Whether it makes a ticket in somebody's system, which points back here.</summary>
    public static bool IsTicket(string format) => format is Jira or ServiceNow;
}
