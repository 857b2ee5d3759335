using PolicyBot.Cases.Handlers;

namespace PolicyBot.Conversation.Dialogs.EnterTheDesk;

/// <summary>Gives out the links by which people of Legal enter their pages. The channel that serves the pages knows how.</summary>
public interface IDeskLinks
{
    /// <summary>How long a link is good; it is good for once.</summary>
    static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    /// <summary>Makes a link that is good for this person alone, in place of any that was given before and not used.</summary>
    /// <returns>Absolute, and a secret; <see langword="null"/> when no address of the pages is known.</returns>
    /// <exception cref="Storage.StorageUnavailableException">It could not be kept, and would open nothing.</exception>
    Task<Uri?> IssueAsync(Handler handler, CancellationToken cancellationToken);
}
