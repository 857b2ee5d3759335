using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.GiveFeedback;

/// <summary>Hands out slips with answers, and takes them back as notes. A slip that this bot did not write, or that is too old, is none.</summary>
internal sealed class FeedbackDesk(TicketOffice tickets, IKeepFeedback feedback)
{
    public FeedbackSlip Issue(FeedbackKind kind, string question, IEnumerable<CitedPolicy> cited)
    {
        var written = FeedbackSlip.Write(cited);

        return new FeedbackSlip { Ticket = tickets.Issue(FeedbackSlip.PurposeOf(kind, written)), Kind = kind, Question = question, Cited = FeedbackSlip.Read(written) };
    }

    /// <returns><see langword="null"/> when it is forged or too old.</returns>
    public FeedbackSlip? Read(IReadOnlyDictionary<string, string> fields)
    {
        var slip = new FeedbackSlip
        {
            Ticket = fields.GetValueOrDefault(FeedbackSlip.TicketField, ""),
            Kind = fields.GetValueOrDefault(FeedbackSlip.KindField) == nameof(FeedbackKind.Abstained) ? FeedbackKind.Abstained : FeedbackKind.Answered,
            Question = fields.GetValueOrDefault(Verbs.QuestionField, ""),
            Cited = FeedbackSlip.Read(fields.GetValueOrDefault(FeedbackSlip.CitedField, "")),
        };

        return TicketOf(slip) is null ? null : slip;
    }

    /// <summary>Keeps that there was no answer, and the question with it.</summary>
    /// <returns>Whether the question may be kept.</returns>
    public bool KeepAbstention(FeedbackSlip slip)
    {
        if (KeptWording.Of(slip.Question) is not { } wording || TicketOf(slip) is not { } ticket)
            return false;

        feedback.Keep(new FeedbackNote { Id = ticket.OnceKey, Kind = slip.Kind, Wording = wording });

        return true;
    }

    /// <summary>Keeps what was said of an answer; the question only when it did not help, and may be kept.</summary>
    public void Keep(FeedbackSlip slip, Verdict verdict)
    {
        if (TicketOf(slip) is not { } ticket)
            return;

        feedback.Keep(new FeedbackNote
        {
            Id = ticket.OnceKey,
            Kind = slip.Kind,
            Verdict = verdict,
            Cited = slip.Cited,
            Wording = verdict == Verdict.Helpful || slip.Question.Length == 0 ? null : KeptWording.Of(slip.Question),
        });
    }

    private Ticket? TicketOf(FeedbackSlip slip) => tickets.Read(slip.Ticket, FeedbackSlip.PurposeOf(slip.Kind, FeedbackSlip.Write(slip.Cited)));
}
