using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>Gets the keys from where they are published: a limited time, a limited size, and no redirect, since whoever publishes keys decides who may call us.</summary>
internal sealed class FetchKeys(IOptions<TeamsOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>For metadata and keys together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of one document.</summary>
    public const int Largest = 1024 * 1024;

    private readonly Uri _metadata = options.Value.OpenIdMetadataUrl.Length > 0
        ? new Uri(options.Value.OpenIdMetadataUrl)
        : CloudAddresses.Of(options.Value.Cloud).OpenIdMetadata;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed address is noticed
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = Largest,
    };

    /// <exception cref="HttpRequestException">No answer, another than 200, or one that is too large.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    /// <exception cref="FormatException">What is there cannot be used.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    public async Task<IReadOnlyList<PublishedKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);

        var keys = KeyDocuments.ReadKeysAddress(await GetAsync(_metadata, either.Token), _metadata);
        return KeyDocuments.ReadKeys(await GetAsync(keys, either.Token));
    }

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(address, cancellationToken);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync(cancellationToken)
            : throw new HttpRequestException("No document there.", inner: null, answer.StatusCode);
    }
}
