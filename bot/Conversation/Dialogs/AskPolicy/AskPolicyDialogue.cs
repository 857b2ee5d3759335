using System.Diagnostics;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Answers a question from the policies, or helps to put it to Legal.</summary>
internal sealed class AskPolicyDialogue(IAnswerQuestions policies, ISendQuestionsToLegal legal, TicketOffice tickets, TimeProvider time) : IDialogue
{
    /// <summary>Characters that a question may have.</summary>
    public const int QuestionMaxLength = 1_000;

    public bool Takes(string verb) => verb is Verbs.Ask or Verbs.AskLegal or Verbs.AskLegalSend;

    public Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        var question = pressed.Fields.GetValueOrDefault(Verbs.QuestionField, string.Empty).Trim();
        return pressed.Verb switch
        {
            Verbs.Ask => AnswerAsync(pressed, question, cancellationToken),
            Verbs.AskLegal => Task.FromResult(Reply.Of(NewForm(question).WithoutReceipts().ToDialog())),
            _ => SendAsync(question, pressed.Fields.GetValueOrDefault(AskLegalForm.TicketField), cancellationToken),
        };
    }

    private async Task<Reply> AnswerAsync(Turn.Pressed pressed, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return Reply.Of(QuestionCards.Empty());
        if (text.Length > QuestionMaxLength)
            return Reply.Of(QuestionCards.TooLong(text.Length));

        var today = UtcDay.Today(time).Date;
        var question = new Question { Text = text, Audiences = AudiencesOf(pressed), On = today };
        return Reply.Of(await policies.AnswerAsync(question, cancellationToken) switch
        {
            Answer.Quoted quoted => AnswerCard.Of(quoted, text, today),
            Answer.Abstained abstained => AbstentionCard.Of(abstained, text, pressed.InGroup),
            var other => throw new UnreachableException(other.GetType().Name),
        });
    }

    private async Task<Reply> SendAsync(string question, string? typedTicket, CancellationToken cancellationToken)
    {
        if (tickets.Read(typedTicket, Verbs.AskLegalSend) is not { } ticket)
            return Reply.Of((NewForm(question).WithoutReceipts() with { Trouble = Texts.AskLegalFormTooOld }).ToDialog());

        var form = new AskLegalForm { Ticket = ticket.Text, Question = question }.WithoutReceipts();
        if (form.Errors.Count > 0)
            return Reply.Of(form.ToDialog());

        try
        {
            return Reply.Of(await legal.SendAsync(ticket, question, cancellationToken) switch
            {
                QuestionResult.Sent sent => AskLegalForm.Sent(sent.Opened),
                QuestionResult.Refused refused => form.Refused(refused.Problem).ToDialog(),
                var other => throw new UnreachableException(other.GetType().Name),
            });
        }
        catch (StorageUnavailableException)
        {
            // Not on disk, so not on its way. The same ticket again sends it once, should it be there after all.
            return Reply.Of((form with { Trouble = Texts.AskLegalNotSaved }).ToDialog());
        }
    }

    private AskLegalForm NewForm(string question) => new() { Ticket = tickets.Issue(Verbs.AskLegalSend), Question = question };

    // A channel leaves the audiences out in a group; this holds also for one that forgets to.
    private static IReadOnlyList<string> AudiencesOf(Turn turn) =>
        turn is { InGroup: false, Asker: Asker.Employee employee } ? employee.Audiences : [];
}
