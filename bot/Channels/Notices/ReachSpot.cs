using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Notices;

/// <summary>Makes one place show a case as it stands, and says there what the news is, if it is of the kind that is said: that the reporter has written, or that a clock wants somebody.</summary>
internal sealed class ReachSpot(ShowNotice show, PostedNotices notices)
{
    /// <summary>Of a mere change nobody is told who was not told of the case.</summary>
    public static bool Posts(string news) => news != CaseNews.Changed;

    /// <summary>Whether such news is said in words of its own, beside the notice, once.</summary>
    public static bool Says(string news) => WordOf(news) is not null;

    /// <param name="news">Such as <see cref="CaseNews.ReporterWrote"/>.</param>
    public async Task<BoardAnswer> ReachAsync(NoticeSpot spot, string news, CaseNumber number, CancellationToken cancellationToken)
    {
        var answer = await show.HandleAsync(spot, number, Posts(news), cancellationToken);

        return answer is BoardAnswer.Done && WordOf(news) is { } word ? await TellAsync(spot, number, word(number), cancellationToken) : answer;
    }

    private static Func<CaseNumber, AdaptiveCard>? WordOf(string news) => news switch
    {
        CaseNews.ReporterWrote => ReporterWroteCard.Of,
        CaseNews.Reminder => ClockWordCard.Reminder,
        CaseNews.Deputy => ClockWordCard.Deputy,
        CaseNews.Escalated => ClockWordCard.Escalated,
        _ => null,
    };

    // Last, so that whatever fails before it does not say it twice.
    private async Task<BoardAnswer> TellAsync(NoticeSpot spot, CaseNumber number, AdaptiveCard word, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(spot.Key, number, cancellationToken) is not { } posted)
            return new BoardAnswer.Done(Posted: null); // just posted, by a platform that gives no ids: that was the word of it

        var answer = await spot.Board.SayAsync(posted, word, cancellationToken);
        if (answer is not BoardAnswer.Gone gone)
            return answer;

        await notices.DropAsync(spot.Key, number, cancellationToken); // the thread is gone: the next attempt begins another

        return new BoardAnswer.TryAgain(gone.Reason, null, MayHaveArrived: false);
    }
}
