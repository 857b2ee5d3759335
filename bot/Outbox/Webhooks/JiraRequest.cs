namespace PolicyBot.Outbox.Webhooks;

/// <summary>
/// A request of Jira Service Management (REST API, "Create customer request"). It takes no key by which it would know a second attempt: when its answer was
/// lost, the request is there twice.
/// </summary>
internal static class JiraRequest
{
    public static HttpRequestMessage Request(NoticeText text, Destination destination) =>
        new(HttpMethod.Post, destination.Url.TrimEnd('/') + "/rest/servicedeskapi/request")
        {
            Content = WebhookJson.Content(WebhookJson.Write(writer =>
            {
                writer.WriteString("serviceDeskId", destination.ServiceDeskId);
                writer.WriteString("requestTypeId", destination.RequestTypeId);
                writer.WriteStartObject("requestFieldValues");
                writer.WriteString("summary", text.Subject);
                writer.WriteString("description", text.Body);
                writer.WriteEndObject();
            })),
            Headers = { { "Authorization", destination.Token.Reveal() }, { "Accept", "application/json" } },
        };
}
