using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Interactions;

/// <summary>A conversation of one form, which gives a receipt.</summary>
internal static class AFormInSlack
{
    public const string Receipt = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345";

    public static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = AnswerAsync;
        return test;
    }

    public static Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(turn switch
    {
        Turn.Said { Text: "hello" } => Reply.Of(AReply.Card("Welcome", ("Report", Verbs.Report), ("Help", Verbs.Help))),
        Turn.Said said => AReply.Answer("It depends.", said.Text),
        Turn.Pressed { Verb: Verbs.Report } => AReply.Form(),
        Turn.Pressed { Verb: Verbs.FileAnonymous } pressed when pressed.Fields.GetValueOrDefault("WhatHappened", "") is { Length: < 20 } text => AReply.Form(text, "At least 20 letters."),
        Turn.Pressed { Verb: Verbs.FileAnonymous } => AReply.Receipt(Receipt),
        _ => Reply.Of(AReply.Card("I can help.")),
    });

    public static async Task OpenAsync(SlackUnderTest test)
    {
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        await test.Employee.SeeModalAsync("What happened?");
    }

    public static async Task<SlackShown> WelcomeAsync(SlackUnderTest test)
    {
        await test.Employee.SayAsync("hello");
        return await test.Employee.SeeMessageAsync("Welcome");
    }
}
