namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>A passage as it stands in a prompt.</summary>
internal sealed record FakePassage(string Id, string Title, string Heading, string Text)
{
    /// <summary>Each as it stands in the text, letter for letter; headings and marks of lists are left out.</summary>
    public IEnumerable<string> Sentences =>
        from line in Text.Split('\n')
        let words = line.Trim().TrimStart('#', '-', '*', '>', ' ')
        from sentence in SentenceEnds.Cut(words)
        where sentence.Length > 2
        select sentence;
}
