using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.Security;
using PolicyBot.Channels.Slack.SocketMode;

namespace PolicyBot.Channels.Slack;

/// <summary>How Slack reaches the bot: by requests that it signs, or over a socket that the bot opens.</summary>
internal static class SlackDoor
{
    /// <summary>
    /// Needs <see cref="ITakeFromSlack"/>, and for a socket what calls Slack's API. To be added after whatever works off what was taken, so that the socket is closed before
    /// that is stopped.
    /// </summary>
    public static IServiceCollection AddSlackDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<SlackOptions, SlackOptionsValidator>()
            .Bind(configuration.GetSection("Slack"), binder => binder.ErrorOnUnknownConfiguration = true)
            .PostConfigure(options => options.ApiBaseUrl = SlackOptionsValidator.WithSlash(options.ApiBaseUrl));
        services.TryAddSingleton<Refusals>();
        services
            .AddSingleton<RequestMac>(_ => V0Signature.Compute)
            .AddSingleton<CheckSignatures>()
            .AddSingleton<Arrivals>()
            .AddSingleton<RequestEndpoints>();
        return string.IsNullOrEmpty(configuration["Slack:AppToken"]) ? services : services.AddSlackSocket();
    }

    /// <summary>Without a signing secret there is nothing that could be trusted, and so no address.</summary>
    public static void MapSlackDoor(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.SigningSecret.Length > 0)
            RequestEndpoints.Map(app.MapGroup("").DisableHttpMetrics());
    }
}
