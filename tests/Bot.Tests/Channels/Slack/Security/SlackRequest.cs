using System.Globalization;
using System.Net.Sockets;
using System.Text;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Security;

/// <summary>A request, byte by byte: a client for people would put right what is to be wrong here.</summary>
internal sealed record SlackRequest
{
    private const string Signature = "X-Slack-Signature";
    private const string Timestamp = "X-Slack-Request-Timestamp";

    public required string Path { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>As lines, in their order.</summary>
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    public required DateTimeOffset Now { get; init; }

    public static string[] Paths { get; } = [RequestEndpoints.Events, RequestEndpoints.Commands, RequestEndpoints.Interactions];

    /// <summary>As Slack sends it.</summary>
    public static SlackRequest Good(string path, DateTimeOffset now)
    {
        var body = path switch
        {
            RequestEndpoints.Events => """{"type":"event_callback","api_app_id":"A1","event_id":"Ev1","event":{"type":"app_mention","text":"über <@U1>/x"}}""",
            RequestEndpoints.Commands => "command=%2Fpolicy&text=May+I%3F&user_id=U1&team_id=T1",
            _ => "payload=%7B%22type%22%3A%22view_submission%22%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%7D",
        };
        return new SlackRequest
        {
            Path = path,
            Body = Encoding.UTF8.GetBytes(body),
            Now = now,
            Headers = [("Content-Type", path == RequestEndpoints.Events ? "application/json" : "application/x-www-form-urlencoded")],
        }.SignedFor(TextOf(now));
    }

    public string Code => Of(Signature);

    public string Time => Of(Timestamp);

    public string Text => Encoding.UTF8.GetString(Body);

    public static string TextOf(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Says this time, and is signed over it.</summary>
    public SlackRequest SignedFor(string timestamp, string secret = SlackSignature.Secret, string version = "v0") =>
        WithTime(timestamp).WithCode(SlackSignature.Of(Body, timestamp, secret, version));

    public SlackRequest WithCode(params string[] codes) => With(Signature, codes);

    public SlackRequest WithTime(params string[] times) => With(Timestamp, times);

    public SlackRequest With(string header, params string[] values) =>
        this with { Headers = [.. Headers.Where(line => line.Name != header), .. values.Select(value => (header, value))] };

    /// <summary>Another body under the signature of the first.</summary>
    public SlackRequest Saying(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };

    /// <returns>Status line, headers but for the date, and body.</returns>
    public async Task<string> SendAsync(Uri address)
    {
        using var wire = new TcpClient();
        await wire.ConnectAsync(address.Host, address.Port);
        var stream = wire.GetStream();
        var head = new StringBuilder($"POST {Path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Length: {Body.Length}\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(Body);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        return string.Join('\n', answer.Split("\r\n").Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)));
    }

    private string Of(string header) => Headers.Single(line => line.Name == header).Value;
}
