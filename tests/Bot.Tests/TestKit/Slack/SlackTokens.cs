using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Whom a <see cref="FakeSlack"/> knows by which token, and how tokens are got: <c>auth.*</c>, <c>oauth.v2.access</c>. Called under its lock.</summary>
internal sealed class SlackTokens(TimeProvider time)
{
    public const string ClientId = "1111.2222";
    public const string ClientSecret = "fake-client-secret";

    private static readonly TimeSpan TokenFor = TimeSpan.FromHours(12);

    private readonly Dictionary<string, (SlackInstallation By, DateTimeOffset? Until)> _tokens = [];
    private readonly Dictionary<string, (SlackInstallation By, string RedirectUri, bool Rotates)> _codes = [];
    private readonly Dictionary<string, SlackInstallation> _refresh = [];
    private int _count;

    /// <summary>Tokens that were taken back.</summary>
    public HashSet<string> Revoked { get; } = [];

    /// <summary>A token that was made by hand: it lasts.</summary>
    public void Add(string token, SlackInstallation by) => _tokens[token] = (by, null);

    /// <summary>As when an administrator agreed to the installation: what Slack sends the browser back with.</summary>
    /// <param name="rotates">Tokens last twelve hours and are renewed.</param>
    public string Code(SlackInstallation by, string redirectUri, bool rotates)
    {
        var code = $"code-{Next()}";
        _codes[code] = (by, redirectUri, rotates);
        return code;
    }

    public SlackInstallation Of(SlackCall call) => call.Token switch
    {
        null => throw new SlackErrorException("not_authed"),
        var token when Revoked.Contains(token) => throw new SlackErrorException("token_revoked"),
        var token when !_tokens.TryGetValue(token, out _) => throw new SlackErrorException("invalid_auth"),
        var token when _tokens[token].Until is { } until && until <= time.GetUtcNow() => throw new SlackErrorException("token_expired"),
        var token => _tokens[token].By,
    };

    public JsonObject Test(SlackCall call)
    {
        var by = Of(call);
        var answer = new JsonObject
        {
            ["url"] = "https://acme.slack.com/",
            ["team"] = "Acme",
            ["user"] = "policybot",
            ["team_id"] = by.TeamId ?? by.EnterpriseId,
            ["user_id"] = by.BotUserId,
            ["bot_id"] = by.BotId,
            ["is_enterprise_install"] = by.IsWholeOrganisation,
            ["app_id"] = by.AppId,
        };
        if (by.EnterpriseId is not null)
        {
            answer["enterprise_id"] = by.EnterpriseId;
        }

        return answer;
    }

    public JsonObject Revoke(SlackCall call)
    {
        Of(call);
        Revoked.Add(call.Token!);
        return new JsonObject { ["revoked"] = true };
    }

    public JsonObject Access(SlackCall call)
    {
        if (call.Text("client_id") != ClientId)
        {
            throw new SlackErrorException("invalid_client_id");
        }

        if (call.Text("client_secret") != ClientSecret)
        {
            throw new SlackErrorException("bad_client_secret");
        }

        if (call.Text("grant_type") == "refresh_token")
        {
            return _refresh.Remove(call.Text("refresh_token") ?? "", out var renewed) ? Issue(renewed, rotates: true) : throw new SlackErrorException("invalid_refresh_token");
        }

        if (!_codes.Remove(call.Text("code") ?? "", out var granted))
        {
            throw new SlackErrorException("invalid_code");
        }

        return granted.RedirectUri == call.Text("redirect_uri") ? Issue(granted.By, granted.Rotates) : throw new SlackErrorException("bad_redirect_uri");
    }

    /// <summary>Forgets every refresh token, as when somebody else has used them.</summary>
    public void ForgetRefreshTokens() => _refresh.Clear();

    private JsonObject Issue(SlackInstallation by, bool rotates)
    {
        var token = $"xoxb-issued-{Next()}";
        _tokens[token] = (by, rotates ? time.GetUtcNow() + TokenFor : null);
        var answer = new JsonObject
        {
            ["app_id"] = by.AppId,
            ["authed_user"] = new JsonObject { ["id"] = "U0INSTALLER" },
            ["scope"] = "chat:write",
            ["token_type"] = "bot",
            ["access_token"] = token,
            ["bot_user_id"] = by.BotUserId,
            ["team"] = by.IsWholeOrganisation ? null : new JsonObject { ["id"] = by.TeamId, ["name"] = "Acme" },
            ["enterprise"] = by.EnterpriseId is null ? null : new JsonObject { ["id"] = by.EnterpriseId, ["name"] = "Acme Group" },
            ["is_enterprise_install"] = by.IsWholeOrganisation,
        };
        if (rotates)
        {
            var refresh = $"xoxe-1-refresh-{Next()}";
            _refresh[refresh] = by;
            (answer["expires_in"], answer["refresh_token"]) = ((int)TokenFor.TotalSeconds, refresh);
        }

        return answer;
    }

    private string Next() => (++_count).ToString("D4", CultureInfo.InvariantCulture);
}
