using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers;

/// <summary>What the policies say to a question, or that they do not cover it.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The question as it was understood: a follow-up ("and for contractors?") made whole by the question before it; <see langword="null"/> when it was taken as typed.</summary>
    public string? Understood { get; init; }

    /// <summary>The past or coming day that the question names ("what did it say in March?") and whose policies were searched; <see langword="null"/> for those in force.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Why no model wrote the answer though it was asked to; <see langword="null"/> when one wrote it, or none was asked.</summary>
    public ModelTrouble? Trouble { get; init; }

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

    /// <summary>Sentences in a model's words, each proved by sentences of policies.</summary>
    /// <param name="Sentences">One or more, in their order.</param>
    /// <param name="Proof">The policies' own words: its citations are those of the sentences, in the order in which they are first cited, and every one is.</param>
    public sealed record Written(IReadOnlyList<WrittenSentence> Sentences, Quoted Proof) : Answer
    {
        /// <summary>The model broke off: what there is was proved, but there may be more to say. <see cref="Proof"/> then also cites what would have been quoted without a model.</summary>
        public bool IsCutShort { get; init; }
    }

    /// <summary>The policies do not answer this.</summary>
    /// <param name="SearchedPolicies">How many policies in force, and open to the asker, were searched.</param>
    /// <param name="Nearest">At most three headings that stand nearest to the question; empty when nothing is near.</param>
    public sealed record Abstained(int SearchedPolicies, IReadOnlyList<NearestHeading> Nearest) : Answer
    {
        /// <summary>Where a referral says to turn with such a question; <see langword="null"/> when none comes near it.</summary>
        public Citation? Elsewhere { get; init; }
    }
}
