namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>As which known words a written one may stand: itself, and with a capital also without the "s" of a genitive ("Vogts Rechner").</summary>
internal static class Spelling
{
    public static IReadOnlyList<string> Of(Word word) =>
        word is { BeginsLarge: true, Text: [_, _, _, .., 'S'] } ? [word.Text, word.Text[..^1]] : [word.Text];
}
