using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Makes one place show a case as it stands, and says there that the reporter has written, if that is the news.</summary>
internal sealed class ReachSpot(ShowNotice show, ICallConnector connector, PostedNotices notices, DressCard dress)
{
    /// <summary>Of a mere change nobody is told who was not told of the case.</summary>
    public static bool Posts(string news) => news != CaseNews.Changed;

    /// <param name="news">Such as <see cref="CaseNews.ReporterWrote"/>.</param>
    public async Task<ConnectorAnswer> ReachAsync(NoticeSpot spot, string news, CaseNumber number, CancellationToken cancellationToken)
    {
        var answer = await show.HandleAsync(spot, number, Posts(news), cancellationToken);

        return answer is ConnectorAnswer.Done && news == CaseNews.ReporterWrote ? await TellAsync(spot, number, cancellationToken) : answer;
    }

    // Last, so that whatever fails before it does not say it twice.
    private async Task<ConnectorAnswer> TellAsync(NoticeSpot spot, CaseNumber number, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(spot.Key, number, cancellationToken) is not { } posted)
            return new ConnectorAnswer.Done(Id: null); // just posted, by a connector that gives no ids: that was the word of it

        var word = new OutgoingActivity
        {
            Summary = ReporterWroteCard.Heading,
            Cards = [dress(ReporterWroteCard.Of(number))],
            ReplyToId = spot.TenantOfChannel is null ? null : posted.ActivityId,
        };
        var answer = await connector.SendAsync(spot.Address with { ConversationId = posted.ConversationId }, word, cancellationToken);
        if (answer is not ConnectorAnswer.Gone gone)
            return answer;

        await notices.DropAsync(spot.Key, number, cancellationToken); // the thread is gone: the next attempt begins another

        return new ConnectorAnswer.TryAgain(gone.Reason, null, MayHaveArrived: false);
    }
}
