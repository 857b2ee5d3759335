using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Evaluation.Questions;

/// <summary>What of an answer a person sees first.</summary>
/// <param name="Citations">Quoted, or cited by a sentence; none in an abstention.</param>
/// <param name="Lines">What was quoted or, of an abstention, what was named as nearest.</param>
internal sealed record Shown(IReadOnlyList<Citation> Citations, IReadOnlyList<string> Lines)
{
    public static Shown Of(Answer answer) => answer switch
    {
        Answer.Written written => Of(CitedIn(written), written.Sentences.Select(sentence => $"written: {sentence.Text}")),
        Answer.Quoted quoted => Of(quoted.Citations, []),
        Answer.Abstained abstained => new Shown([], [.. abstained.Nearest.Select(heading => $"{heading.PolicyId} > {string.Join(" > ", heading.HeadingPath)}"), .. LedTo(abstained.Elsewhere)]),
        _ => new Shown([], []),
    };

    private static IEnumerable<string> LedTo(Citation? elsewhere) => elsewhere is null ? [] : [$"led to: {elsewhere.PolicyId} > {string.Join(" > ", elsewhere.HeadingPath)}"];

    private static Shown Of(IReadOnlyList<Citation> citations, IEnumerable<string> written) =>
        new(citations, [.. citations.Select(citation => $"{citation.PolicyId} > {string.Join(" > ", citation.HeadingPath)}: {citation.Quote}"), .. written]);

    private static List<Citation> CitedIn(Answer.Written written) =>
        written.Sentences.SelectMany(sentence => sentence.Citations).Distinct().Order().Select(citation => written.Proof.Citations[citation]).ToList();
}
