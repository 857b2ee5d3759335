namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>What came of asking a model for the whole of a follow-up.</summary>
/// <param name="Whole">The question in one line; <see langword="null"/> when there is none that can be used.</param>
/// <param name="Took">How long it was waited for.</param>
internal sealed record Completion(string? Whole, TimeSpan Took)
{
    public static Completion None { get; } = new(Whole: null, TimeSpan.Zero);
}
