using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Calls;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>The one place from which Slack's Web API is called: one attempt, judged. A token goes to <see cref="SlackOptions.ApiBaseUrl"/> and nowhere else.</summary>
internal sealed class SlackCalls(OutgoingHttp http, IOptions<SlackOptions> options)
{
    /// <summary>Bytes. Slack sends back what was posted, as it understood it.</summary>
    private const int LongestAnswer = 1024 * 1024;

    public static readonly TimeSpan AttemptFor = TimeSpan.FromSeconds(10);

    /// <param name="token"><see langword="null"/> for a method that proves itself otherwise.</param>
    public async Task<SlackAnswer<JsonElement>> CallAsync(string method, Secret<string>? token, SlackBody arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var body = arguments.ToSend();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.ApiBaseUrl + method)) { Content = body };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());

        return SlackVerdict.Of(await http.TryAsync(request, limit, LongestAnswer, cancellationToken));
    }

    /// <param name="address">One that was checked.</param>
    public async Task<SlackAnswer<Done>> RespondAsync(Uri address, SlackBody message, CancellationToken cancellationToken)
    {
        using var body = message.ToSend();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        return SlackVerdict.OfResponse(await http.TryAsync(request, AttemptFor, LongestAnswer, cancellationToken));
    }
}
