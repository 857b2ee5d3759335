using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>The dialogue between a knowledge base that says what a test wants, and a Legal that remembers what it was asked.</summary>
internal sealed class Asking : IAnswerQuestions, ISendQuestionsToLegal
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly AskPolicyDialogue _dialogue;

    public Asking()
    {
        Tickets = new TicketOffice(new Vault(new byte[ContentKey.Length], A.Ids()), A.Ids(), Clock);
        _dialogue = new AskPolicyDialogue(this, this, Links, new FeedbackDesk(Tickets, Feedback), Options.Create(new FeedbackOptions()), Tickets, Clock);
    }

    public FakeLinks Links { get; } = new();

    public KeptFeedback Feedback { get; } = new();

    public FakeClock Clock { get; } = new();

    public TicketOffice Tickets { get; }

    public Answer Answer { get; set; } = AnAnswer.Quoted();

    /// <summary>What is answered without a model, where <see cref="Answer"/> is a written one.</summary>
    public Answer.Quoted Quoted { get; set; } = AnAnswer.Quoted();

    /// <summary>Answers in place of <see cref="Answer"/> where a test is about real policies.</summary>
    public IAnswerQuestions? Policies { get; init; }

    public List<Question> Questions { get; } = [];

    public List<string> SentToLegal { get; } = [];

    public bool StorageIsDown { get; set; }

    public static Asker.Employee Ines => new("test:ines", "Ines Marchetti", ["everyone", "legal"]);

    public Task<Reply> AskAsync(string question, Asker? asker = null, bool inGroup = false) =>
        PressAsync(Verbs.Ask, asker, inGroup, (Verbs.QuestionField, question));

    public Task<Reply> TakeAsync(Turn.Pressed pressed) => _dialogue.TakeAsync(pressed, Cancel);

    public async Task<DialogStep.Show> OpenFormAsync(string question) =>
        Assert.IsType<DialogStep.Show>((await PressAsync(Verbs.AskLegal, null, false, (Verbs.QuestionField, question))).Dialog);

    public async Task<DialogStep.Show> SendAsync(string question, string? ticket = null) =>
        Assert.IsType<DialogStep.Show>((await PressAsync(
            Verbs.AskLegalSend, null, false, (Verbs.QuestionField, question), (AskLegalForm.TicketField, ticket ?? Tickets.Issue(Verbs.AskLegalSend)))).Dialog);

    /// <summary>As a model does it, a written answer is told sentence by sentence to whoever follows.</summary>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        Questions.Add(question);
        if (Policies is not null)
            return await Policies.AnswerAsync(question, cancellationToken);
        if (Answer is not Answer.Written written)
            return Answer;
        if (!question.MayBeWritten)
            return Quoted;

        foreach (var sentence in written.Sentences)
            await (question.Follower?.ShowAsync(sentence, cancellationToken) ?? Task.CompletedTask);
        return Answer;
    }

    public Task<QuestionResult> SendAsync(Ticket ticket, string question, CancellationToken cancellationToken)
    {
        if (StorageIsDown)
            throw new StorageUnavailableException("The disk is full.");

        var problem = new ReportCheck(Clock).Question(question).Problem;
        if (problem is not null)
            return Task.FromResult<QuestionResult>(new QuestionResult.Refused(problem.Value));

        SentToLegal.Add(question);

        return Task.FromResult<QuestionResult>(new QuestionResult.Sent(AnOpenedCase.Of(Clock)));
    }

    private Task<Reply> PressAsync(string verb, Asker? asker, bool inGroup, params (string Name, string Value)[] fields) =>
        _dialogue.TakeAsync(new Turn.Pressed(verb, fields.ToDictionary(field => field.Name, field => field.Value)) { Asker = asker ?? Ines, InGroup = inGroup }, Cancel);
}
