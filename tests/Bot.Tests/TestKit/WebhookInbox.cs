using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.TestKit;

/// <summary>A webhook receiver that keeps whatever comes.</summary>
internal sealed class WebhookInbox : IAsyncDisposable
{
    /// <summary>In the form of Standard Webhooks.</summary>
    public const string Secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private HttpReceiver? _receiver;

    public ConcurrentQueue<(string Id, string Body, string Headers)> Received { get; } = new();

    public Uri Address => _receiver!.Address;

    public static async Task<WebhookInbox> StartAsync()
    {
        var inbox = new WebhookInbox();
        inbox._receiver = await HttpReceiver.StartAsync(inbox.TakeAsync);

        return inbox;
    }

    /// <summary>The settings by which a bot sends a copy of every case here, besides what goes to its own inbox.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["Routing:Destinations:legal-hook:Kind"] = "webhook",
        ["Routing:Destinations:legal-hook:Url"] = Address.ToString(),
        ["Routing:Destinations:legal-hook:Secret"] = Secret,
        ["Routing:Default:0"] = "legal-inbox",
        ["Routing:Copies:0"] = "legal-hook",
    };

    public ValueTask DisposeAsync() => _receiver!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        Received.Enqueue((context.Request.Headers["webhook-id"].ToString(), body, string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))));
    }
}
