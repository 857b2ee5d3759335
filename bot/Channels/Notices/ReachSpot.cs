using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Notices;

/// <summary>Makes one place show a case as it stands, and says there that the reporter has written, if that is the news.</summary>
internal sealed class ReachSpot(ShowNotice show, PostedNotices notices)
{
    /// <summary>Of a mere change nobody is told who was not told of the case.</summary>
    public static bool Posts(string news) => news != CaseNews.Changed;

    /// <param name="news">Such as <see cref="CaseNews.ReporterWrote"/>.</param>
    public async Task<BoardAnswer> ReachAsync(NoticeSpot spot, string news, CaseNumber number, CancellationToken cancellationToken)
    {
        var answer = await show.HandleAsync(spot, number, Posts(news), cancellationToken);

        return answer is BoardAnswer.Done && news == CaseNews.ReporterWrote ? await TellAsync(spot, number, cancellationToken) : answer;
    }

    // Last, so that whatever fails before it does not say it twice.
    private async Task<BoardAnswer> TellAsync(NoticeSpot spot, CaseNumber number, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(spot.Key, number, cancellationToken) is not { } posted)
            return new BoardAnswer.Done(Posted: null); // just posted, by a platform that gives no ids: that was the word of it

        var answer = await spot.Board.SayAsync(posted, ReporterWroteCard.Of(number), cancellationToken);
        if (answer is not BoardAnswer.Gone gone)
            return answer;

        await notices.DropAsync(spot.Key, number, cancellationToken); // the thread is gone: the next attempt begins another

        return new BoardAnswer.TryAgain(gone.Reason, null, MayHaveArrived: false);
    }
}
