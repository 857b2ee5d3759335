namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>One slip of the finger: a letter wrong, missing, doubled, or swapped with its neighbour; never the first.</summary>
internal static class Slip
{
    public static bool IsBetween(string typed, string meant)
    {
        if (typed.Length == 0 || meant.Length == 0 || typed[0] != meant[0] || Math.Abs(typed.Length - meant.Length) > 1)
            return false;

        var same = 0;
        while (same < typed.Length && same < meant.Length && typed[same] == meant[same])
            same++;

        var typedRest = typed.AsSpan(same);
        var meantRest = meant.AsSpan(same);
        if (typedRest.Length == meantRest.Length)
            return typedRest.Length == 0 || typedRest[1..].SequenceEqual(meantRest[1..]) || IsSwapped(typedRest, meantRest);
        return typedRest.Length > meantRest.Length ? typedRest[1..].SequenceEqual(meantRest) : meantRest[1..].SequenceEqual(typedRest);
    }

    private static bool IsSwapped(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant) =>
        typed.Length >= 2 && typed[0] == meant[1] && typed[1] == meant[0] && typed[2..].SequenceEqual(meant[2..]);
}
