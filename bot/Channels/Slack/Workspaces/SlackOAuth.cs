using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>How tokens are got, tried, renewed and given back (docs.slack.dev, "Installing with OAuth", "Using token rotation").</summary>
internal sealed class SlackOAuth(SlackCalls slack, IOptions<SlackOptions> options, TimeProvider time)
{
    private const string Access = "oauth.v2.access";

    private readonly SlackOptions _options = options.Value;

    public async Task<SlackAnswer<Installation>> ExchangeAsync(string code, string redirectUri, CancellationToken cancellationToken) =>
        (await CallAsync([("code", code), ("redirect_uri", redirectUri)], cancellationToken)).Then(ReadInstallation);

    /// <summary>Not to be stopped half-way: the refresh token would be used up, and there is no other.</summary>
    public async Task<SlackAnswer<BotTokens>> RenewAsync(string refreshToken, CancellationToken cancellationToken) =>
        (await CallAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken)], cancellationToken)).Then(ReadTokens);

    public async Task<SlackAnswer<Done>> RevokeAsync(BotTokens tokens, CancellationToken cancellationToken) =>
        (await slack.CallAsync("auth.revoke", new Secret<string>(tokens.Access), SlackBody.Form(), SlackCalls.AttemptFor, cancellationToken)).Then(_ => default(Done));

    /// <summary>Whether Slack still takes the token.</summary>
    public async Task<SlackAnswer<Done>> TestAsync(BotTokens tokens, CancellationToken cancellationToken) =>
        (await slack.CallAsync("auth.test", new Secret<string>(tokens.Access), SlackBody.Form(), SlackCalls.AttemptFor, cancellationToken)).Then(_ => default(Done));

    private Task<SlackAnswer<JsonElement>> CallAsync((string Name, string Value)[] fields, CancellationToken cancellationToken) => slack.CallAsync(
        Access, token: null, SlackBody.Form([("client_id", _options.ClientId), ("client_secret", _options.ClientSecret), .. fields]), SlackCalls.AttemptFor, cancellationToken);

    private SlackAnswer<Installation> ReadInstallation(JsonElement json)
    {
        var enterprise = Json.Text(Json.Part(json, "enterprise"), "id");
        var isWholeOrganisation = Json.Flag(json, "is_enterprise_install") && enterprise is not null;
        var team = isWholeOrganisation ? null : Json.Text(Json.Part(json, "team"), "id");
        if (_options.AppId.Length > 0 && Json.Text(json, "app_id") != _options.AppId)
            return new SlackAnswer<Installation>.Refused("other_app");
        if (Json.Text(json, "bot_user_id") is not { Length: > 0 } bot || (team is null && !isWholeOrganisation))
            return new SlackAnswer<Installation>.Refused("no_bot_token");

        return ReadTokens(json).Then(tokens => new Installation { TeamId = team, EnterpriseId = enterprise, BotUserId = bot, Tokens = tokens });
    }

    private SlackAnswer<BotTokens> ReadTokens(JsonElement json)
    {
        if (Json.Text(json, "token_type") != "bot" || Json.Text(json, "access_token") is not { Length: > 0 } access)
            return new SlackAnswer<BotTokens>.Refused("no_bot_token");

        var refresh = Json.Text(json, "refresh_token");
        return Json.Part(json, "expires_in") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var seconds) && refresh is not null
            ? new SlackAnswer<BotTokens>.Done(new BotTokens(access, refresh, time.GetUtcNow() + TimeSpan.FromSeconds(seconds)))
            : new SlackAnswer<BotTokens>.Done(new BotTokens(access, null, null));
    }
}
