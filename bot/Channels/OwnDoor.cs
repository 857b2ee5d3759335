using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels;

/// <summary>The program's own address, from within: what takes requests and what makes them are both used by a knock at it. Nobody opens: there, nothing is taken.</summary>
internal sealed class OwnDoor(IServer server, OutgoingHttp http)
{
    private const string Path = "/health/live";
    private const int LongestBody = 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private int _knocks;

    /// <summary>Whatever the answer is, or none: the door may be one of TLS, or open to another name only.</summary>
    /// <param name="body">What is brought along.</param>
    public async Task KnockAsync(OutgoingBody body, CancellationToken cancellationToken)
    {
        if (Address() is not { } address)
            return;

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        request.Headers.ConnectionClose = Interlocked.Increment(ref _knocks) % 4 == 0; // connections are opened, too, and not only used again
        await http.TryAsync(request, Patience, LongestBody, cancellationToken);
    }

    /// <summary>Of the door itself; <see langword="null"/> when it is none that can be called in plain words.</summary>
    // The server listens on every number of this machine for a name (http://*:80, http://policybot:80): others may answer to that name, so it is called by its own.
    public Uri? Address() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(IsPlain) is { } address
            ? new UriBuilder(Uri.UriSchemeHttp, HostOf(BindingAddress.Parse(address)), BindingAddress.Parse(address).Port, Path).Uri
            : null;

    private static string HostOf(BindingAddress address) =>
        IPAddress.TryParse(address.Host, out var number) && !number.Equals(IPAddress.Any) && !number.Equals(IPAddress.IPv6Any) ? address.Host : "localhost";

    private static bool IsPlain(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !BindingAddress.Parse(address).IsUnixPipe;
}
