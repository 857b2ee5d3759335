using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

namespace PolicyBot.Tests.Conversation.Dialogs.GiveFeedback;

/// <summary>"Did this help?", from the answer to what is kept.</summary>
public class JudgingAnAnswer
{
    private const string Question = "May I send the price list to a customer?";

    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly Asking _asking = new();
    private readonly GiveFeedbackDialogue _dialogue;

    public JudgingAnAnswer() =>
        _dialogue = new GiveFeedbackDialogue(new FeedbackDesk(_asking.Tickets, _asking.Feedback), Microsoft.Extensions.Options.Options.Create(new FeedbackOptions()));

    [Fact]
    public async Task A_yes_is_counted_for_the_policies_and_keeps_no_question()
    {
        var reply = await PressAsync(await AnswerAsync(), Verbs.FeedbackYes);

        var note = Assert.Single(_asking.Feedback.Notes);
        Assert.Equal(Verdict.Helpful, note.Verdict);
        Assert.Equal(FeedbackKind.Answered, note.Kind);
        Assert.Equal([new CitedPolicy("sharing-outside", "2.1")], note.Cited);
        Assert.Null(note.Wording);
        Assert.Contains("That is counted for the policy, without your name.", Assert.Single(reply.Cards).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_asks_for_the_reason_and_keeps_nothing_until_it_is_sent()
    {
        var form = Shown(await PressAsync(await AnswerAsync(), Verbs.FeedbackNo));

        Assert.Contains("without your name, a time or this conversation", form.Card.Words(), StringComparison.Ordinal);
        Assert.Empty(_asking.Feedback.Notes);
    }

    [Fact]
    public async Task The_form_has_no_room_for_free_text() =>
        Assert.DoesNotContain("Input.Text", Shown(await PressAsync(await AnswerAsync(), Verbs.FeedbackNo)).Card.ToJson(), StringComparison.Ordinal);

    [Theory]
    [InlineData("WrongPolicy", Verdict.WrongPolicy)]
    [InlineData("OutOfDate", Verdict.OutOfDate)]
    [InlineData("HardToUnderstand", Verdict.HardToUnderstand)]
    [InlineData("DoesNotAnswer", Verdict.DoesNotAnswer)]
    [InlineData("SomethingElse", Verdict.SomethingElse)]
    public async Task A_reason_is_kept_with_the_question_and_the_policies(string chosen, Verdict verdict)
    {
        var thanks = Shown(await SendAsync(Shown(await PressAsync(await AnswerAsync(), Verbs.FeedbackNo)).Card, chosen));

        var note = Assert.Single(_asking.Feedback.Notes);
        Assert.Equal(verdict, note.Verdict);
        Assert.Equal(Question, note.Wording!.Reveal());
        Assert.Equal([new CitedPolicy("sharing-outside", "2.1")], note.Cited);
        Assert.Equal("Thank you", thanks.Card.FallbackText);
        Assert.Equal(Question, (string?)thanks.Card.Button(Verbs.AskLegal)[Verbs.QuestionField]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Helpful")]
    [InlineData("2")]
    [InlineData("Anything")]
    public async Task Without_one_of_the_reasons_nothing_is_kept_and_the_form_stays(string chosen)
    {
        var again = Shown(await SendAsync(Shown(await PressAsync(await AnswerAsync(), Verbs.FeedbackNo)).Card, chosen));

        Assert.Empty(_asking.Feedback.Notes);
        Assert.Equal("Please choose what comes nearest.", again.Errors[FeedbackForm.ReasonField]);
    }

    [Fact]
    public async Task Whatever_is_pressed_how_often_it_is_one_and_the_same_note()
    {
        var card = await AnswerAsync();

        await PressAsync(card, Verbs.FeedbackYes);
        await PressAsync(card, Verbs.FeedbackYes);
        await SendAsync(Shown(await PressAsync(card, Verbs.FeedbackNo)).Card, "OutOfDate");
        await PressAsync(await AnswerAsync(), Verbs.FeedbackYes);

        Assert.Equal(2, _asking.Feedback.Notes.Select(note => Convert.ToHexString(note.Id)).Distinct().Count());
        Assert.Single(_asking.Feedback.Notes.Take(3).Select(note => Convert.ToHexString(note.Id)).Distinct());
    }

    [Theory]
    [InlineData(FeedbackSlip.CitedField, "another\t1.0")]
    [InlineData(FeedbackSlip.KindField, "Abstained")]
    [InlineData(FeedbackSlip.TicketField, "forged")]
    [InlineData(FeedbackSlip.TicketField, "")]
    public async Task What_this_bot_did_not_say_cannot_be_judged(string field, string value)
    {
        var fields = Fields(await AnswerAsync(), Verbs.FeedbackYes);
        fields[field] = value;

        var reply = await TakeAsync(Verbs.FeedbackYes, fields);

        Assert.Empty(_asking.Feedback.Notes);
        Assert.Contains("too old to be judged", Assert.Single(reply.Cards).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_days_an_answer_is_too_old_to_be_judged()
    {
        var card = await AnswerAsync();
        _asking.Clock.Advance(TimeSpan.FromDays(3));

        var form = Shown(await PressAsync(card, Verbs.FeedbackNo));

        Assert.Contains("too old to be judged", form.Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abstention_is_kept_at_once_and_the_asker_is_told()
    {
        _asking.Answer = AnAnswer.Abstained() with { Understood = "How long are lunch breaks for contractors?" };

        var card = await AnswerAsync();

        var note = Assert.Single(_asking.Feedback.Notes);
        Assert.Equal(FeedbackKind.Abstained, note.Kind);
        Assert.Null(note.Verdict);
        Assert.Equal("How long are lunch breaks for contractors?", note.Wording!.Reveal());
        Assert.Contains("without your name, a time or this conversation", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_rehearsal_nothing_is_kept_and_no_model_is_asked()
    {
        _asking.Answer = AnAnswer.Abstained();
        var asked = new Turn.Pressed(Verbs.Ask, new Dictionary<string, string> { [Verbs.QuestionField] = "How long are lunch breaks?" }) { Asker = new Asker.Anonymous() };

        await _asking.TakeAsync(asked with { IsRehearsal = true });

        Assert.Empty(_asking.Feedback.Notes);
        Assert.True(Assert.Single(_asking.Questions) is { MayBeWritten: false, ByWordsAlone: true });
        await _asking.TakeAsync(asked);
        Assert.Single(_asking.Feedback.Notes);
        Assert.True(_asking.Questions[^1] is { MayBeWritten: true, ByWordsAlone: false });
    }

    [Fact]
    public async Task What_is_said_of_an_abstention_belongs_to_it()
    {
        _asking.Answer = AnAnswer.Abstained();
        var card = await AnswerAsync();

        await PressAsync(card, Verbs.FeedbackYes);

        Assert.Equal(_asking.Feedback.Notes[0].Id, _asking.Feedback.Notes[1].Id);
        Assert.Equal(FeedbackKind.Abstained, _asking.Feedback.Notes[1].Kind);
    }

    [Fact]
    public async Task The_same_question_again_at_once_is_one_person_who_tries_again()
    {
        _asking.Answer = AnAnswer.Abstained();
        var first = await _asking.AskAsync(Question);

        var again = await _asking.TakeAsync(new Turn.Pressed(Verbs.Ask, new Dictionary<string, string> { [Verbs.QuestionField] = Question }) { Asker = Asking.Ines, Previous = first.Question });

        Assert.Single(_asking.Feedback.Notes);
        Assert.DoesNotContain("is kept for their owners", Assert.Single(again.Cards).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is password: hunter2hunter2 good for?")]
    [InlineData("is card 4111-1111-1111-1111 customer data?")]
    [InlineData("is 7K2M-9QXT-4HBN-3WJR-8VCP-6DYF-5SGA a receipt?")]
    public async Task A_question_that_holds_a_secret_is_not_kept_and_the_card_does_not_say_that_it_was(string question)
    {
        _asking.Answer = AnAnswer.Abstained();
        var abstention = Assert.Single((await _asking.AskAsync(question)).Cards);
        _asking.Answer = AnAnswer.Quoted();
        var answer = Assert.Single((await _asking.AskAsync(question)).Cards);

        await SendAsync(Shown(await PressAsync(answer, Verbs.FeedbackNo)).Card, "OutOfDate");

        Assert.DoesNotContain("is kept for their owners", abstention.Words(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(_asking.Feedback.Notes).Wording);
    }

    [Fact]
    public void No_person_has_a_place_in_a_note() =>
        Assert.Equal(["Cited", "Id", "Kind", "Verdict", "Wording"], typeof(FeedbackNote).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    private async Task<AdaptiveCard> AnswerAsync() => Assert.Single((await _asking.AskAsync(Question)).Cards);

    private Task<Reply> PressAsync(AdaptiveCard card, string verb) => TakeAsync(verb, Fields(card, verb));

    private Task<Reply> SendAsync(AdaptiveCard form, string reason)
    {
        var fields = Fields(form, Verbs.FeedbackSend);
        fields[FeedbackForm.ReasonField] = reason;

        return TakeAsync(Verbs.FeedbackSend, fields);
    }

    private Task<Reply> TakeAsync(string verb, Dictionary<string, string> fields) => _dialogue.TakeAsync(new Turn.Pressed(verb, fields) { Asker = new Asker.Anonymous() }, Cancel);

    private static Dictionary<string, string> Fields(AdaptiveCard card, string verb) =>
        card.Button(verb).Where(pair => pair.Key != Verbs.Field).ToDictionary(pair => pair.Key, pair => (string)pair.Value!);

    private static DialogStep.Show Shown(Reply reply) => Assert.IsType<DialogStep.Show>(reply.Dialog);
}
