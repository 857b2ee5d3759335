using Microsoft.Extensions.Options;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Notices;

/// <summary>Brings one delivery to every place that it is for, all at once and each for a limited time, so that none keeps another from hearing of a case.</summary>
internal sealed class BringNotices(CaseStandings standings, ReachSpot reach, PostedNotices notices, IOptions<OutboxOptions> outbox, TimeProvider time)
{
    /// <summary>Of the time of a whole attempt, so that it ends with an answer of ours and not with the outbox's patience.</summary>
    private const double ShareOfAttempt = 0.8;

    /// <summary>Of which case it tells; from then on the case can be worked.</summary>
    /// <returns><see langword="null"/> when there is no such case.</returns>
    public async Task<CaseNumber?> FindCaseAsync(Delivery delivery, CancellationToken cancellationToken) =>
        CaseNumber.TryParse(CaseNotice.FromJson(delivery.Payload).CaseNumber, out var number)
            && (!ReachSpot.Posts(delivery.Kind) || await standings.LetWorkAsync(number, cancellationToken))
            ? number
            : null;

    /// <param name="spots">One at least.</param>
    public async Task<DeliveryResult> BringAsync(Delivery delivery, CaseNumber number, IReadOnlyList<NoticeSpot> spots, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(spots.Select(spot => OnceAsync(spot, delivery, number, cancellationToken)));
        var result = answers.ToResult();
        if (result is DeliveryResult.Delivered && ReachSpot.Says(delivery.Kind))
        {
            foreach (var spot in spots)
                await FileAwayAsync(spot, delivery, number, cancellationToken);
        }

        return result;
    }

    /// <summary>A notice is known by its ids when the delivery comes again for the sake of others; that the reporter wrote, or what a clock wants, is said in a message of its own, which is remembered until then.</summary>
    private async Task<BoardAnswer> OnceAsync(NoticeSpot spot, Delivery delivery, CaseNumber number, CancellationToken cancellationToken)
    {
        if (!ReachSpot.Says(delivery.Kind))
            return await InTimeAsync(spot, delivery, number, cancellationToken);

        if (await notices.FindAsync(WordIn(spot, delivery), number, cancellationToken) is { } told)
            return new BoardAnswer.Done(told);

        var answer = await InTimeAsync(spot, delivery, number, cancellationToken);
        if (answer is BoardAnswer.Done done)
            await notices.KeepAsync(WordIn(spot, delivery), number, done.Posted ?? new PostedNotice("", ""), CancellationToken.None); // it is said

        return answer;
    }

    // It is remembered for good, so that it can be taken away should somebody have to be kept out of the case who reads there.
    private async Task FileAwayAsync(NoticeSpot spot, Delivery delivery, CaseNumber number, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(WordIn(spot, delivery), number, cancellationToken) is { Message.Length: > 0 } told)
        {
            for (var word = 0; !await notices.KeepAsync(spot.Word(word), number, told, cancellationToken); word++)
            {
            }
        }

        await notices.DropAsync(WordIn(spot, delivery), number, cancellationToken);
    }

    private async Task<BoardAnswer> InTimeAsync(NoticeSpot spot, Delivery delivery, CaseNumber number, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(outbox.Value.AttemptFor * ShareOfAttempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await reach.ReachAsync(spot, delivery.Kind, number, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BoardAnswer.TryAgain("no answer in time", null, MayHaveArrived: true);
        }
    }

    private static string WordIn(NoticeSpot spot, Delivery delivery) => $"{spot.Key}/{delivery.Id:N}";
}
