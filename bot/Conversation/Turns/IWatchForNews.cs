using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Conversation.Turns;

/// <summary>Tells a channel that something it shows has changed, so that it can be shown anew without being asked.</summary>
public interface IWatchForNews
{
    /// <summary>Yields each time a mailbox has changed. Ends at once when the pass is not, or no longer, good.</summary>
    /// <param name="pass">From <see cref="DialogStep.Show.Watch"/>.</param>
    IAsyncEnumerable<NewsNotice> MailboxAsync(string pass, CancellationToken cancellationToken);

    /// <summary>Yields each time Legal's inbox, or a case in it, has changed.</summary>
    IAsyncEnumerable<NewsNotice> InboxAsync(Handler handler, CancellationToken cancellationToken);

    /// <summary>Yields each time this case has changed. Ends when there is none for this handler, or none any more.</summary>
    IAsyncEnumerable<NewsNotice> CaseAsync(Handler handler, CaseNumber number, CancellationToken cancellationToken);
}
