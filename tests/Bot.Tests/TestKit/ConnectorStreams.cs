using System.Text.Json;

namespace PolicyBot.Tests.TestKit;

/// <summary>Messages that grow, as Teams has them (msteams-docs, streaming-ux): what it would refuse is refused.</summary>
internal sealed class ConnectorStreams
{
    private readonly Dictionary<string, (string Conversation, string Text, int Sequence, bool IsOver)> _streams = [];

    /// <summary>What can be seen and was never finished.</summary>
    public IEnumerable<string> Unfinished => _streams.Values.Where(stream => !stream.IsOver).Select(stream => stream.Text);

    public static JsonElement? PlaceOf(JsonElement activity) => activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "streaminfo").Select(entity => (JsonElement?)entity).SingleOrDefault()
        : null;

    /// <summary>A piece, or the whole message at last.</summary>
    /// <returns>The id of the stream; otherwise what is wrong.</returns>
    public (string? Id, string? Wrong) Take(string conversation, JsonElement activity, JsonElement place, Func<string> nextId)
    {
        var text = activity.TryGetProperty("text", out var said) ? said.GetString()! : "";
        var type = place.GetProperty("streamType").GetString();
        var isFinal = activity.GetProperty("type").GetString() == "message";
        var id = place.TryGetProperty("streamId", out var known) ? known.GetString() : null;
        int? sequence = place.TryGetProperty("streamSequence", out var number) ? number.GetInt32() : null;
        if (text.Length == 0 || type != (isFinal ? "final" : "streaming") || isFinal != sequence is null)
            return (null, "Start streaming activities should include text");
        if (id is null && (isFinal || sequence != 1))
            return (null, "Streaming begins at 1");
        if (id is not null && (!_streams.TryGetValue(id, out var stream) || stream.IsOver))
            return (null, "Content stream is not allowed on an already completed streamed message");
        if (id is not null && !text.StartsWith(_streams[id].Text, StringComparison.Ordinal))
            return (null, "Request streamed content should contain the previously streamed content");
        if (id is not null && sequence <= _streams[id].Sequence)
            return (null, "The sequence does not rise");
        if (!isFinal && activity.TryGetProperty("attachments", out _))
            return (null, "Only the final message has attachments");

        id ??= nextId();
        _streams[id] = (conversation, text, sequence ?? 0, isFinal);

        return (id, null);
    }

    /// <summary>Something else took its place.</summary>
    /// <returns>Whether there was such a stream.</returns>
    public bool End(string id)
    {
        if (!_streams.TryGetValue(id, out var stream))
            return false;

        _streams[id] = stream with { IsOver = true };

        return true;
    }
}
