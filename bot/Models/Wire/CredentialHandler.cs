using System.Net;
using System.Net.Http.Headers;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Wire;

/// <summary>Shows key or token to the server they are for, over TLS or within this machine, and to nobody else.</summary>
internal sealed class CredentialHandler(IModelCredential credential, Uri endpoint, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !IsSafe(address))
            throw new ModelException(ModelTrouble.Misconfigured, null);

        var token = await credential.TokenAsync(cancellationToken);
        Quieten(request.Headers);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null)
            credential.Forget(token);
        return response;
    }

    /// <summary>The library tells of machine and runtime by headers of its own; nobody there needs to know.</summary>
    private static void Quieten(HttpRequestHeaders headers)
    {
        foreach (var name in headers.Select(header => header.Key).Where(name => name.StartsWith("X-Stainless", StringComparison.OrdinalIgnoreCase)).ToArray())
            headers.Remove(name);
        headers.UserAgent.Clear();
        headers.UserAgent.ParseAdd("PolicyBot");
    }

    private bool IsSafe(Uri address) =>
        address.Authority == endpoint.Authority && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
