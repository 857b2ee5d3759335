namespace PolicyBot.Knowledge.Answers;

/// <summary>What the policies say to a question, or that they do not cover it.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The question as it was understood: a follow-up ("and for contractors?") made whole by the question before it; <see langword="null"/> when it was taken as typed.</summary>
    public string? Understood { get; init; }

    /// <summary>The past or coming day that the question names ("what did it say in March?") and whose policies were searched; <see langword="null"/> for those in force.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Sentences of policies that answer, word for word.</summary>
    /// <param name="Citations">One to three, best first.</param>
    /// <param name="Notice">The reader's rights, when a quoted passage explains a duty of confidentiality; otherwise <see langword="null"/>.</param>
    public sealed record Quoted(IReadOnlyList<Citation> Citations, RightsNotice? Notice) : Answer
    {
        public AnswerForm Form { get; init; } = AnswerForm.Passages;

        /// <summary>What is shown to those who ask for more, best first; at most five.</summary>
        public IReadOnlyList<Citation> More { get; init; } = [];

        /// <summary>Headings of passages on the same matter, to ask about next; at most three.</summary>
        public IReadOnlyList<NearestHeading> Related { get; init; } = [];
    }

    /// <summary>The policies do not answer this.</summary>
    /// <param name="SearchedPolicies">How many policies in force, and open to the asker, were searched.</param>
    /// <param name="Nearest">At most three headings that stand nearest to the question; empty when nothing is near.</param>
    public sealed record Abstained(int SearchedPolicies, IReadOnlyList<NearestHeading> Nearest) : Answer;
}
