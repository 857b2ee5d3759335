using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conversation.Dialogs;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Turns;

public class RoutingATurn
{
    private const string Told = "I think someone leaked the price list to Nordwind on Friday";
    private const string Receipt = "7K2M-9QXT-4HBN-3WJR-8VCP-6DYF-5SGA";

    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Asker.Employee Ines = new("test:ines", "Ines Marchetti", ["everyone", "legal"]);

    private readonly RecordingDialogue _reports = new(Verbs.Report, Verbs.ReportNamed, Verbs.FileNamed, Verbs.FileAnonymous) { Answer = RecordingDialogue.Dialog("Report a breach") };
    private readonly RecordingDialogue _mailbox = new(Verbs.Mailbox, Verbs.MailboxOpen, Verbs.MailboxRefresh, Verbs.MailboxWrite) { Answer = RecordingDialogue.Dialog("My mailbox") };
    private readonly RecordingDialogue _questions = new(Verbs.Ask, Verbs.AskLegal, Verbs.AskLegalSend) { Answer = RecordingDialogue.Card("Answer") };
    private readonly RecordingDialogue _welcome = new(Verbs.Help) { Answer = RecordingDialogue.Card("Welcome") };

    private readonly RecordingDialogue _legal = new(Verbs.LegalInbox, Verbs.LegalCase) { Answer = RecordingDialogue.Card("Cases") };

    private TurnRouter Router => new([_reports, _mailbox, _questions, _welcome, _legal]);

    [Theory]
    [InlineData("report a breach")]
    [InlineData("Report a breach, please.")]
    [InlineData("new report")]
    public async Task Whoever_only_asks_for_the_form_is_led_there_without_a_word_of_what_they_wrote(string text)
    {
        var reply = await SayAsync(text);

        var words = Assert.Single(reply.Cards).ToJson();
        Assert.Contains("The form opens for you alone", words, StringComparison.Ordinal);
        Assert.DoesNotContain("I have kept nothing", words, StringComparison.Ordinal);
        Assert.Equal("Report a breach", Assert.IsType<DialogStep.Show>(reply.Dialog).Title);
    }

    [Fact]
    public async Task A_question_goes_to_the_policies_as_it_was_typed()
    {
        var reply = await SayAsync("  What must I do if someone leaked the price list?");

        var asked = Assert.Single(_questions.Taken);
        Assert.Equal("  What must I do if someone leaked the price list?", asked.Fields[Verbs.QuestionField]);
        Assert.Equal(Ines, asked.Asker);
        Assert.Same(_questions.Answer, reply);
    }

    [Fact]
    public async Task Where_a_draft_can_be_seen_goes_along_with_the_question()
    {
        var draft = new RecordingDraft();

        await Router.TakeAsync(new Turn.Said("What must I do?") { Asker = Ines, Draft = draft, OwnText = true }, Cancel);

        var asked = Assert.Single(_questions.Taken);
        Assert.Same(draft, asked.Draft);
        Assert.True(asked.OwnText);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("help")]
    [InlineData("")]
    public async Task Who_says_hello_is_welcomed(string text)
    {
        var reply = await SayAsync(text);

        Assert.Same(_welcome.Answer, reply);
    }

