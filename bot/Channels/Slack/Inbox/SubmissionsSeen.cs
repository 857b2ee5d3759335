using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyBot.Channels.Slack.Interactions;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// A modal that is sent in again, since the acknowledgement was slow, gets the answer of the first time. Known by the view, its state and what was typed, as a hash; for
/// two minutes at most, since the answer may hold a receipt.
/// </summary>
internal sealed class SubmissionsSeen(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly Recent<UInt128, Submission> _known = new(time, Span, most: 10_000);

    /// <returns>With whether it came for the first time.</returns>
    public (Submission Submission, bool IsFirst) Find(Interaction done)
    {
        var key = KeyOf(done);
        var fresh = new Submission(time);

        return _known.TryAdd(key, fresh) ? (fresh, true) : (_known.TryFind(key, out var known) ? known : fresh, false);
    }

    public void Forget(Interaction done) => _known.Forget(KeyOf(done));

    public void Dispose() => _known.Dispose();

    private static UInt128 KeyOf(Interaction done)
    {
        var state = Json.Part(done.View, "state");
        var typed = state.ValueKind == JsonValueKind.Undefined ? "" : state.GetRawText();

        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', done.Person.UserId, done.Modal?.Id, done.Modal?.Hash, typed))));
    }
}
