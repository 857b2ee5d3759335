using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Teams.People;

/// <summary>
/// Keeps how people of Legal are written to, from what they say in their own chat with the bot: so that new cases can come there, and notices refresh
/// themselves for them. Of anybody else nothing is kept here.
/// </summary>
internal sealed partial class MeetHandlers(Askers askers, IServiceUrls serviceUrls, IKeepConversations people, ILogger<MeetHandlers> logger)
{
    public async Task MeetAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!activity.IsPersonal || askers.Of(activity).OfLegal is null || ConversationReference.Of(activity, serviceUrls) is not { } reference)
            return;

        try
        {
            await people.KeepAsync(reference, cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            LogNotKept(e.Message); // they are answered all the same, and kept when they next say something
        }
    }

    [LoggerMessage(LogLevel.Warning, "How a person of Legal is written to in Teams could not be kept: {Problem}")]
    private partial void LogNotKept(string problem);
}