    [Fact]
    public async Task A_report_told_in_the_chat_is_answered_with_a_card_and_the_dialog_of_the_report_button()
    {
        var reply = await SayAsync(Told);

        Assert.Equal("Report a breach", Assert.IsType<DialogStep.Show>(reply.Dialog).Title);
        Assert.Contains(Verbs.Report, Assert.Single(reply.Cards).ToJson(), StringComparison.Ordinal);
        Assert.Contains("The chat platform may have kept it", reply.Cards[0].ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_report_told_in_the_chat_nothing_reaches_a_dialogue_or_comes_back()
    {
        var reply = await SayAsync(Told);

        Assert.Empty(_questions.Taken);
        Assert.Empty(Assert.Single(_reports.Taken).Fields);
        Assert.DoesNotContain("Nordwind", reply.Cards[0].ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_it_stands_a_question_about_the_first_steps_that_is_heard_as_a_question()
    {
        var told = await SayAsync(Told);

        await PressAsync(Verbs.Ask, (Verbs.QuestionField, (string)told.Cards[0].Button(Verbs.Ask)[Verbs.QuestionField]!));

        Assert.Single(_questions.Taken);
    }

    [Fact]
    public async Task Who_wants_to_come_back_gets_the_dialog_that_asks_for_the_receipt()
    {
        var reply = await SayAsync("check my report");

        Assert.Equal("My mailbox", Assert.IsType<DialogStep.Show>(reply.Dialog).Title);
        Assert.Contains(Verbs.Mailbox, Assert.Single(reply.Cards).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_receipt_reaches_nobody_and_is_not_shown_again()
    {
        var reply = await SayAsync($"is {Receipt} still good?");

        Assert.Empty(_questions.Taken);
        Assert.Empty(_mailbox.Taken);
        var card = Assert.Single(reply.Cards).ToJson();
        Assert.DoesNotContain("7K2M", card, StringComparison.Ordinal);
        Assert.Contains(Verbs.Mailbox, card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Told)]
    [InlineData("I want to report something")]
    [InlineData("check my report")]
    [InlineData(Receipt)]
    public async Task In_a_group_whatever_is_about_a_report_gets_only_a_card_that_takes_it_to_a_private_place(string text)
    {
        var reply = await SayAsync(text, inGroup: true);

        Assert.Null(reply.Dialog);
        Assert.Contains("alone", Assert.Single(reply.Cards).ToJson(), StringComparison.Ordinal);
        Assert.Empty(_reports.Taken);
        Assert.Empty(_mailbox.Taken);
    }

    [Fact]
    public async Task A_question_on_a_button_is_heard_as_if_it_had_been_typed()
    {
        await PressAsync(Verbs.Ask, (Verbs.QuestionField, "What is a trade secret?"));
        var told = await PressAsync(Verbs.Ask, (Verbs.QuestionField, Told));

        Assert.Equal("What is a trade secret?", Assert.Single(_questions.Taken).Fields[Verbs.QuestionField]);
        Assert.NotNull(told.Dialog);
    }

    [Fact]
    public async Task An_empty_question_on_a_button_goes_to_the_dialogue_that_says_so()
    {
        await PressAsync(Verbs.Ask, (Verbs.QuestionField, "  "));

        Assert.Single(_questions.Taken);
    }

    [Fact]
    public async Task A_button_goes_to_the_dialogue_that_takes_its_verb_with_all_it_carries()
    {
        var reply = await PressAsync(Verbs.ReportNamed, ("a", "b"));

        Assert.Equal("b", Assert.Single(_reports.Taken).Fields["a"]);
        Assert.Same(_reports.Answer, reply);
    }

    [Theory]
    [InlineData("")]
    [InlineData("REPORT")]
    [InlineData("report.file.named ")]
    [InlineData("../../etc/passwd")]
    [InlineData("<script>alert(1)</script>")]
    public async Task An_unknown_button_does_nothing_and_says_what_to_do(string verb)
    {
        var reply = await PressAsync(verb);

        Assert.Contains("I do not know that button", Assert.Single(reply.Cards).ToJson(), StringComparison.Ordinal);
        Assert.All([_reports, _mailbox, _questions, _welcome], dialogue => Assert.Empty(dialogue.Taken));
    }

    [Fact]
    public async Task Close_closes_the_dialog()
    {
        var reply = await PressAsync(Verbs.Close);

        Assert.IsType<DialogStep.Close>(reply.Dialog);
    }

    [Theory]
    [InlineData(Verbs.FileAnonymous)]
    [InlineData(Verbs.MailboxOpen)]
    [InlineData(Verbs.AskLegalSend)]
    public async Task Nobody_is_known_to_an_anonymous_dialogue_even_if_the_channel_forgot_to_drop_the_person(string verb)
    {
        await PressAsync(verb);

        Assert.IsType<Asker.Anonymous>(_reports.Taken.Concat(_mailbox.Taken).Concat(_questions.Taken).Single().Asker);
    }

    [Theory]
    [InlineData(Verbs.FileNamed)]
    [InlineData(Verbs.FileAnonymous)]
    [InlineData(Verbs.MailboxOpen)]
    [InlineData(Verbs.MailboxRefresh)]
    [InlineData(Verbs.MailboxWrite)]
    public async Task What_is_done_with_a_report_is_done_only_out_of_a_dialog(string verb)
    {
        var fields = new Dictionary<string, string> { ["WhatHappened"] = Told };
        var reply = await Router.TakeAsync(new Turn.Pressed(verb, fields) { Asker = Ines }, Cancel);

        Assert.Empty(_reports.Taken.Concat(_mailbox.Taken));
        Assert.Null(reply.Dialog);
        var card = Assert.Single(reply.Cards);
        Assert.Contains("works only in the dialog", card.Words(), StringComparison.Ordinal);
        Assert.NotNull(card.Button(Verbs.Report));
        Assert.NotNull(card.Button(Verbs.Mailbox));
        Assert.DoesNotContain("Nordwind", card.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases")]
    [InlineData(" Case List. ")]
    [InlineData("INBOX!")]
    public async Task Somebody_of_Legal_who_says_cases_is_a_handler_and_sees_them(string text)
    {
        var reply = await Router.TakeAsync(new Turn.Said(text) { Asker = Ines with { OfLegal = OfLegal.Lena } }, Cancel);

        Assert.Same(_legal.Answer, reply);
        Assert.Equal(new Asker.Handler(OfLegal.Lena), Assert.Single(_legal.Taken).Asker);
    }

    [Theory]
    [InlineData("cases", false)]
    [InlineData("which cases must I report?", true)]
    public async Task Cases_is_a_question_like_any_other_from_everybody_else_and_in_a_sentence(string text, bool isOfLegal)
    {
        await Router.TakeAsync(new Turn.Said(text) { Asker = Ines with { OfLegal = isOfLegal ? OfLegal.Lena : null } }, Cancel);

        Assert.Empty(_legal.Taken);
        Assert.Single(_questions.Taken);
    }

    [Fact]
    public async Task Somebody_of_Legal_is_a_handler_for_what_is_Legals_and_an_employee_for_all_else()
    {
        var counsel = Ines with { OfLegal = OfLegal.Lena };

        foreach (var verb in new[] { Verbs.LegalCase, Verbs.ReportNamed, Verbs.AskLegal })
            await Router.TakeAsync(new Turn.Pressed(verb, new Dictionary<string, string>()) { Asker = counsel }, Cancel);

        Assert.Equal(new Asker.Handler(OfLegal.Lena), Assert.Single(_legal.Taken).Asker);
        Assert.Equal(counsel, Assert.Single(_reports.Taken).Asker);
        Assert.Equal(counsel, Assert.Single(_questions.Taken).Asker);
    }

    [Fact]
    public async Task An_employee_stays_an_employee_at_Legals_desk()
    {
        await PressAsync(Verbs.LegalCase);

        Assert.Equal(Ines, Assert.Single(_legal.Taken).Asker);
    }

    [Fact]
    public async Task A_question_brings_all_that_the_channel_said_of_the_turn()
    {
        var said = new Turn.Said("What is a trade secret?") { Asker = Ines, InGroup = true, OnOwnPage = true, Locale = "en-US", OwnFeedback = true, InDialog = true, Previous = "May I?" };

        await Router.TakeAsync(said, Cancel);

        var asked = Assert.Single(_questions.Taken);
        Assert.All(typeof(Turn).GetProperties(), property => Assert.Equal(property.GetValue(said), property.GetValue(asked)));
    }

    [Fact]
    public async Task What_a_dialogue_about_a_report_says_on_a_card_is_never_shown_to_a_group()
    {
        _reports.Answer = RecordingDialogue.Card("The secret outcome");

        var reply = await Router.TakeAsync(new Turn.Pressed(Verbs.Report, new Dictionary<string, string>()) { Asker = Ines, InGroup = true }, Cancel);

        Assert.DoesNotContain("The secret outcome", Assert.Single(reply.Cards).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_takes_the_one_before_it_and_the_page_along_and_what_it_was_goes_back()
    {
        _questions.Answer = _questions.Answer with { Question = "May contractors?" };

        var reply = await Router.TakeAsync(new Turn.Said("and contractors?") { Asker = Ines, Previous = "May I?", OnOwnPage = true }, Cancel);

        var asked = Assert.Single(_questions.Taken);
        Assert.Equal("May I?", asked.Previous);
        Assert.True(asked.OnOwnPage);
        Assert.Equal("May contractors?", reply.Question);
    }

    [Theory]
    [InlineData(Told)]
    [InlineData(Receipt)]
    [InlineData("hello")]
    [InlineData("check my report")]
    public async Task What_is_no_question_is_never_given_back_to_be_remembered(string text)
    {
        var reply = await Router.TakeAsync(new Turn.Said(text) { Asker = Ines, Previous = "May I?" }, Cancel);

        Assert.Null(reply.Question);
    }

    private Task<Reply> SayAsync(string text, bool inGroup = false) => Router.TakeAsync(new Turn.Said(text) { Asker = Ines, InGroup = inGroup }, Cancel);

    private Task<Reply> PressAsync(string verb, params (string Name, string Value)[] fields) =>
        Router.TakeAsync(new Turn.Pressed(verb, fields.ToDictionary(field => field.Name, field => field.Value)) { Asker = Ines, InDialog = true }, Cancel);
}
