using System.Text;
using System.Text.Json;
using PolicyBot.Knowledge.Answers.Proof;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>
/// Reads an answer while it is written: hands out each sentence as soon as its closing brace is there. Whatever is not of the form that was asked for ends
/// the reading; what came whole before it stays.
/// </summary>
internal sealed class DraftReader
{
    /// <summary>Bytes; several times what six sentences with their quotes need.</summary>
    private const int Longest = 64 * 1024;
    private const int LongestSentence = 16 * 1024;
    private const int Deepest = 6;

    private static readonly JsonReaderOptions Strictly = new() { MaxDepth = Deepest };

    private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetEncoder();
    private readonly Queue<DraftSentence> _ready = [];
    private byte[] _unread = [];
    private int _length;
    private JsonReaderState _state = new(Strictly);
    private Place _place = Place.Start;

    private enum Place
    {
        Start,
        BeforeCovered,
        Covered,
        BeforeSentences,
        Sentences,
        InSentences,
        AfterSentences,
        End,
    }

    /// <summary>It is not of the form that was asked for, is too long, or ended too early.</summary>
    public bool IsUnreadable { get; private set; }

    /// <summary>Whether the model says that the passages answer; <see langword="null"/> until it said so.</summary>
    public bool? IsCovered { get; private set; }

    /// <returns>The next sentence; <see langword="null"/> when none is whole.</returns>
    public DraftSentence? TryTake() => _ready.TryDequeue(out var sentence) ? sentence : null;

    /// <param name="chunk">May end anywhere, even within a letter.</param>
    public void Add(string chunk) => Read(chunk, isLast: false);

    /// <summary>Nothing more comes.</summary>
    public void End()
    {
        Read("", isLast: true);
        IsUnreadable |= _place != Place.End;
    }

    private void Read(string chunk, bool isLast)
    {
        if (IsUnreadable) return;

        try
        {
            if (chunk.Length > Longest || (_length += chunk.Length) > Longest) throw new JsonException();

            var bytes = new byte[_encoder.GetByteCount(chunk, isLast)];
            _encoder.GetBytes(chunk, bytes, isLast);
            _unread = [.. _unread, .. bytes];
            if (_unread.Length > 0 || isLast) Read(isLast);
        }
        catch (Exception e) when (e is JsonException or EncoderFallbackException or InvalidOperationException) // the last one for half a letter in an escape
        {
            IsUnreadable = true;
        }
    }

    private void Read(bool isLast)
    {
        var reader = new Utf8JsonReader(_unread, isLast, _state);
        var (read, state) = (0, _state);
        while (reader.Read())
        {
            if (_place == Place.InSentences && reader.TokenType == JsonTokenType.StartObject)
            {
                var start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip()) break; // read again from its beginning when there is more of it

                Take(_unread.AsSpan(start, (int)reader.BytesConsumed - start));
            }
            else
            {
                Step(ref reader);
            }

            (read, state) = ((int)reader.BytesConsumed, reader.CurrentState);
        }

        (_unread, _state) = (_unread[read..], state);
        if (_unread.Length > LongestSentence) throw new JsonException();
    }

    private void Take(ReadOnlySpan<byte> sentence)
    {
        if (sentence.Length > LongestSentence) throw new JsonException();

        var draft = JsonSerializer.Deserialize(sentence, WritingJson.Default.DraftSentence);
        if (draft is null || draft.Quotes.Any(quote => quote is null)) throw new JsonException();

        _ready.Enqueue(draft);
    }

    private void Step(ref Utf8JsonReader reader)
    {
        _place = (_place, reader.TokenType) switch
        {
            (Place.Start, JsonTokenType.StartObject) => Place.BeforeCovered,
            (Place.BeforeCovered, JsonTokenType.PropertyName) when reader.ValueTextEquals("covered") => Place.Covered,
            (Place.Covered, JsonTokenType.True or JsonTokenType.False) => Place.BeforeSentences,
            (Place.BeforeSentences, JsonTokenType.PropertyName) when reader.ValueTextEquals("sentences") => Place.Sentences,
            (Place.Sentences, JsonTokenType.StartArray) => Place.InSentences,
            (Place.InSentences, JsonTokenType.EndArray) => Place.AfterSentences,
            (Place.AfterSentences, JsonTokenType.EndObject) => Place.End,
            _ => throw new JsonException(),
        };

        if (_place == Place.BeforeSentences) IsCovered = reader.GetBoolean();
    }
}
