namespace PolicyBot.Outbox.Webhooks;

internal sealed class WebhookKind(IHostEnvironment environment) : IDestinationKind
{
    public const string Name = "webhook";

    public string Kind => Name;

    public IEnumerable<string> Check(string key, Destination destination)
    {
        if (!Uri.TryCreate(destination.Url, UriKind.Absolute, out var url) || !IsAllowed(url))
        {
            yield return $"{key}:Url is not an address that a webhook may go to. Write an absolute https address without a password in it (in Development also http on this machine itself).";
        }

        if (WebhookSecret.TryParse(destination.Secret) is null)
        {
            yield return $"{key}:Secret is not a webhook secret. Write whsec_ followed by 24 to 64 random bytes in base 64, such as the output of: echo whsec_$(openssl rand -base64 32)";
        }
    }

    private bool IsAllowed(Uri url) =>
        url.UserInfo.Length == 0 &&
        (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback && environment.IsDevelopment()));
}
