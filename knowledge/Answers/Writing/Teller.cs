using Microsoft.Extensions.Logging;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Tells whoever follows the writing of each sentence. One who cannot listen is left in peace, and the answer goes on.</summary>
internal sealed partial class Teller(IFollowWriting? follower, TimeProvider time, ILogger logger)
{
    /// <summary>Longer than any channel makes its messages wait.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private IFollowWriting? _follower = follower;

    public async Task ShowAsync(WrittenSentence sentence, CancellationToken cancellationToken)
    {
        if (_follower is null) return;

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await _follower.ShowAsync(sentence, leaving.Token).WaitAsync(Limit, time, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _follower = null; // nothing is lost: the whole answer comes at the end
            LogNotTold(e.GetType().Name);
            await leaving.CancelAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Sentences could not be shown while they were written ({Failure}); the answer is given at its end.")]
    private partial void LogNotTold(string failure);
}
