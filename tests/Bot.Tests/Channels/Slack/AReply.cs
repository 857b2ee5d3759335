using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Slack;

/// <summary>What a conversation says.</summary>
internal static class AReply
{
    public static AdaptiveCard Card(string text, params (string Title, string Verb)[] buttons) =>
        CardFrame.Of("PolicyBot", [CardText.Paragraph(text)], [.. buttons.Select(button => CardButtons.Go(button.Title, button.Verb))]);

    /// <summary>An answer to a question that can be judged.</summary>
    public static Reply Answer(string text, string question) => new()
    {
        Cards = [Card(text)],
        Question = question,
        Answer = new AnswerNotes { Citations = [], IsWrittenByModel = false, Feedback = new Dictionary<string, string> { ["ticket"] = "t1", [Verbs.QuestionField] = question } },
    };

    /// <summary>A form with one text and one box, in a dialog.</summary>
    /// <param name="typed">What stands in it.</param>
    /// <param name="error">What is wrong with that.</param>
    public static Reply Form(string typed = "", string? error = null, string verb = Verbs.FileAnonymous) => Reply.Of(new DialogStep.Show(
        "Report",
        CardFrame.Of(
            "What was it?",
            [new AdaptiveTextInput { Id = "WhatHappened", Label = "What happened?", Value = typed, IsMultiline = true, MaxLength = 2_000, IsRequired = true, ErrorMessage = "Write." }],
            CardButtons.Submit("Send report", verb, ("ticket", "t1")),
            CardButtons.Cancel()))
    {
        Errors = error is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["WhatHappened"] = error },
    });

    public static Reply Receipt(string receipt) => Reply.Of(new DialogStep.Show("Report", CardFrame.Of("Received", [CardText.Paragraph(receipt)], CardButtons.Close())));
}
