using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels;

/// <summary>
/// Goes through welcomes and answers once the program has started, and brings them to its own door, so that the code on their way is compiled before the first employees come: an
/// answer costs several times as much while it is not. Nothing is sent to anybody or written down.
/// </summary>
internal sealed partial class WarmUp(IEnumerable<IRehearse> channels, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    private const int Rounds = 140;

    /// <summary>As when several people come, and few enough that those who really do are served beside them.</summary>
    private const int TurnsAtOnce = 4;

    /// <summary>One of each form in which there are answers.</summary>
    private readonly string[] _questions =
    [
        Texts.WelcomeExampleOne,
        Texts.WelcomeExampleTwo,
        Texts.WelcomeExampleThree,
        "What is a trade secret?",
        "Who decides which class a document has?",
        "How long may customer data be kept?",
        "By when does a loss have to be reported?",
    ];

    private readonly IReadOnlyList<IRehearse> _open = [.. channels.Where(channel => channel.IsOpen)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_open.Count == 0)
            return;

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            foreach (var channel in _open)
                await channel.PrepareAsync(stoppingToken);
            for (var round = 0; round < Rounds; round++)
                await Task.WhenAll(Enumerable.Range(round * TurnsAtOnce, TurnsAtOnce).Select(number => TakeAsync(number, stoppingToken)));
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
        var question = _questions[number % _questions.Length];
        foreach (var channel in _open)
            await channel.TakeAsync(number % 4 == 0 ? "hello" : $"{question} {number}", cancellationToken); // the same question would be answered from memory
    }

    [LoggerMessage(LogLevel.Warning, "Going through some answers ahead of the first question has failed.")]
    private partial void LogNotWarm(Exception exception);
}
