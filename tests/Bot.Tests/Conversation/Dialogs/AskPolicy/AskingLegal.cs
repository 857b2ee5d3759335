using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

public class AskingLegal
{
    private const string Question = "May I name the customer in my thesis?";
    private const string Receipt = "7K2M-9QXT-4HBN-3WJR-8VCP-6DYF-5SGA";

    private readonly Asking _asking = new();

    [Fact]
    public async Task The_dialog_holds_the_question_and_says_how_it_will_be_sent()
    {
        var dialog = await _asking.OpenFormAsync(Question);

        Assert.Equal(Question, dialog.Card.Value(Verbs.QuestionField));
        Assert.Contains("your name does not go along", dialog.Card.Words(), StringComparison.Ordinal);
        Assert.Empty(_asking.SentToLegal);
    }

    [Fact]
    public async Task What_was_typed_is_sent_trimmed_and_confirmed()
    {
        var dialog = await _asking.SendAsync($" {Question} ");

        Assert.Equal(Question, Assert.Single(_asking.SentToLegal));
        Assert.Contains("on its way to Legal", dialog.Card.Words(), StringComparison.Ordinal);
        Assert.Matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", dialog.Card.Words());
    }

    [Fact]
    public async Task The_dialog_s_own_button_is_good_for_sending()
    {
        var opened = await _asking.OpenFormAsync(Question);

        await _asking.SendAsync(Question, (string?)opened.Card.Button(Verbs.AskLegalSend)[AskLegalForm.TicketField]);

        Assert.Single(_asking.SentToLegal);
    }

    [Fact]
    public async Task Nothing_typed_is_not_sent()
    {
        var dialog = await _asking.SendAsync("  ");

        Assert.Empty(_asking.SentToLegal);
        Assert.Equal([Verbs.QuestionField], dialog.Errors.Keys);
        Assert.Contains("please write your question first", dialog.Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_may_be_as_long_as_the_limit_and_not_longer_and_none_of_it_is_lost()
    {
        await _asking.SendAsync(new string('a', ReportLimits.Question));
        var tooLong = new string('b', ReportLimits.Question + 1);
        var dialog = await _asking.SendAsync(tooLong);

        Assert.Single(_asking.SentToLegal);
        Assert.Equal([Verbs.QuestionField], dialog.Errors.Keys);
        Assert.Equal(tooLong, dialog.Card.Value(Verbs.QuestionField));
    }

    [Fact]
    public async Task A_receipt_is_taken_out_before_anything_is_shown_or_sent()
    {
        var opened = await _asking.OpenFormAsync($"Is {Receipt} good?");
        var sent = await _asking.SendAsync($"Is {Receipt} good?");

        Assert.Empty(_asking.SentToLegal);
        Assert.All([opened, sent], dialog =>
        {
            Assert.Equal("Is ... good?", dialog.Card.Value(Verbs.QuestionField));
            Assert.Contains("looks like a receipt", dialog.Errors[Verbs.QuestionField], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_pasted_key_is_not_sent_and_the_form_says_why()
    {
        var dialog = await _asking.SendAsync("May I post this? -----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq\n-----END RSA PRIVATE KEY-----");

        Assert.Empty(_asking.SentToLegal);
        Assert.Contains("looks like a key", dialog.Errors[Verbs.QuestionField], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_or_old_dialog_sends_nothing_and_keeps_what_was_typed()
    {
        var old = _asking.Tickets.Issue(Verbs.AskLegalSend);
        _asking.Clock.Advance(TimeSpan.FromDays(5));

        var dialogs = new[] { await _asking.SendAsync(Question, "forged"), await _asking.SendAsync(Question, old), await _asking.SendAsync(Question, _asking.Tickets.Issue("other")) };

        Assert.Empty(_asking.SentToLegal);
        Assert.All(dialogs, dialog => Assert.Equal(Question, dialog.Card.Value(Verbs.QuestionField)));
        await _asking.SendAsync(Question, (string?)dialogs[0].Card.Button(Verbs.AskLegalSend)[AskLegalForm.TicketField]);
        Assert.Single(_asking.SentToLegal);
    }

    [Fact]
    public async Task Nobody_is_told_that_it_was_sent_when_it_could_not_be_saved()
    {
        _asking.StorageIsDown = true;

        var dialog = await _asking.SendAsync(Question);

        Assert.Contains("has NOT been sent", dialog.Card.Words(), StringComparison.Ordinal);
        Assert.Equal(Question, dialog.Card.Value(Verbs.QuestionField));
    }
}
