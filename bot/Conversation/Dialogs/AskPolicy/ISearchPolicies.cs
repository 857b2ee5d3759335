namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Finds passages to cite where anybody may read along: a search box whose result is pasted into a conversation.</summary>
public interface ISearchPolicies
{
    /// <summary>Searches policies for everyone, and no others, whoever searches.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="locale">As <see cref="Turns.Turn.Locale"/>.</param>
    /// <returns>At most eight, best first; none when the text is empty or too long for a question, or when the policies have no answer.</returns>
    Task<IReadOnlyList<PolicyHit>> FindAsync(string text, string? locale, CancellationToken cancellationToken);
}
