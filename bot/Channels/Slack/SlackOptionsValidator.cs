using Microsoft.Extensions.Options;
using PolicyBot.Channels.Web;

namespace PolicyBot.Channels.Slack;

/// <summary>What is wrong with the app's settings is found at the start, and not by the first person who writes to the bot. No sentence repeats a value: most are secrets.</summary>
internal sealed class SlackOptionsValidator(IHostEnvironment environment, IOptions<WebOptions> web) : IValidateOptions<SlackOptions>
{

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        string[] wrong = [.. CheckTexts(options)];
        if (wrong.Length == 0)
            wrong = [.. CheckSecrets(options), .. CheckInstalling(options), .. CheckAddress(options), .. CheckIds(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>The methods of the API stand below the address, and without the slash they would take the place of its last part.</summary>
    public static string WithSlash(string? address) => address is null or "" || address.EndsWith('/') ? address ?? "" : $"{address}/";

    /// <summary>Null and blank texts, which are easily left behind in a file, before anything else looks into them.</summary>
    private static IEnumerable<string> CheckTexts(SlackOptions options) =>
        from text in new (string Key, string? Value)[]
        {
            (nameof(options.SigningSecret), options.SigningSecret),
            (nameof(options.PreviousSigningSecret), options.PreviousSigningSecret),
            (nameof(options.BotToken), options.BotToken),
            (nameof(options.AppToken), options.AppToken),
            (nameof(options.ApiBaseUrl), options.ApiBaseUrl),
            (nameof(options.ClientId), options.ClientId),
            (nameof(options.ClientSecret), options.ClientSecret),
            (nameof(options.AppId), options.AppId),
        }
        where text.Value is null || (text.Value.Length > 0 && text.Value.Any(char.IsWhiteSpace))
        select $"Slack:{text.Key} is null or blank, or has a blank in it. Write the value alone, or leave the key out.";

    private IEnumerable<string> CheckSecrets(SlackOptions options)
    {
        var isReached = options.SigningSecret.Length > 0 || options.AppToken.Length > 0;
        var speaks = options.BotToken.Length > 0 || (options.ClientId.Length > 0 && options.ClientSecret.Length > 0);
        if (isReached && !speaks)
            yield return "Slack:BotToken is empty, so that the bot cannot answer. Set it, or set Slack:ClientId and Slack:ClientSecret so that the bot can be installed.";
        if (!isReached && !environment.IsDevelopment() && FirstGiven(options) is { } given)
            yield return $"Slack:{given} is set, but neither Slack:SigningSecret nor Slack:AppToken, so that nothing from Slack reaches the bot. Set one of them, or leave the section Slack out.";
        if (options.PreviousSigningSecret.Length > 0 && options.SigningSecret.Length == 0)
            yield return "Slack:PreviousSigningSecret is set without Slack:SigningSecret. Set both while they are exchanged, or leave it out.";

        // Fakes of Slack, with which one tries things out, have tokens of their own kind.
        if (environment.IsDevelopment())
            yield break;
        if (options.BotToken.Length > 0 && !options.BotToken.StartsWith("xoxb-", StringComparison.Ordinal))
            yield return "Slack:BotToken is no bot token. Write the Bot User OAuth Token, which begins with xoxb-.";
        if (options.AppToken.Length > 0 && !options.AppToken.StartsWith("xapp-", StringComparison.Ordinal))
            yield return "Slack:AppToken is no app-level token. Write one with the scope connections:write, which begins with xapp-.";
    }

    private IEnumerable<string> CheckInstalling(SlackOptions options)
    {
        if (options.ClientId.Length == 0 && options.ClientSecret.Length == 0)
            yield break;

        if (options.ClientId.Length == 0 || options.ClientSecret.Length == 0)
            yield return "Slack:ClientId and Slack:ClientSecret: one is set without the other. Set both, or neither.";
        if (options.AllowedTeams.Count == 0)
            yield return "Slack:AllowedTeams is empty, so that every company could install the bot. Name your workspaces (T...) or your organisation (E...).";
        if (options.SigningSecret.Length == 0)
            yield return "Slack:SigningSecret is empty, but where the bot is installed through /slack/install, Slack calls it. Set it.";
        if (web.Value.PublicAddress.Length == 0)
            yield return "Web:PublicAddress is empty, but Slack sends whoever installs the bot back to it. Set it, or leave Slack:ClientId and Slack:ClientSecret out.";
    }

    private static IEnumerable<string> CheckAddress(SlackOptions options)
    {
        if (!WebAddress.Is(options.ApiBaseUrl, mayBeLocal: true, mayHaveQuery: false))
            yield return "Slack:ApiBaseUrl must be an absolute https address without user, query and fragment (http on this machine itself); leave it out for Slack's own.";
    }

    private static IEnumerable<string> CheckIds(SlackOptions options)
    {
        if (options.AppId.Length > 0 && !SlackId.Is(options.AppId, "A"))
            yield return "Slack:AppId is no app id. Write the App ID of the app's Basic Information, such as A0123ABCD.";

        var people = options.BotToken.Length > 0
            ? new PeopleForm(text => SlackId.IsUser(text) || SlackId.IsUserOfTeam(text), "a member id such as U0123ABCD, or T0123ABCD/U0123ABCD", "member ids", "everyone of the company but guests")
            : new PeopleForm(SlackId.IsUserOfTeam, "a workspace and a member id such as T0123ABCD/U0123ABCD, since there can be several workspaces", "workspaces with member ids", "everyone of the company but guests");
        string[] wrong =
        [
            .. PeopleSettings.CheckIds("Slack:AllowedTeams", options.AllowedTeams, text => SlackId.Is(text, "TE"), "a workspace's or an organisation's id, not its name, such as T0123ABCD or E0123ABCD"),
            .. PeopleSettings.Check("Slack", options.Audiences, people),
        ];
        foreach (var sentence in wrong)
            yield return sentence;
    }

    private static string? FirstGiven(SlackOptions options) =>
        options.PreviousSigningSecret.Length > 0 ? null // has a sentence of its own
        : options.BotToken.Length > 0 ? nameof(options.BotToken)
        : options.ClientId.Length > 0 || options.ClientSecret.Length > 0 ? null
        : options.AppId.Length > 0 ? nameof(options.AppId)
        : options.AllowedTeams.Count > 0 ? nameof(options.AllowedTeams)
        : options.Audiences.Count > 0 ? nameof(options.Audiences)
        : null;
}
