using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>The notes to an answer, which say the same as its card.</summary>
internal static class NotesOf
{
    public static AnswerNotes Quoted(Answer.Quoted answer, AskedQuestion asked, FeedbackSlip slip, IPolicyLinks links) => new()
    {
        Citations = [.. answer.Citations.Select(citation => new CitedPlace
        {
            Title = citation.PolicyTitle,
            Section = Heading.PathOf(citation.HeadingPath),
            Quote = citation.Quote,
            Link = links.To(citation.PolicyId, citation.Version, citation.Anchor, asked.OnOwnPage),
        })],
        IsWrittenByModel = false,
        Feedback = DidThisHelp.FieldsOf(slip),
    };

    public static AnswerNotes Written(Answer.Written answer, AskedQuestion asked, FeedbackSlip slip, IPolicyLinks links) => Quoted(answer.Proof, asked, slip, links) with
    {
        IsWrittenByModel = true,
        Written = [.. answer.Sentences.Select(WrittenText.Numbered)],
    };

    public static AnswerNotes Abstained(Answer.Abstained answer, FeedbackSlip slip) => new()
    {
        Citations = [],
        IsWrittenByModel = false,
        Feedback = AbstentionCard.IsJudged(answer) ? DidThisHelp.FieldsOf(slip) : null,
    };
}
