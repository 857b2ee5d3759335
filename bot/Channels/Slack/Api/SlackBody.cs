using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>The arguments of one call, to be sent as often as it is repeated. Slack's older methods, which only read, ignore JSON without a word: they are sent a form.</summary>
internal sealed class SlackBody
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> _json;
    private readonly IReadOnlyList<(string Name, string Value)>? _fields;

    private SlackBody(ReadOnlyMemory<byte> json, IReadOnlyList<(string Name, string Value)>? fields) => (_json, _fields) = (json, fields);

    public static SlackBody Form(params IReadOnlyList<(string Name, string Value)> fields) => new(default, fields);

    /// <param name="write">Within an object that is opened and closed already.</param>
    public static SlackBody Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new SlackBody(buffer.WrittenMemory, fields: null);
    }

    /// <summary>To be disposed of by whoever sends it.</summary>
    public OutgoingBody ToSend() => _fields is null ? OutgoingBody.Json(_json) : OutgoingBody.Form(_fields);
}
