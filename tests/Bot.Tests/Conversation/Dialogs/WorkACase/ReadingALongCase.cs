using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Primitives;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

public class ReadingALongCase
{
    private readonly CaseSummary _case = ACase.Summary();

    [Fact]
    public void The_three_newest_messages_and_the_report_come_before_all_others()
    {
        var words = Card(Messages(5)).Words();

        string[] order = ["Message 5.", "Message 4.", "Message 3.", A.Content().WhatHappened, "Message 2.", "Message 1."];
        var places = order.Select(part => words.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void State_and_deeds_stand_on_every_page()
    {
        var pages = Pages(Messages(200));

        Assert.True(pages.Count > 2);
        Assert.All(pages, page =>
        {
            Assert.Contains("Status: ", page.Words(), StringComparison.Ordinal);
            foreach (var verb in new[] { Verbs.LegalAcknowledge, Verbs.LegalReply, Verbs.LegalClose })
                Assert.Equal(_case.Number.Text, (string?)page.Button(verb)[WorkACaseDialogue.CaseField]);
            Assert.True(page.Actions!.Count <= 6);
        });
    }

    [Fact]
    public void Every_message_stands_on_some_page_once()
    {
        var words = string.Join('\n', Pages(Messages(200)).Select(page => page.Words()));

        Assert.All(Enumerable.Range(1, 200), number => Assert.Equal(2, words.Split($"Message {number}.").Length));
    }

    [Fact]
    public void A_page_turns_within_the_same_case()
    {
        var next = Card(Messages(200)).Buttons().Single(button => button.Title == "Next page").Data;

        Assert.Equal(Verbs.LegalCase, (string?)next[Verbs.Field]);
        Assert.Equal(_case.Number.Text, (string?)next[WorkACaseDialogue.CaseField]);
    }

    [Fact]
    public void Every_case_can_be_reached_from_the_list()
    {
        var cases = Enumerable.Range(0, 300).Select(_ => ACase.Summary() with { Number = CaseNumber.Draw(A.Ids()) }).DistinctBy(summary => summary.Number).ToList();

        var pages = EveryPage.Of(page => InboxCard.Of(cases, UtcDay.Of(FakeClock.MondayMorning), page)).Select(page => page.Card).ToList();

        Assert.All(pages, page => Assert.InRange(CardSize.Of(page), 1, CardSize.Most));
        Assert.Equal(
            cases.Select(summary => summary.Number.Text),
            pages.SelectMany(page => page.Buttons()).Where(button => (string?)button.Data[Verbs.Field] == Verbs.LegalCase).Select(button => (string)button.Data[WorkACaseDialogue.CaseField]!));
    }

    private CaseFile File(IReadOnlyList<Message> messages) => new(_case, A.Content(), Reporter: null, messages, [], TrailIsWhole: true);

    private static List<Message> Messages(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Message(number, Sender.Reporter, $"Message {number}. {HostileText.OfLength(count > 10 ? 800 : 10)}", ACase.Day))];

    private AdaptiveCard Card(IReadOnlyList<Message> messages) => CaseCard.Of(File(messages), OfLegal.Lena);

    private List<AdaptiveCard> Pages(IReadOnlyList<Message> messages) => [.. EveryPage.Of(page => CaseCard.Of(File(messages), OfLegal.Lena, notice: null, page)).Select(page => page.Card)];
}
