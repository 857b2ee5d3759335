using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>Asks Slack for the address of a socket, which is good once, opens it, and waits for its hello.</summary>
internal sealed class OpenSocket(SlackCalls calls, TakeEnvelope take, IOptions<SlackOptions> options, Refusals refusals, TimeProvider time, ILogger<SlackSocket> logger)
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(15);

    /// <summary>Slack pings as well, but a way that is dead in one direction only its own pings find out.</summary>
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(20);

    public async Task<SocketOpening> OpenAsync(CancellationToken cancellationToken)
    {
        var token = new Secret<string>(options.Value.AppToken);
        return await calls.CallAsync("apps.connections.open", token, SlackBody.Form(), SlackCalls.AttemptFor, cancellationToken) switch
        {
            SlackAnswer<JsonElement>.Done { Value: var answer } => await OpenAsync(Json.Text(answer, "url"), cancellationToken),
            SlackAnswer<JsonElement>.TryAgain again => new SocketOpening.TryAgain(again.Code, again.After),
            SlackAnswer<JsonElement>.Refused refused => new SocketOpening.Refused(refused.Code),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    private async Task<SocketOpening> OpenAsync(string? url, CancellationToken cancellationToken)
    {
        if (SocketAddress.Trusted(url, options.Value.ApiBaseUrl) is not { } address)
            return new SocketOpening.Refused("socket_address_not_trusted");

        using var over = new CancellationTokenSource(HelloWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        if (await ConnectAsync(address, either.Token) is not { } client)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new SocketOpening.TryAgain("socket_not_opened", After: null);
        }

        var socket = new SlackSocket(client, take, refusals, time, logger);
        if (await socket.IsGreetedAsync(either.Token))
            return new SocketOpening.Opened(socket);

        await socket.DisposeAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return new SocketOpening.TryAgain(over.IsCancellationRequested ? "no_hello" : "closed_before_hello", After: null);
    }

    /// <returns><see langword="null"/> when it could not be reached.</returns>
    private static async Task<ClientWebSocket?> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var client = new ClientWebSocket { Options = { KeepAliveInterval = PingEvery, KeepAliveTimeout = PongWithin } };
        try
        {
            await client.ConnectAsync(address, cancellationToken);
            return client;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            client.Dispose();
            return null;
        }
    }
}
