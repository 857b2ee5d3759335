using System.Collections.Frozen;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>Words, also when one slip of the finger has crept in.</summary>
internal sealed class WordList(string words)
{
    // Shorter words have too many neighbours that mean something else.
    private const int ForgivingFrom = 6;

    private readonly FrozenSet<string> _words = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public bool Has(string word) => _words.Contains(word);

    /// <summary>Has the word, or one that is a letter off and begins alike; not if the word as typed is a plain form such as "share" or "shares".</summary>
    public bool HasNearly(string word) =>
        Has(word) || (word.Length >= ForgivingFrom - 1 && !PlainForms.Contains(word) && _words.Any(known => known.Length >= ForgivingFrom && Slip.IsBetween(word, known)));

    // Their past is a letter away, and they tell of nothing that has happened; or they are other words.
    private static readonly FrozenSet<string> PlainForms =
        "share shares leaks leave leaves leased forward forwards copies paste pastes steal steals lasted shred shored stared posts poster hosted past pasta tasked packed locked linked looked reading passes seeing shaped spared scared forwarder uploader printer sender sending-list handled landed".Split(' ').ToFrozenSet();
}
