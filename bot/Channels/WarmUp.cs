using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels;

/// <summary>
/// Goes through welcomes and answers once the program has started, so that the code on their way is compiled before the first employees come: an answer costs several
/// times as much while it is not. Nothing is sent or written down: "show more" leaves no note of a question that finds nothing.
/// </summary>
internal sealed partial class WarmUp(ITakeTurns conversation, IEnumerable<IDrawAhead> channels, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<WarmUp> logger) : BackgroundService
{
    private const int Bursts = 8;
    private const int TurnsInABurst = 40;

    /// <summary>The runtime compiles anew what is called often, and waits with it until this long nothing new was called.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly IReadOnlyList<IDrawAhead> _open = [.. channels.Where(channel => channel.IsOpen)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_open.Count == 0)
            return;

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            for (var burst = 0; burst < Bursts; burst++)
            {
                for (var turn = 0; turn < TurnsInABurst; turn++)
                    await TakeAsync(burst * TurnsInABurst + turn, stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it was warm.
        }
        catch (Exception e)
        {
            LogNotWarm(e); // whoever comes first finds out what is wrong, and is told
        }
    }

    private async Task TakeAsync(int number, CancellationToken cancellationToken)
    {
        var question = (number % 3) switch { 0 => Texts.WelcomeExampleOne, 1 => Texts.WelcomeExampleTwo, _ => Texts.WelcomeExampleThree };
        var turn = number % 4 == 0 ? Pressed(Verbs.Help) : Pressed(Verbs.AskMore, (Verbs.QuestionField, $"{question} {number}"));
        var reply = await conversation.TakeAsync(turn, cancellationToken);
        foreach (var channel in _open)
            channel.Draw(turn, reply);
    }

    private static Turn.Pressed Pressed(string verb, params IEnumerable<(string Field, string Value)> fields) =>
        new(verb, fields.ToDictionary(field => field.Field, field => field.Value)) { Asker = new Asker.Anonymous(), OwnFeedback = true };

    [LoggerMessage(LogLevel.Warning, "Going through some answers ahead of the first question has failed.")]
    private partial void LogNotWarm(Exception exception);
}
