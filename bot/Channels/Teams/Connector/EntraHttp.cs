using Microsoft.Identity.Client;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>The way to Entra: as careful as the way to connectors, since our secret travels on it.</summary>
internal sealed class EntraHttp(SocketsHttpHandler handler) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _http = new(handler) { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = 256 * 1024 };

    public HttpClient GetHttpClient() => _http;

    public void Dispose() => _http.Dispose();
}
