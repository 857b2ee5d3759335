using System.Collections.Concurrent;

namespace PolicyBot.Knowledge.Index;

/// <summary>Keeps what was worked out about single passages for as long as they are searched: people ask about the same few again and again.</summary>
internal sealed class PassageNotes
{
    /// <summary>Each costs about ten kilobytes; beyond this all are dropped and worked out again.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(Type Kind, int Passage), object> _notes = new();

    /// <summary>Two at once may both make it; they get the same one.</summary>
    public TNote Of<TNote>(int passage, Func<int, TNote> make)
        where TNote : class
    {
        var key = (typeof(TNote), passage);
        if (_notes.TryGetValue(key, out var known)) return (TNote)known;
        if (_notes.Count >= Most) _notes.Clear();

        return (TNote)_notes.GetOrAdd(key, make(passage));
    }
}
