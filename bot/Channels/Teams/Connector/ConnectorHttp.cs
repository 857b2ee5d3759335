namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Connections to connectors, kept open for the next call, as many as there are calls at once.</summary>
internal sealed class ConnectorHttp(SocketsHttpHandler handler) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>No redirects: a token goes where it was sent, or nowhere. No cookies, no trace headers.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed address is noticed
        MaxResponseHeadersLength = 32, // KB
        MaxResponseDrainSize = 64 * 1024,
    };

    /// <returns>The answer's head; its body is still to be read.</returns>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _http.SendAsync(request, cancellationToken);

    public void Dispose() => _http.Dispose();
}
