using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>A case's buttons may stand in a channel of Legal's, where others read along.</summary>
public class WorkingInAGroup
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private static readonly string[] Spoken = [A.Statement, "key account", "Ines", "4410", "Which mailbox was it?"];

    [Fact]
    public Task The_list_is_shown_in_private_only() => WithACaseAsync(async (desk, summary) =>
        Assert.Contains("Others read along here.", CardOf(await PressAsync(desk, Verbs.LegalInbox, summary)).Words(), StringComparison.Ordinal));

    [Theory]
    [InlineData(Verbs.LegalInbox)]
    [InlineData(Verbs.LegalCase)]
    [InlineData(Verbs.LegalNotice)]
    [InlineData(Verbs.LegalAcknowledge)]
    [InlineData(Verbs.LegalReply)]
    [InlineData(Verbs.LegalReplySend)]
    [InlineData(Verbs.LegalClose)]
    [InlineData(Verbs.LegalCloseSend)]
    public Task Whatever_is_pressed_no_card_in_the_group_holds_what_was_reported_written_or_by_whom(string verb) => WithACaseAsync(async (desk, summary) =>
    {
        await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        foreach (var isInDialog in (bool[])[false, true])
        {
            var reply = await PressAsync(desk, verb, summary, isInDialog, Filled(desk, verb, summary));

            foreach (var spoken in Spoken)
                Assert.DoesNotContain(reply.Cards, card => card.Words().Contains(spoken, StringComparison.OrdinalIgnoreCase));
        }
    });

    [Fact]
    public Task In_a_dialog_which_one_person_sees_the_case_is_open() => WithACaseAsync(async (desk, summary) =>
    {
        var reply = await PressAsync(desk, Verbs.LegalCase, summary, isInDialog: true);

        Assert.Empty(reply.Cards);
        Assert.Contains(A.Statement, Assert.IsType<DialogStep.Show>(reply.Dialog).Card.Words(), StringComparison.Ordinal);
    });

    [Fact]
    public Task What_was_sent_from_a_dialog_closes_it_and_puts_no_other_card_into_the_group() => WithACaseAsync(async (desk, summary) =>
    {
        var reply = await PressAsync(desk, Verbs.LegalReplySend, summary, isInDialog: true, Filled(desk, Verbs.LegalReplySend, summary));

        Assert.Empty(reply.Cards);
        Assert.IsType<DialogStep.Close>(reply.Dialog);
        Assert.Equal(CaseStatus.InReview, (await desk.Read.FindAsync(desk.Handler, summary.Number, Cancel))!.Status);
    });

    [Fact]
    public Task Whoever_acknowledges_sees_the_notice_as_it_is_now_with_their_name() => WithACaseAsync(async (desk, summary) =>
    {
        var words = CardOf(await PressAsync(desk, Verbs.LegalAcknowledge, summary)).Words();

        Assert.Equal(CaseStatus.Acknowledged, (await desk.Read.FindAsync(desk.Handler, summary.Number, Cancel))!.Status);
        Assert.StartsWith("A case for Legal\n", words, StringComparison.Ordinal);
        Assert.Contains("Acknowledged: by Counsel, 2 March 2026", words, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_colleague_who_comes_second_sees_at_once_who_took_it() => WithACaseAsync(async (desk, summary) =>
    {
        await desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);

        var words = CardOf(await PressAsync(desk, Verbs.LegalAcknowledge, summary)).Words();

        Assert.Contains("Please note:", words, StringComparison.Ordinal);
        Assert.Contains("by Ada Okafor", words, StringComparison.Ordinal);
        Assert.DoesNotContain((await desk.Read.OpenAsync(desk.Handler, summary.Id, Cancel))!.Trail, entry => entry is { Deed: CaseDeeds.Acknowledged, Actor: "test:counsel" });
    });

    [Fact]
    public Task A_notice_that_refreshes_itself_changes_nothing_and_leaves_no_trace() => WithACaseAsync(async (desk, summary) =>
    {
        var before = await desk.DumpAsync();

        var card = CardOf(await PressAsync(desk, Verbs.LegalNotice, summary));

        Assert.Contains("Status: New", card.Words(), StringComparison.Ordinal);
        Assert.Equal(before, await desk.DumpAsync());
    });

    [Fact]
    public Task In_a_handlers_own_chat_what_a_case_holds_is_shown_in_a_dialog_and_never_as_a_message_that_the_platform_keeps() => WithACaseAsync(async (desk, summary) =>
    {
        foreach (var verb in new[] { Verbs.LegalCase, Verbs.LegalAcknowledge })
        {
            Assert.DoesNotContain(A.Statement, CardOf(await PressAsync(desk, verb, summary, isInGroup: false)).Words(), StringComparison.Ordinal);
            Assert.Contains(A.Statement, CardOf(await PressAsync(desk, verb, summary, isInDialog: true, isInGroup: false)).Words(), StringComparison.Ordinal);
        }
    });

    [Fact]
    public Task The_trail_names_colleagues_by_the_names_they_have_and_not_by_their_ids() => WithACaseAsync(async (desk, summary) =>
    {
        await PressAsync(desk, Verbs.LegalAcknowledge, summary);
        var reader = new Turn.Pressed(Verbs.LegalCase, new Dictionary<string, string> { [WorkACaseDialogue.CaseField] = summary.Number.Text })
        {
            Asker = new Asker.Handler(OfLegal.Lena),
            InDialog = true,
        };

        var words = CardOf(await LegalsDialogue.On(desk).TakeAsync(reader, Cancel)).Words();

        Assert.Contains("by Counsel", words, StringComparison.Ordinal);
        Assert.Contains("by Lena Vogt", words, StringComparison.Ordinal);
        Assert.DoesNotContain("teams:", words, StringComparison.Ordinal);
        Assert.DoesNotContain("test:counsel", words, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(Verbs.LegalNotice)]
    [InlineData(Verbs.LegalAcknowledge)]
    [InlineData(Verbs.LegalCase)]
    public Task Whoever_is_not_of_Legal_changes_and_learns_nothing(string verb) => WithACaseAsync(async (desk, summary) =>
    {
        var before = await desk.DumpAsync();
        var reply = await LegalsDialogue.On(desk).TakeAsync(
            new Turn.Pressed(verb, new Dictionary<string, string> { [WorkACaseDialogue.CaseField] = summary.Number.Text })
            {
                Asker = new Asker.Employee("teams:29:1x", "Somebody", []),
                InGroup = true,
            },
            Cancel);

        Assert.Contains("Only people of Legal", CardOf(reply).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(summary.Number.Text, CardOf(reply).ToJson(), StringComparison.Ordinal);
        Assert.Equal(before, await desk.DumpAsync());
    });

    private static async Task WithACaseAsync(Func<Desk, CaseSummary, Task> test)
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new Desk(database);
        var (_, summary) = await desk.FiledAsync(A.NamedReport());
        await test(desk, summary);
    }

    private static Task<Reply> PressAsync(Desk desk, string verb, CaseSummary summary, bool isInDialog = false, Dictionary<string, string>? fields = null, bool isInGroup = true) =>
        LegalsDialogue.On(desk).TakeAsync(
            new Turn.Pressed(verb, new Dictionary<string, string>(fields ?? []) { [WorkACaseDialogue.CaseField] = summary.Number.Text })
            {
                Asker = new Asker.Handler(new Handler("test:counsel", "Counsel")),
                InGroup = isInGroup,
                InDialog = isInDialog,
            },
            Cancel);

    /// <summary>The form as it comes back filled in; whatever else takes no notice of it.</summary>
    private static Dictionary<string, string> Filled(Desk desk, string verb, CaseSummary summary) => new()
    {
        [CaseForm.TicketField] = LegalsDialogue.Ticket(desk, Verbs.OpenerOf(verb) ?? verb, summary.Number.Text),
        [nameof(ReplyForm.Text)] = "Thank you.",
        [nameof(CloseForm.Outcome)] = nameof(Outcome.Substantiated),
        [nameof(CloseForm.Approver)] = "General Counsel",
        [nameof(CloseForm.Feedback)] = "We called it back.",
    };

    private static AdaptiveCard CardOf(Reply reply) => Assert.Single(reply.Cards);
}
