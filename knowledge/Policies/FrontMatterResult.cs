namespace PolicyBot.Knowledge.Policies;

internal abstract record FrontMatterResult
{
    private FrontMatterResult() { }

    /// <param name="BodyStart">Where the text behind the front matter begins.</param>
    /// <param name="Remarks">Sentences about what should be mended though the file can be used.</param>
    public sealed record Read(FrontMatter FrontMatter, int BodyStart, IReadOnlyList<string> Remarks) : FrontMatterResult;

    public sealed record Absent : FrontMatterResult;

    /// <summary>It decides who may read the policy and when, and it cannot be understood: the file must not be used.</summary>
    public sealed record Broken(string Sentence) : FrontMatterResult;
}
