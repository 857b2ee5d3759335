using System.Runtime.CompilerServices;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>News for a page that stays open longer than its reader may be there.</summary>
internal static class DeskNews
{
    /// <summary>Ends instead of telling whoever has left, whose session is over, or who is no longer of Legal.</summary>
    public static async IAsyncEnumerable<NewsNotice> WhileThereAsync(
        IAsyncEnumerable<NewsNotice> news, IDeskDoor door, HttpContext http, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var notice in news.WithCancellation(cancellationToken))
        {
            if (await door.WhoAsync(http, waits: true, cancellationToken) is null)
                yield break;

            yield return notice;
        }
    }
}
