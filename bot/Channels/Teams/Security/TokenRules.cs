using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>What makes a token of a channel good: its issuer, its audience, its time, and a signature of one given key by RS256.</summary>
internal sealed class TokenRules
{
    /// <summary>How far clocks may be apart (Bot Connector authentication).</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = BearerToken.Longest, MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;
    private readonly TimeProvider _time;
    private readonly string _issuer;
    private readonly string _appId;

    public TokenRules(IOptions<TeamsOptions> options, TimeProvider time)
    {
        _time = time;
        _issuer = CloudAddresses.Of(options.Value.Cloud).Issuer;
        _appId = options.Value.AppId;
        _rules = new TokenValidationParameters
        {
            ValidIssuer = _issuer,
            AudienceValidator = (audiences, _, _) => audiences.All(IsOurs),
            LifetimeValidator = (from, until, _, _) => IsTime(from, until),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            TryAllIssuerSigningKeys = false,
            LogValidationExceptions = false,
        };
    }

    /// <summary>Whether it claims to be from the right one and for us: cheap, and looked at before a key is.</summary>
    public bool Concern(ChannelToken token) => token.Issuer == _issuer && IsOurs(token.Audience);

    public async Task<bool> HoldAsync(ChannelToken token, PublishedKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var rules = _rules.Clone();
        rules.IssuerSigningKey = key.Key;
        return (await _handler.ValidateTokenAsync(token.Text, rules)).IsValid;
    }

    /// <summary>The part of <see cref="HoldAsync"/> that time changes.</summary>
    public bool IsTime(ChannelToken token) => IsTime(token.From?.UtcDateTime, token.Until.UtcDateTime);

    private bool IsOurs(string audience) => audience.Equals(_appId, StringComparison.OrdinalIgnoreCase);

    private bool IsTime(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end.Add(ClockSkew) && (from is not { } start || (start <= end && now >= start.Subtract(ClockSkew)));
    }
}
