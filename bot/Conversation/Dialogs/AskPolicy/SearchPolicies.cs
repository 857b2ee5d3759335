using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <inheritdoc/>
internal sealed class SearchPolicies(IAnswerQuestions policies, IPolicyLinks links, TimeProvider time) : ISearchPolicies
{
    private const int MostHits = 8;

    public async Task<IReadOnlyList<PolicyHit>> FindAsync(string text, string? locale, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > AskPolicyDialogue.QuestionMaxLength)
            return [];

        using var reader = TextCulture.For(locale);
        var today = UtcDay.Today(time).Date;
        var answer = await policies.AnswerAsync(new Question { Text = text.Trim(), On = today, ByWordsAlone = true }, cancellationToken);

        return answer is Answer.Quoted quoted
            ? [.. Citations(quoted).Take(MostHits).Select(citation => HitOf(citation, quoted, today))]
            : [];
    }

    private static IEnumerable<Citation> Citations(Answer.Quoted answer) => answer.Citations.Concat(answer.More).Distinct();

    private PolicyHit HitOf(Citation citation, Answer.Quoted answer, DateOnly today) => new()
    {
        Title = citation.PolicyTitle,
        Section = Heading.PathOf(citation.HeadingPath),
        Quote = citation.Quote,
        Card = CitationCard.Of(citation, answer, today, links.To(citation.PolicyId, citation.Version, citation.Anchor, onOwnPage: false)),
    };
}
