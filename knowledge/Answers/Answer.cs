namespace PolicyBot.Knowledge.Answers;

/// <summary>What the policies say to a question, or that they do not cover it.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>Sentences of policies that answer, word for word.</summary>
    /// <param name="Citations">One to three, best first.</param>
    /// <param name="Notice">The reader's rights, when a quoted passage explains a duty of confidentiality; otherwise <see langword="null"/>.</param>
    public sealed record Quoted(IReadOnlyList<Citation> Citations, RightsNotice? Notice) : Answer;

    /// <summary>The policies do not answer this.</summary>
    /// <param name="SearchedPolicies">How many policies in force, and open to the asker, were searched.</param>
    /// <param name="Nearest">At most three headings that stand nearest to the question; empty when nothing is near.</param>
    public sealed record Abstained(int SearchedPolicies, IReadOnlyList<NearestHeading> Nearest) : Answer;
}
