using System.Diagnostics;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Answers a question from the policies, or helps to put it to Legal.</summary>
internal sealed class AskPolicyDialogue(
    IAnswerQuestions policies,
    ISendQuestionsToLegal legal,
    IPolicyLinks links,
    FeedbackDesk feedback,
    IOptions<FeedbackOptions> feedbackOptions,
    TicketOffice tickets,
    TimeProvider time) : IDialogue
{
    /// <summary>Characters that a question may have.</summary>
    public const int QuestionMaxLength = 1_000;

    public bool Takes(string verb) => verb is Verbs.Ask or Verbs.AskMore or Verbs.AskLegal or Verbs.AskLegalSend;

    public Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        var question = pressed.Fields.GetValueOrDefault(Verbs.QuestionField, string.Empty).Trim();
        return pressed.Verb switch
        {
            Verbs.Ask or Verbs.AskMore when question.Length == 0 => Task.FromResult(Reply.Of(QuestionCards.Empty())),
            Verbs.Ask or Verbs.AskMore when question.Length > QuestionMaxLength => Task.FromResult(Reply.Of(QuestionCards.TooLong(question.Length))),
            Verbs.Ask => AnswerAsync(pressed, question, cancellationToken),
            Verbs.AskMore => ShowMoreAsync(pressed, question, cancellationToken),
            Verbs.AskLegal => Task.FromResult(Reply.Of(NewForm(question).WithoutReceipts().ToDialog())),
            _ => SendAsync(question, pressed.Fields.GetValueOrDefault(AskLegalForm.TicketField), cancellationToken),
        };
    }

    private async Task<Reply> AnswerAsync(Turn.Pressed pressed, string text, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(pressed, text, PreviousOf(pressed), cancellationToken);
        var asked = AskedOf(pressed, answer.Understood is { Length: <= QuestionMaxLength } whole ? whole : text);

        return answer switch
        {
            Answer.Written written => Write(written, asked),
            Answer.Quoted quoted => Quote(quoted, asked),
            // Whoever asks the same again at once is one person who hopes for another answer.
            Answer.Abstained abstained => Abstain(abstained, asked, mayBeKept: !pressed.IsRehearsal && pressed.Previous != asked.Text),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }

    private Reply Quote(Answer.Quoted quoted, AskedQuestion asked)
    {
        var slip = feedback.Issue(FeedbackKind.Answered, asked.Text, quoted.Citations.Select(CitedOf));

        return Reply.Of(AnswerCard.Of(quoted, asked, slip, links)) with { Question = asked.Text, Answer = NotesOf.Quoted(quoted, asked, slip, links) };
    }

    private Reply Write(Answer.Written written, AskedQuestion asked)
    {
        var slip = feedback.Issue(FeedbackKind.Answered, asked.Text, written.Proof.Citations.Select(CitedOf));

        return Reply.Of(WrittenCard.Of(written, asked, slip, links)) with { Question = asked.Text, Answer = NotesOf.Written(written, asked, slip, links) };
    }

    // Asked anew, so that nothing has to be remembered meanwhile; the question is whole already.
    private async Task<Reply> ShowMoreAsync(Turn.Pressed pressed, string text, CancellationToken cancellationToken) =>
        Reply.Of(AnswerCard.MoreOf(
            await AskAsync(pressed, text, previous: null, cancellationToken), pressed.Fields.GetValueOrDefault(ShownQuotes.Field), AskedOf(pressed, text), links));

    private Reply Abstain(Answer.Abstained abstained, AskedQuestion asked, bool mayBeKept)
    {
        var slip = feedback.Issue(FeedbackKind.Abstained, asked.Text, []);
        var isKept = mayBeKept && feedback.KeepAbstention(slip);

        return Reply.Of(AbstentionCard.Of(abstained, asked, slip, isKept ? feedbackOptions.Value.ShowWordingFrom : null, links)) with
        {
            Question = asked.Text,
            Answer = NotesOf.Abstained(abstained, slip),
        };
    }

    private Task<Answer> AskAsync(Turn.Pressed pressed, string text, string? previous, CancellationToken cancellationToken) =>
        policies.AnswerAsync(
            new Question
            {
                Text = text,
                Previous = previous,
                Audiences = AudiencesOf(pressed),
                On = UtcDay.Today(time).Date,
                MayBeWritten = pressed is { Verb: Verbs.Ask, IsRehearsal: false },
                ByWordsAlone = pressed.IsRehearsal,
                Follower = pressed is { Verb: Verbs.Ask, Draft: { } draft } ? new FollowIntoDraft(draft) : null,
            },
            cancellationToken);

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

    private AskedQuestion AskedOf(Turn turn, string text) => new()
    {
        Text = text,
        Today = UtcDay.Today(time).Date,
        InGroup = turn.InGroup,
        OnOwnPage = turn.OnOwnPage,
        OwnFeedback = turn.OwnFeedback,
        OwnText = turn.OwnText,
    };

    private static CitedPolicy CitedOf(Citation citation) => new(citation.PolicyId, citation.Version);

    // Only what could have been a question of this bot's; a channel may hand in whatever a page sent it.
    private static string? PreviousOf(Turn turn) => turn.Previous is { Length: <= QuestionMaxLength } previous && !string.IsNullOrWhiteSpace(previous) ? previous.Trim() : null;

    // A channel leaves the audiences out in a group; this holds also for one that forgets to.
    private static IReadOnlyList<string> AudiencesOf(Turn turn) =>
        turn is { InGroup: false, Asker: Asker.Employee employee } ? employee.Audiences : [];
}
