using System.Text.RegularExpressions;

namespace PolicyBot.Outbox.Webhooks;

internal sealed partial class WebhookKind(IHostEnvironment environment) : IDestinationKind
{
    public const string Name = "webhook";

    public string Kind => Name;

    public bool LeadsHere(Destination destination) => WebhookFormat.IsTicket(destination.Format);

    public IEnumerable<string> Check(string key, Destination destination)
    {
        if (destination.Format is not ("" or WebhookFormat.Standard or WebhookFormat.Jira or WebhookFormat.ServiceNow))
            return [$"{key}:Format is \"{destination.Format}\". Write {WebhookFormat.Standard}, {WebhookFormat.Jira} or {WebhookFormat.ServiceNow}, or leave it out for {WebhookFormat.Standard}."];

        return [.. CheckUrl(key, destination), .. WebhookFormat.IsTicket(destination.Format) ? CheckTicket(key, destination) : CheckStandard(key, destination)];
    }

    private IEnumerable<string> CheckUrl(string key, Destination destination)
    {
        if (!Uri.TryCreate(destination.Url, UriKind.Absolute, out var url) || !IsAllowed(url))
            yield return $"{key}:Url is not an address that a webhook may go to. Write an absolute https address without a password in it (in Development also http on this machine itself).";
        else if (WebhookFormat.IsTicket(destination.Format) && (url.Query.Length > 0 || url.Fragment.Length > 0 || url.AbsolutePath.Contains("/rest/", StringComparison.OrdinalIgnoreCase) || url.AbsolutePath.Contains("/api/", StringComparison.OrdinalIgnoreCase)))
            yield return $"{key}:Url is more than the address of the site. Write it alone, such as https://contoso.example; the way to its interface is known here.";
    }

    private static IEnumerable<string> CheckStandard(string key, Destination destination)
    {
        if (WebhookSecret.TryParse(destination.Secret) is null)
            yield return $"{key}:Secret is not a webhook secret. Write whsec_ followed by 24 to 64 random bytes in base 64, such as the output of: echo whsec_$(openssl rand -base64 32)";

        if (destination.Token.Reveal().Length + destination.ServiceDeskId.Length + destination.RequestTypeId.Length + destination.Table.Length > 0)
            yield return $"{key}: Token, ServiceDeskId, RequestTypeId and Table are for tickets. Set Format to {WebhookFormat.Jira} or {WebhookFormat.ServiceNow}, or take them out.";
    }

    private static IEnumerable<string> CheckTicket(string key, Destination destination)
    {
        if (!WebhookToken.Is(destination.Token))
            yield return $"{key}:Token is no value of the header Authorization. Write Bearer and a token, or Basic and user:password in base 64, such as the output of: echo Basic $(printf %s 'bot@example.com:token' | base64 -w0)";

        if (destination.Secret.Reveal().Length > 0)
            yield return $"{key}:Secret is set, but only the format {WebhookFormat.Standard} is signed. Take it out.";

        var (isJira, isServiceNow) = (destination.Format is WebhookFormat.Jira, destination.Format is WebhookFormat.ServiceNow);
        if (isJira ? !Number().IsMatch(destination.ServiceDeskId) || !Number().IsMatch(destination.RequestTypeId) : destination.ServiceDeskId.Length + destination.RequestTypeId.Length > 0)
            yield return $"{key}: ServiceDeskId and RequestTypeId are the numbers that Jira Service Management gives a service desk and a type of request (GET /rest/servicedeskapi/servicedesk tells them). {(isJira ? "Write both." : "Take them out for any other format.")}";

        if (isServiceNow ? !TableName().IsMatch(destination.Table) : destination.Table.Length > 0)
            yield return $"{key}:Table is the name of a table of ServiceNow, such as incident. {(isServiceNow ? "Write it in lower-case letters, digits and underscores." : "Take it out for any other format.")}";
    }

    private bool IsAllowed(Uri url) =>
        url.UserInfo.Length == 0 &&
        (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback && environment.IsDevelopment()));

    [GeneratedRegex(@"^[0-9]{1,18}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,79}\z", RegexOptions.NonBacktracking)]
    private static partial Regex TableName();
}
