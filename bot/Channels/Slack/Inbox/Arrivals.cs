using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Security;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>What came over HTTP or over a socket goes on from here, unless it is for another app, or Slack's own word about its deliveries.</summary>
internal sealed partial class Arrivals(ITakeFromSlack take, IOptions<SlackOptions> options, Refusals refusals, ILogger<Arrivals> logger)
{
    private readonly string _appId = options.Value.AppId;
    private int _heldBack;

    public Acknowledgement TakeEvent(JsonElement envelope)
    {
        if (!IsOurs(Json.Text(envelope, "api_app_id")))
            return Acknowledgement.Taken;
        if (Json.Text(envelope, "type") != "app_rate_limited")
            return take.TakeEvent(envelope);

        LogHeldBack(Interlocked.Increment(ref _heldBack));
        return Acknowledgement.Taken;
    }

    public Task<Acknowledgement> TakeCommandAsync(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        IsOurs(fields.GetValueOrDefault("api_app_id")) ? take.TakeCommandAsync(fields, cancellationToken) : Task.FromResult(Acknowledgement.Taken);

    public Task<Acknowledgement> TakeInteractionAsync(JsonElement payload, CancellationToken cancellationToken) =>
        IsOurs(Json.Text(payload, "api_app_id")) ? take.TakeInteractionAsync(payload, cancellationToken) : Task.FromResult(Acknowledgement.Taken);

    // Not every interaction names the app that it is for.
    private bool IsOurs(string? appId)
    {
        if (_appId.Length == 0 || appId is null || appId == _appId)
            return true;

        refusals.Add(CheckSignatures.Platform, "it was for another app than Slack:AppId names");
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Slack has held events back for a minute, since it had more for us than it delivers in an hour. It has said so {Times} times since the start.")]
    private partial void LogHeldBack(int times);
}
