using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>News that a test tells. One pass is good: <see cref="GoodPass"/>.</summary>
internal sealed class FakeNews : IWatchForNews
{
    public const string GoodPass = "a-good-pass";

    private readonly Channel<NewsNotice> _news = Channel.CreateUnbounded<NewsNotice>();
    private int _watchers;

    /// <summary>How many are watching right now.</summary>
    public int Watchers => _watchers;

    /// <summary>Done once somebody watches.</summary>
    public TaskCompletionSource Watched { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once somebody who watched has gone.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Tell() => Assert.True(_news.Writer.TryWrite(default));

    public IAsyncEnumerable<NewsNotice> MailboxAsync(string pass, CancellationToken cancellationToken) =>
        pass == GoodPass ? WatchAsync(cancellationToken) : AsyncEnumerable.Empty<NewsNotice>();

    public IAsyncEnumerable<NewsNotice> InboxAsync(Handler handler, CancellationToken cancellationToken) => WatchAsync(cancellationToken);

    public IAsyncEnumerable<NewsNotice> CaseAsync(Handler handler, CaseNumber number, CancellationToken cancellationToken) => WatchAsync(cancellationToken);

    private async IAsyncEnumerable<NewsNotice> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _watchers);
        Watched.TrySetResult();
        try
        {
            await foreach (var notice in _news.Reader.ReadAllAsync(cancellationToken))
                yield return notice;
        }
        finally
        {
            Interlocked.Decrement(ref _watchers);
            Left.TrySetResult();
        }
    }
}
