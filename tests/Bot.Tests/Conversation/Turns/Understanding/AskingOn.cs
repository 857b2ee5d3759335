using PolicyBot.Conversation.Turns.Understanding;

namespace PolicyBot.Tests.Conversation.Turns.Understanding;

/// <summary>A few words after a question are read as asking on, unless they tell of something that happened.</summary>
public class AskingOn
{
    [Theory]
    [InlineData("and for contractors?")]
    [InlineData("how long?")]
    [InlineData("what about USB sticks?")]
    [InlineData("and by mail?")]
    [InlineData("who decides?")]
    [InlineData("And if it was stolen?")]
    [InlineData("and leaked documents?")]
    [InlineData("what about stolen laptops?")]
    [InlineData("and documents sent by mistake?")]
    [InlineData("and files shared with competitors?")]
    [InlineData("What about data leaked online?")]
    [InlineData("and report anonymously?")]
    [InlineData("or an anonymous report?")]
    [InlineData("and options?")]
    [InlineData("what is this?")]
    [InlineData("for contractors")]
    [InlineData("why")]
    [InlineData("and in Germany?")]
    public void A_few_words_that_ask_on_are_a_question(string text) => Assert.Equal(Intent.Ask, IntentReader.Of(text, isFollowing: true));

    [Theory]
    [InlineData("I think someone leaked the price list")]
    [InlineData("and someone leaked the price list?")]
    [InlineData("and my manager sold our formula?")]
    [InlineData("what about my colleague who sold the formula?")]
    [InlineData("but he sent the list to a competitor?")]
    [InlineData("my laptop was stolen")]
    [InlineData("and now my laptop was stolen")]
    [InlineData("I want to report something")]
    [InlineData("report a breach")]
    [InlineData("they stole my usb stick")]
    [InlineData("and a supplier stole our drawings?")]
    public void A_report_stays_a_report(string text) => Assert.Equal(Intent.Report, IntentReader.Of(text, isFollowing: true));

    [Theory]
    [InlineData("thanks")]
    [InlineData("hello")]
    [InlineData("no")]
    [InlineData("What can you do?")]
    [InlineData("what are you?")]
    [InlineData("How can you help me?")]
    [InlineData("how do I use this bot?")]
    public void A_greeting_stays_a_greeting(string text) => Assert.Equal(Intent.Greet, IntentReader.Of(text, isFollowing: true));

    [Theory]
    [InlineData("and what about my report?")]
    [InlineData("check my report")]
    public void Who_comes_back_is_still_taken_to_the_mailbox(string text) => Assert.Equal(Intent.OpenMailbox, IntentReader.Of(text, isFollowing: true));

    [Fact]
    public void A_receipt_is_a_receipt_first_of_all() =>
        Assert.Equal(Intent.PostReceipt, IntentReader.Of("and 7K2M-9QXT-4HBN-3WJR-8VCP-6DYF-5SGA?", isFollowing: true));
}
