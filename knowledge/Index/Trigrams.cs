namespace PolicyBot.Knowledge.Index;

/// <summary>Runs of three letters within one word, its ends marked: <c>#ke key ey#</c>. They find what is written together or slightly otherwise.</summary>
internal static class Trigrams
{
    public static IEnumerable<string> Of(string plain)
    {
        var marked = $"#{plain}#";
        for (var i = 0; i + 3 <= marked.Length; i++) yield return marked.Substring(i, 3);
    }
}
