using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>Addresses that a request named for its answers. Slack's own hosts alone are believed; and where <see cref="SlackOptions.ApiBaseUrl"/> is another one, that one.</summary>
internal sealed class ResponseUrls(IOptions<SlackOptions> options)
{
    private const int Longest = 2000;

    private readonly Uri _api = new(options.Value.ApiBaseUrl);

    public bool TryTrust(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = text is { Length: > 0 and <= Longest } && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && (IsSlacks(url) || IsOfApi(url)) ? url : null;
        return address is not null;
    }

    public static SlackBody Write(ResponseMessage response) => SlackBody.Json(json =>
    {
        json.WriteString("response_type", response.InChannel ? "in_channel" : "ephemeral");
        json.WriteBoolean("replace_original", value: false); // what was pressed stays
        json.Text("thread_ts", response.ThreadTs);
        json.Message(response.Message);
        json.NoUnfurling();
    });

    private static bool IsSlacks(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.Host is "hooks.slack.com" or "hooks.slack-gov.com";

    private bool IsOfApi(Uri url) => url.Scheme == _api.Scheme && url.Host == _api.Host && url.Port == _api.Port;
}
