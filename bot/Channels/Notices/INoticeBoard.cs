using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Notices;

/// <summary>One place in a chat platform, made for one delivery. Each method is one attempt. What previews show of a card is its first line.</summary>
internal interface INoticeBoard
{
    /// <summary>For whom the platform shows a notice of this case anew by itself: nobody who is kept out of it.</summary>
    /// <returns>Ids of the platform; none where it knows no such thing.</returns>
    Task<IReadOnlyList<string>> RefreshForAsync(CaseNumber number, CancellationToken cancellationToken);

    Task<BoardAnswer> PostAsync(AdaptiveCard notice, CancellationToken cancellationToken);

    Task<BoardAnswer> UpdateAsync(PostedNotice posted, AdaptiveCard notice, CancellationToken cancellationToken);

    Task<BoardAnswer> DeleteAsync(PostedNotice posted, CancellationToken cancellationToken);

    /// <summary>Says something of a case where its notice stands: in the notice's thread, if the place has threads.</summary>
    Task<BoardAnswer> SayAsync(PostedNotice notice, AdaptiveCard word, CancellationToken cancellationToken);
}
