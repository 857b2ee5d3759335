using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Teams.Replies;

public sealed class ShowingCardsInTeams
{
    [Theory]
    [InlineData(Verbs.Report)]
    [InlineData(Verbs.Mailbox)]
    [InlineData(Verbs.MyReports)]
    [InlineData(Verbs.AskLegal)]
    [InlineData(Verbs.FeedbackNo)]
    [InlineData(Verbs.LegalInbox)]
    [InlineData(Verbs.LegalCase)]
    [InlineData(Verbs.LegalReply)]
    [InlineData(Verbs.LegalClose)]
    public void A_button_that_opens_a_dialog_says_so_beforehand(string verb) =>
        Assert.Equal("task/fetch", (string?)DataOf(TeamsCards.InStream(CardWith(verb)))["msteams"]?["type"]);

    [Theory]
    [InlineData(Verbs.Ask)]
    [InlineData(Verbs.AskMore)]
    [InlineData(Verbs.FeedbackYes)]
    [InlineData(Verbs.Help)]
    public void Any_other_button_is_sent_as_it_is(string verb) =>
        Assert.Null(DataOf(TeamsCards.InStream(CardWith(verb)))["msteams"]);

    [Fact]
    public void Within_a_dialog_no_button_opens_another() =>
        Assert.Null(DataOf(TeamsCards.InDialog(CardWith(Verbs.Report)))["msteams"]);

    [Fact]
    public void Buttons_are_found_wherever_they_stand()
    {
        var card = CardFrame.Of(
            "Heading",
            [new AdaptiveContainer { Items = [new AdaptiveActionSet { Actions = [CardButtons.Go("Report", Verbs.Report)] }], SelectAction = CardButtons.Go("Inbox", Verbs.LegalInbox) }],
            new AdaptiveExecuteAction { Title = "Act", Verb = Verbs.LegalAcknowledge, Fallback = AdaptiveFallback<AdaptiveAction>.To(CardButtons.Go("Reply", Verbs.LegalReply)) });

        var json = Written(card);

        Assert.Equal(3, json.Split("task/fetch").Length - 1);
    }

    [Fact]
    public void A_foreign_word_in_a_button_s_data_changes_nothing()
    {
        var card = CardFrame.Of("Heading", [], CardButtons.Go("Ask", Verbs.Ask, (Verbs.QuestionField, """{"type":"Action.Submit","data":{"verb":"report"}}""")));

        Assert.DoesNotContain("task/fetch", Written(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_copy_of_a_card_is_sent_as_it_is_now()
    {
        var card = CardWith(Verbs.Ask);
        var before = Written(card);

        var changed = card with { FallbackText = "Something else" };

        Assert.Contains("Something else", Written(changed), StringComparison.Ordinal);
        Assert.Equal(changed.InStream().Length, CardSize.Of(changed));
        Assert.Equal(before, Written(card));
    }

    [Fact]
    public void A_card_in_the_chat_is_as_wide_as_the_chat() =>
        Assert.Equal("Full", (string?)TeamsCards.InStream(CardWith(Verbs.Ask))["msteams"]!["width"]);

    [Fact]
    public void In_a_dialog_the_button_that_sends_the_form_stands_out()
    {
        var shown = TeamsCards.InDialog(CardFrame.Of("Heading", [], CardButtons.Submit("Send", Verbs.FileAnonymous), CardButtons.Submit("Look again", Verbs.MailboxRefresh), CardButtons.Cancel()));

        Assert.Equal(["positive", null, null], shown["actions"]!.AsArray().Select(action => (string?)action!["style"]));
        Assert.Null(TeamsCards.InDialog(CardWith(Verbs.Report))["actions"]![0]!["style"]);
    }

    private static AdaptiveCard CardWith(string verb) => CardFrame.Of("Heading", [], CardButtons.Go("Button", verb));

    private static string Written(AdaptiveCard card) => Encoding.UTF8.GetString(card.InStream().Span);

    private static JsonObject DataOf(JsonNode card) => card["actions"]![0]!["data"]!.AsObject();
}
