using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Notices;

/// <summary>
/// Makes one place show how a case stands now: changes the message that is there, or sends one. What is shown is compared with the case once more
/// afterwards, so that of two who show it at once the last leaves the last state, whichever request the platform did first.
/// </summary>
internal sealed class ShowNotice(CaseStandings standings, PostedNotices notices)
{
    /// <returns>Done when nothing is left to do; otherwise what the platform said.</returns>
    /// <param name="posts">Whether to send a message where none is; a mere change is of no interest where the case was not told of.</param>
    public async Task<BoardAnswer> HandleAsync(NoticeSpot spot, CaseNumber number, bool posts, CancellationToken cancellationToken)
    {
        var mayPost = posts;
        string? shown = null;
        while (true)
        {
            if (await DrawAsync(spot, number, cancellationToken) is not { } card)
                return await TakeAwayAsync(spot, number, cancellationToken);

            var posted = await notices.FindAsync(spot.Key, number, cancellationToken);
            var text = card.ToJson();
            if (text == shown || (posted is null && !mayPost))
                return new BoardAnswer.Done(posted);

            var answer = posted is null
                ? await PostAsync(spot, number, card, cancellationToken)
                : await spot.Board.UpdateAsync(posted, card, cancellationToken);

            if (answer is BoardAnswer.Gone gone && posted is not null)
            {
                await notices.DropAsync(spot.Key, number, cancellationToken); // somebody took it away: a new case is told of again, a change is not
                mayPost |= gone.IsFrozen;
                continue;
            }

            if (answer is not BoardAnswer.Done)
                return answer;

            mayPost = false;
            shown = text;
        }
    }

    // Its reader, or one of its readers, is kept out of the case by now: what told them of it goes, words before the notice by which they are found.
    private async Task<BoardAnswer> TakeAwayAsync(NoticeSpot spot, CaseNumber number, CancellationToken cancellationToken)
    {
        var words = 0;
        while (await notices.FindAsync(spot.Word(words), number, cancellationToken) is not null)
            words++;

        // The last first: whoever is interrupted still finds the others.
        while (words-- > 0)
        {
            if (await TakeAwayAsync(spot, spot.Word(words), number, cancellationToken) is var answer and not BoardAnswer.Done)
                return answer;
        }

        return await TakeAwayAsync(spot, spot.Key, number, cancellationToken);
    }

    // Among several people a gap would be asked about; in somebody's own chat nobody else reads what stands there.
    private async Task<BoardAnswer> TakeAwayAsync(NoticeSpot spot, string name, CaseNumber number, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(name, number, cancellationToken) is not { } posted)
            return new BoardAnswer.Done(Posted: null);

        var answer = spot.Reader is null && name == spot.Key ? null : await spot.Board.DeleteAsync(posted, cancellationToken);
        if (answer is null or BoardAnswer.Refused)
            answer = await spot.Board.UpdateAsync(posted, WithdrawnNoticeCard.Of(), cancellationToken);

        if (answer is not (BoardAnswer.Done or BoardAnswer.Gone))
            return answer;

        await notices.DropAsync(name, number, cancellationToken);

        return new BoardAnswer.Done(Posted: null);
    }

    private async Task<AdaptiveCard?> DrawAsync(NoticeSpot spot, CaseNumber number, CancellationToken cancellationToken) =>
        await standings.FindAsync(number, spot.Destination, spot.Reader, cancellationToken) is { } standing
            ? CaseNoticeCard.Of(standing, await spot.Board.RefreshForAsync(number, cancellationToken))
            : null;

    private async Task<BoardAnswer> PostAsync(NoticeSpot spot, CaseNumber number, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var answer = await spot.Board.PostAsync(card, cancellationToken);

        // The message is there: from here on nothing may keep its ids from being kept, or it would be sent again.
        if (answer is BoardAnswer.Done { Posted: { } posted } && !await notices.KeepAsync(spot.Key, number, posted, CancellationToken.None))
            await spot.Board.DeleteAsync(posted, cancellationToken); // another replica was faster

        return answer;
    }
}
