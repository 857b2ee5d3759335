using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Options;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>
/// Microsoft's own list of connectors, and the operator's. Whatever an address is made of that no connector needs is refused before anything looks at the host, so that
/// nothing depends on two readers of addresses agreeing about it.
/// </summary>
internal sealed class ServiceUrls(IOptions<TeamsOptions> options, IHostEnvironment environment) : IServiceUrls
{
    /// <summary>In letters.</summary>
    public const int Longest = 512;

    private const int MostKept = 1_000;

    /// <summary>No user, query, fragment, escape, backslash, white space or letter beyond ASCII; brackets are of loopback addresses.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/.-_~[]");

    /// <summary>Exactly this one: anybody can have a neighbour of it.</summary>
    private const string TrafficManager = "smba.trafficmanager.net";

    /// <summary>Each and what lies below it (Agents SDK, OutboundHostValidator; without its hosts of files, which anybody can rent).</summary>
    private static readonly string[] Domains = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    private const string ChinaDomain = "botframework.azure.cn";

    private readonly bool _loopback = environment.IsDevelopment();
    private readonly string[] _domains = options.Value.Cloud == TeamsCloud.China ? [.. Domains, ChinaDomain] : Domains;
    private readonly Uri[] _allowed = [.. options.Value.AllowedServiceUrls.Select(Parse).OfType<Uri>().Where(IsHttps)];
    private readonly string _proactive = options.Value.ServiceUrl is { Length: > 0 } own ? own : CloudAddresses.Of(options.Value.Cloud).Proactive?.OriginalString ?? "";

    // The settings do not change while the program runs, so neither does what they say of an address. Of those that are not trusted nothing is kept: anybody can make up more.
    private readonly ConcurrentDictionary<string, Uri> _trusted = new(StringComparer.Ordinal);

    public Uri Proactive => TryTrust(_proactive, out var url) ? url : throw new WrongSettingException(
        "Teams:ServiceUrl is empty, and this cloud publishes no connector for messages that nobody asked for. Write the address that its messages name as serviceUrl.");

    public bool TryTrust(string? text, [NotNullWhen(true)] out Uri? url)
    {
        if (text is not null && _trusted.TryGetValue(text, out url))
        {
            return true;
        }

        url = Parse(text);
        if (url is not null && (IsMicrosofts(url) || IsAllowed(url) || IsThisMachine(url)))
        {
            if (_trusted.Count < MostKept)
            {
                _trusted.TryAdd(text!, url);
            }

            return true;
        }

        url = null;
        return false;
    }

    private bool IsMicrosofts(Uri url) =>
        IsHttps(url)
        && url.IsDefaultPort
        && url.HostNameType == UriHostNameType.Dns
        && (url.Host == TrafficManager || Array.Exists(_domains, domain => IsWithin(url.Host, domain)));

    private bool IsAllowed(Uri url) =>
        Array.Exists(_allowed, allowed => url.Scheme == allowed.Scheme && url.Host == allowed.Host && url.Port == allowed.Port && IsBelow(url.AbsolutePath, allowed.AbsolutePath.TrimEnd('/')));

    private bool IsThisMachine(Uri url) =>
        _loopback && (url.Host == "localhost" || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address)));

    private static bool IsHttps(Uri url) => url.Scheme == Uri.UriSchemeHttps;

    private static bool IsWithin(string host, string domain) =>
        host.EndsWith(domain, StringComparison.Ordinal) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    /// <returns>The address in its canonical form (host in small letters, no dots to climb with, no slash at its end); <see langword="null"/> when it is no such thing as a connector has.</returns>
    private static Uri? Parse(string? text)
    {
        if (text is not { Length: > 0 and <= Longest }
            || text.AsSpan().ContainsAnyExcept(Plain)
            || !HasScheme(text)
            || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic
            || url.Host.EndsWith('.'))
        {
            return null;
        }

        return new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }

    private static bool HasScheme(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
