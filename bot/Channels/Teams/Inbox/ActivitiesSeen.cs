using System.Security.Cryptography;
using System.Text;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Inbox;

/// <summary>
/// Knows an activity that is delivered again. Kept in memory and as hashes, so that no record arises of who wrote when; what must survive a restart is
/// done once by the ticket of its form.
/// </summary>
internal sealed class ActivitiesSeen(TimeProvider time) : IDisposable
{
    /// <summary>Longer than a connector goes on trying.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private readonly Recent<UInt128, bool> _seen = new(time, Span, most: 100_000);

    /// <returns><see langword="false"/> when it came before.</returns>
    public bool IsFirst(Activity activity) => activity.Id is null || _seen.TryAdd(KeyOf(activity), true);

    /// <summary>It could not be taken after all, and may come again.</summary>
    public void Forget(Activity activity) => _seen.Forget(KeyOf(activity));

    public void Dispose() => _seen.Dispose();

    // An edit or a deletion has the id of the message that it changes; each has a time of its own, which stays when it is delivered again.
    private static UInt128 KeyOf(Activity activity)
    {
        var key = string.Join('\n', activity.ChannelId, activity.ConversationId, activity.Id, activity.Type, activity.EventType, activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? activity.Timestamp : null);

        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
