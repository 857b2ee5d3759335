using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Asks Slack about somebody for as long as whoever waits can. That Slack does not answer is no answer.</summary>
internal sealed partial class LookUpPeople(ICallSlack slack, TimeProvider time, ILogger<LookUpPeople> logger)
{
    /// <summary>Less than a trigger lasts, since a dialog has to open after it.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(0.7);

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(8);

    /// <returns><see langword="null"/> for somebody of whom Slack tells nothing here.</returns>
    /// <exception cref="CannotTellWhoException">Slack was busy or away, or does not let the bot ask.</exception>
    public async Task<SlackUser?> FindAsync(Workspace workspace, string user, bool hasTime, CancellationToken cancellationToken)
    {
        var patience = hasTime ? Long : Short;
        var until = time.GetUtcNow() + patience;
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (var tries = 1; ; tries++)
            {
                switch (await slack.FindUserAsync(workspace, user, either.Token))
                {
                    case SlackAnswer<SlackUser>.Done { Value: var found }:
                        return found;
                    case SlackAnswer<SlackUser>.Refused { Code: "user_not_found" or "user_not_visible" }:
                        return null;
                    case SlackAnswer<SlackUser>.TryAgain again when hasTime && time.GetUtcNow() + PauseOf(again, tries) < until:
                        await Task.Delay(PauseOf(again, tries), time, either.Token);
                        break;
                    case var other:
                        throw CannotTell(other.Code()!);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw CannotTell("request_timeout");
        }
    }

    private CannotTellWhoException CannotTell(string code)
    {
        LogUnknown(code, SlackErrors.Sentence(code));
        return new CannotTellWhoException(code);
    }

    private static TimeSpan PauseOf(SlackAnswer<SlackUser>.TryAgain again, int tries) => again.After ?? TimeSpan.FromSeconds(tries);

    [LoggerMessage(LogLevel.Warning, "Slack did not say who somebody is: {Code}. {Mend}")]
    private partial void LogUnknown(string code, string mend);
}
