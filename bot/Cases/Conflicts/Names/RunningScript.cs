namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>Scripts that write words one after the other without a space: there a name is looked for as a run of letters.</summary>
internal static class RunningScript
{
    public static bool Is(string folded) => folded.Length > 0 && folded.All(IsOfIt);

    private static bool IsOfIt(char letter) => letter is
        (>= '\u0E00' and <= '\u0EFF') // Thai, Lao
        or (>= '\u1000' and <= '\u109F') // Burmese
        or (>= '\u1780' and <= '\u17FF') // Khmer
        or (>= '\u3040' and <= '\u30FF') // kana
        or (>= '\u3400' and <= '\u9FFF') // Han
        or (>= '\uAC00' and <= '\uD7AF') // Hangul
        || char.IsSurrogate(letter); // rarer Han
}
