using Microsoft.Extensions.Options;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Web;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>Channels of the Bot Framework are let in; nobody else, but for a developer on this very machine while there is no app id (docs/decisions/0013-who-may-call.md).</summary>
internal sealed partial class CheckCallers : ICheckCallers
{
    private const string Platform = "Teams";

    private readonly TeamsOptions _options;
    private readonly TokenRules _rules;
    private readonly ChannelKeys _keys;
    private readonly ProvedTokens _proved;
    private readonly IServiceUrls _serviceUrls;
    private readonly Refusals _refusals;
    private readonly ILogger<CheckCallers> _logger;
    private readonly bool _isDevelopment;

    /// <summary>Empty: every tenant, in Development only.</summary>
    private readonly HashSet<string> _tenants;

    private int _hasWarned;

    public CheckCallers(
        IOptions<TeamsOptions> options,
        TokenRules rules,
        ChannelKeys keys,
        ProvedTokens proved,
        IServiceUrls serviceUrls,
        IHostEnvironment environment,
        Refusals refusals,
        ILogger<CheckCallers> logger)
    {
        (_options, _rules, _keys, _proved, _serviceUrls, _refusals, _logger) = (options.Value, rules, keys, proved, serviceUrls, refusals, logger);
        _isDevelopment = environment.IsDevelopment();
        _tenants = new HashSet<string>(_options.AllowedTenants.Count > 0 ? _options.AllowedTenants : _options.TenantId.Length > 0 ? [_options.TenantId] : [], StringComparer.OrdinalIgnoreCase);
        if (_options is { AppId.Length: > 0, ClientSecret: "", CertificatePath: "", ManagedIdentity: false })
            LogNoCredentials();
    }

    public async Task<Caller?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (_options.AppId.Length == 0)
            return FindOnThisMachine(request);

        if (BearerToken.Read(request.Headers) is not { } text)
            return Refuse("no bearer token");

        var proved = _proved.Find(text);
        if ((proved?.Token ?? ChannelToken.Read(text)) is not { } token)
            return Refuse("not a token of a channel");
        if (!_rules.Concern(token))
            return Refuse("a token of another issuer, or for another bot");

        var keys = await _keys.FindAsync(token.KeyId, cancellationToken);
        foreach (var key in keys)
        {
            if (key == proved?.Key ? !_rules.IsTime(token) : !await _rules.HoldAsync(token, key, cancellationToken))
                continue;

            _proved.Add(token, key);
            return new Caller.Channel(token.ServiceUrl, key.Endorsements);
        }

        return Refuse(keys.Count == 0 ? "a token of an unknown key" : "a token with a wrong signature, or out of time");
    }

    public bool MaySend(Caller caller, Origin origin)
    {
        var objection = caller switch
        {
            _ when !_serviceUrls.TryTrust(origin.ServiceUrl, out _) => "a service address that is not trusted",
            Caller.ThisMachine => null,
            Caller.Channel channel => Objection(channel, origin),
            _ => "nobody we know",
        };
        if (objection is not null)
            _refusals.Add(Platform, objection);
        return objection is null;
    }

    private string? Objection(Caller.Channel channel, Origin origin) =>
        !string.Equals(channel.ServiceUrl, origin.ServiceUrl, StringComparison.OrdinalIgnoreCase) ? "a service address that the token does not name"
        : !channel.Endorsements.Contains(origin.ChannelId, StringComparer.Ordinal) ? "a channel for which the key may not speak"
        : _tenants.Count > 0 && origin.ChannelId != Activity.TeamsChannelId ? "another channel than Teams, where whoever writes could name any tenant"
        : !IsAllowed(origin.Tenants) ? "a tenant that is not allowed, or none"
        : null;

    private bool IsAllowed(IReadOnlyList<string> tenants) =>
        _tenants.Count > 0 ? tenants.Count > 0 && tenants.All(_tenants.Contains) : _isDevelopment;

    private Caller.ThisMachine? FindOnThisMachine(HttpRequest request)
    {
        if (!_isDevelopment || request.Headers.ContainsKey("Authorization") || !LocalCallersOnly.IsLocal(request.HttpContext))
        {
            _refusals.Add(Platform, "no app id, so that nobody may call");
            return null;
        }

        if (Interlocked.Exchange(ref _hasWarned, 1) == 0)
            LogThisMachine();
        return new Caller.ThisMachine();
    }

    private Caller? Refuse(string reason)
    {
        _refusals.Add(Platform, reason);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "Teams:AppId is empty: in Development, callers on this machine are let in without a token.")]
    private partial void LogThisMachine();

    [LoggerMessage(LogLevel.Warning, "Teams:AppId is set, but neither ClientSecret nor CertificatePath nor ManagedIdentity: only connectors on this machine can be answered.")]
    private partial void LogNoCredentials();
}
