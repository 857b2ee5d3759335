namespace PolicyBot.Outbox.Webhooks;

/// <summary>Connections to webhook receivers: no redirects (a signed message goes where it was sent, or nowhere), no cookies, no trace headers.</summary>
internal sealed class WebhookClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed address is noticed
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // the lane watches the time
    };

    /// <returns>The answer's head; its body is of no interest.</returns>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    public void Dispose() => _http.Dispose();
}
