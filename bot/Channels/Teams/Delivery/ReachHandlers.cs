using Microsoft.Extensions.Options;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Reaches every handler in their own chat, all at once and each for a limited time, so that none keeps another from hearing of a case.</summary>
internal sealed class ReachHandlers(
    ConversationStore people,
    ReachSpot reach,
    PostedNotices notices,
    IOptions<TeamsOptions> teams,
    IOptions<OutboxOptions> outbox,
    TimeProvider time)
{
    /// <summary>Of the time of a whole attempt, so that it ends with an answer of ours and not with the outbox's patience.</summary>
    private const double ShareOfAttempt = 0.8;

    public async Task<DeliveryResult> ReachAsync(Destination destination, Outbox.Delivery delivery, CaseNumber number, CancellationToken cancellationToken)
    {
        var handlers = await people.OfAsync(teams.Value.Handlers, cancellationToken);
        NoticeSpot[] spots =
        [
            .. handlers.Where(handler => !handler.Reference.IsGroup) // others read along in a group
                .Select(handler => new NoticeSpot { Key = $"{destination.Name}/{handler.Name}", Address = handler.Reference.Address }),
        ];
        if (spots.Length == 0)
            return new DeliveryResult.Refused("no handler has opened a chat with the bot yet");

        var answers = await Task.WhenAll(spots.Select(spot => OnceAsync(spot, delivery, number, cancellationToken)));
        var result = Judge(answers);
        if (result is DeliveryResult.Delivered && delivery.Kind == CaseNews.ReporterWrote)
        {
            foreach (var spot in spots)
                await notices.DropAsync(WordIn(spot, delivery), number, cancellationToken);
        }

        return result;
    }

    /// <summary>A notice is known by its ids when the delivery comes again for the sake of others; that the reporter wrote is said in a message of its own, which is remembered until then.</summary>
    private async Task<ConnectorAnswer> OnceAsync(NoticeSpot spot, Outbox.Delivery delivery, CaseNumber number, CancellationToken cancellationToken)
    {
        if (delivery.Kind != CaseNews.ReporterWrote)
            return await InTimeAsync(spot, delivery, number, cancellationToken);

        if (await notices.FindAsync(WordIn(spot, delivery), number, cancellationToken) is { } told)
            return new ConnectorAnswer.Done(told.ActivityId);

        var answer = await InTimeAsync(spot, delivery, number, cancellationToken);
        if (answer is ConnectorAnswer.Done done)
            await notices.KeepAsync(WordIn(spot, delivery), number, new PostedNotice(spot.Address.ConversationId, done.Id ?? ""), CancellationToken.None); // it is said

        return answer;
    }

    private async Task<ConnectorAnswer> InTimeAsync(NoticeSpot spot, Outbox.Delivery delivery, CaseNumber number, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(outbox.Value.AttemptFor * ShareOfAttempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await reach.ReachAsync(spot, delivery.Kind, number, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConnectorAnswer.TryAgain("no answer in time", null, MayHaveArrived: true);
        }
    }

    /// <summary>Who took the bot away or blocked it holds up nobody. Whoever else was not reached is tried again.</summary>
    private static DeliveryResult Judge(ConnectorAnswer[] answers)
    {
        if (answers.OfType<ConnectorAnswer.TryAgain>().MaxBy(again => again.After) is { } again)
            return again.ToResult();

        if (answers.FirstOrDefault(answer => answer is ConnectorAnswer.Refused) is { } refused)
            return refused.ToResult();

        return (answers.FirstOrDefault(answer => answer is ConnectorAnswer.Done) ?? answers[0]).ToResult();
    }

    private static string WordIn(NoticeSpot spot, Outbox.Delivery delivery) => $"{spot.Key}/{delivery.Id:N}";
}
