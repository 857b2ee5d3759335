using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>A case's buttons may stand in a channel of Legal's, where others read along.</summary>
public class WorkingInAGroup
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public Task The_list_of_cases_is_shown_in_private_only() => WithACaseAsync(async (desk, summary) =>
        Assert.Contains("Others read along here.", (await PressAsync(desk, Verbs.LegalInbox, summary)).Words(), StringComparison.Ordinal));

    [Fact]
    public Task A_case_shows_how_it_stands_and_not_what_it_holds() => WithACaseAsync(async (desk, summary) =>
    {
        var words = (await PressAsync(desk, Verbs.LegalCase, summary)).Words();

        Assert.Contains("Status: ", words, StringComparison.Ordinal);
        Assert.DoesNotContain(A.Statement, words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ines", words, StringComparison.Ordinal);
    });

    [Fact]
    public Task What_is_done_is_done_and_the_reply_tells_no_more_than_how_the_case_stands() => WithACaseAsync(async (desk, summary) =>
    {
        var words = (await PressAsync(desk, Verbs.LegalAcknowledge, summary)).Words();

        Assert.Equal(CaseStatus.Acknowledged, (await desk.Read.FindAsync(summary.Number, Cancel))!.Status);
        Assert.Contains("Status: ", words, StringComparison.Ordinal);
        Assert.DoesNotContain(A.Statement, words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ines", words, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_case_that_has_moved_on_says_so() => WithACaseAsync(async (desk, summary) =>
    {
        await PressAsync(desk, Verbs.LegalAcknowledge, summary);

        Assert.Contains("Please note:", (await PressAsync(desk, Verbs.LegalAcknowledge, summary)).Words(), StringComparison.Ordinal);
    });

    private static async Task WithACaseAsync(Func<Desk, CaseSummary, Task> test)
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new Desk(database);
        var (_, summary) = await desk.FiledAsync(A.NamedReport());
        await test(desk, summary);
    }

    private static async Task<AdaptiveCard> PressAsync(Desk desk, string verb, CaseSummary summary)
    {
        var dialogue = new WorkACaseDialogue(desk.Read, desk.Get<CaseStandings>(), desk.Work, desk.Get<TicketOffice>(), desk.Clock);
        var fields = new Dictionary<string, string> { [WorkACaseDialogue.CaseField] = summary.Number.Text };
        var reply = await dialogue.TakeAsync(new Turn.Pressed(verb, fields) { Asker = new Asker.Handler("test:counsel", "Counsel"), InGroup = true }, Cancel);

        return Assert.Single(reply.Cards);
    }
}
