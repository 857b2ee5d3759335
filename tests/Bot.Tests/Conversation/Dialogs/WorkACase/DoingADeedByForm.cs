using PolicyBot.Cases;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Cases.Casework;
using PolicyBot.Tests.TestKit;
using Does = PolicyBot.Conversation.Turns.Verbs;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>Every deed of Legal's that has a form, by the same rules: what is good is done once, what is wrong is said beside its field, and nothing typed is lost.</summary>
public class DoingADeedByForm
{
    /// <summary>All that needs more than to know of the case.</summary>
    public static TheoryData<string> VerbsOfWork => [.. ADeed.All("C-0000-0000").Select(deed => deed.Verb).Where(verb => verb != Does.LegalRecuse)];

    public static TheoryData<string> Verbs => [.. ADeed.All("C-0000-0000").Select(deed => deed.Verb)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task It_is_offered_opened_filled_in_and_done(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        var form = await OpenAsync(desk, deed, summary);

        var reply = await SendAsync(desk, deed, summary, form.Button(Does.SentOf(verb))[CaseForm.TicketField]!.ToString());

        Assert.False(reply.Dialog is DialogStep.Show { Errors.Count: > 0 });
        Assert.True(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)), CardIn(reply).Words());
    });

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task What_is_wrong_is_said_beside_its_field_and_all_that_was_typed_stays(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        foreach (var (field, value) in deed.Wrong)
        {
            var typed = new Dictionary<string, string>(deed.Typed) { [field] = value };

            var show = Assert.IsType<DialogStep.Show>((await SendAsync(desk, deed with { Typed = typed }, summary)).Dialog);

            Assert.True(show.Errors.ContainsKey(field), $"{field} = \"{value}\": {string.Join("; ", show.Errors)}");
            Assert.Contains(show.Errors[field], show.Card.Words(), StringComparison.Ordinal);
            AssertKeeps(show.Card, typed.Where(pair => pair.Key != field));
            Assert.False(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)));
        }
    });

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task Sent_twice_it_is_done_once(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        var ticket = LegalsDialogue.Ticket(desk, verb, summary.Number.Text);
        await SendAsync(desk, deed, summary, ticket);
        var once = await DeedsAsync(desk, summary);

        await SendAsync(desk, deed, summary, ticket);

        Assert.Equal(once, await DeedsAsync(desk, summary));
        Assert.True(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)));
    });

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task A_ticket_of_another_case_does_nothing_and_keeps_what_was_typed(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        var show = Assert.IsType<DialogStep.Show>((await SendAsync(desk, deed, summary, LegalsDialogue.Ticket(desk, verb, "C-0000-0000"))).Dialog);

        Assert.Contains("This form was no longer good", show.Card.Words(), StringComparison.Ordinal);
        AssertKeeps(show.Card, deed.Typed);
        Assert.False(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)));
    });

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task While_the_database_is_away_it_says_so_and_keeps_what_was_typed(string verb) => OnACaseAsync(verb, async (desk, deed, summary, disk) =>
    {
        disk.IsFull = true;
        var show = Assert.IsType<DialogStep.Show>((await SendAsync(desk, deed, summary)).Dialog);
        disk.IsFull = false;

        Assert.Contains("This was NOT saved", show.Card.Words(), StringComparison.Ordinal);
        AssertKeeps(show.Card, deed.Typed.Where(pair => pair.Key is not ("Person" or "Owner" or "Why")));
        Assert.False(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)));
    });

    [Theory]
    [InlineData(Does.LegalApprove)]
    [InlineData(Does.LegalLower)]
    public Task What_is_not_proposed_any_more_cannot_be_decided_on(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        var stale = deed with { Typed = new(deed.Typed) { ["Proposal"] = "7", ["Decision"] = "" } };

        var show = Assert.IsType<DialogStep.Show>((await SendAsync(desk, stale, summary)).Dialog);

        Assert.Contains("Look at the case again.", show.Card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(show.Card.Buttons(), button => (string?)button.Data[Does.Field] == Does.SentOf(verb));
        Assert.Empty(show.Errors);
        Assert.False(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)));
    });

    [Theory]
    [InlineData(Does.LegalApprove)]
    [InlineData(Does.LegalLower)]
    public Task While_the_database_is_away_nobody_says_that_a_proposal_is_gone(string verb) => OnACaseAsync(verb, async (desk, deed, summary, disk) =>
    {
        disk.IsFull = true;
        var show = Assert.IsType<DialogStep.Show>((await SendAsync(desk, deed, summary)).Dialog);
        disk.IsFull = false;

        Assert.DoesNotContain("Look at the case again.", show.Card.Words(), StringComparison.Ordinal);
        Assert.Contains(show.Card.Buttons(), button => (string?)button.Data[Does.Field] == Does.SentOf(verb));
    });

    [Fact]
    public Task An_auditor_can_step_aside_and_reads_nothing_of_the_case_on_the_way() => OnACaseAsync(Does.LegalRecuse, async (desk, deed, summary) =>
    {
        var auditor = deed with { By = Staff.Otto };

        var opened = CardIn(await PressAsync(desk, auditor, Does.LegalRecuse, summary));
        var sent = CardIn(await SendAsync(desk, auditor, summary, opened.Button(Does.SentOf(Does.LegalRecuse))[CaseForm.TicketField]!.ToString()));

        Assert.DoesNotContain(A.Statement, opened.Words() + sent.Words(), StringComparison.Ordinal);
        Assert.Null(await desk.Read.FindAsync(Staff.Otto, summary.Number, CancellationToken.None));
        Assert.Equal([new BarredPerson(Staff.Otto.Name, ConflictReason.Recused)], (await desk.FileAsync(summary.Id, Staff.Lena)).Barred);
    });

    [Theory]
    [MemberData(nameof(VerbsOfWork))]
    public Task An_auditor_neither_opens_nor_does_it(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        var before = await DeedsAsync(desk, summary);
        var auditor = deed with { By = Staff.Otto };

        var opened = await PressAsync(desk, auditor, verb, summary);
        var sent = await SendAsync(desk, auditor, summary);

        Assert.DoesNotContain(CardIn(opened).Buttons(), button => (string?)button.Data[Does.Field] == Does.SentOf(verb));
        Assert.DoesNotContain(A.Statement, CardIn(opened).Words() + CardIn(sent).Words(), StringComparison.Ordinal);
        Assert.Equal(before, await DeedsAsync(desk, summary));
    });

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task To_whoever_is_kept_out_the_case_is_not_there(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        await desk.BarAsync(summary.Id, deed.By);
        var before = await DeedsAsync(desk, summary);
        var neverWas = new Dictionary<string, string>(deed.Typed) { [Does.CaseField] = "C-0000-0000" };

        var opened = CardIn(await PressAsync(desk, deed, verb, summary));
        var sent = CardIn(await SendAsync(desk, deed, summary));

        Assert.Equal(CardIn(await LegalsDialogue.PressAsync(desk, deed.By, verb, neverWas)).ToJson(), opened.ToJson());
        Assert.Equal(opened.ToJson(), sent.ToJson());
        Assert.Equal(before, await DeedsAsync(desk, summary));
    });

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task In_a_group_the_dialog_closes_and_no_card_tells_of_it(string verb) => OnACaseAsync(verb, async (desk, deed, summary) =>
    {
        var reply = await LegalsDialogue.PressAsync(desk, deed.By, Does.SentOf(verb), Fields(desk, deed, summary, ticket: null), inGroup: true);

        Assert.Empty(reply.Cards);
        Assert.IsType<DialogStep.Close>(reply.Dialog);
        Assert.True(deed.IsDone(await desk.FileAsync(summary.Id, deed.SeenBy)));
    });

    private static async Task<AdaptiveCard> OpenAsync(Desk desk, ADeed deed, CaseSummary summary)
    {
        if (deed.Verb != Does.LegalTick)
            Assert.NotNull(CardIn(await PressAsync(desk, deed, Does.LegalMore, summary)).Button(deed.Verb));

        return CardIn(await PressAsync(desk, deed, deed.Verb, summary));
    }

    private static Task<Reply> PressAsync(Desk desk, ADeed deed, string verb, CaseSummary summary) =>
        LegalsDialogue.PressAsync(desk, deed.By, verb, new Dictionary<string, string> { [Does.CaseField] = summary.Number.Text, ["Step"] = "2" });

    private static Task<Reply> SendAsync(Desk desk, ADeed deed, CaseSummary summary, string? ticket = null) =>
        LegalsDialogue.PressAsync(desk, deed.By, Does.SentOf(deed.Verb), Fields(desk, deed, summary, ticket));

    private static Dictionary<string, string> Fields(Desk desk, ADeed deed, CaseSummary summary, string? ticket) => new(deed.Typed)
    {
        [Does.CaseField] = summary.Number.Text,
        [CaseForm.TicketField] = ticket ?? LegalsDialogue.Ticket(desk, deed.Verb, summary.Number.Text),
    };

    /// <summary>What the trail says was done; looks are none.</summary>
    private static async Task<string> DeedsAsync(Desk desk, CaseSummary summary) =>
        string.Join('\n', (await desk.TrailAsync(summary.Id)).Where(entry => entry.Deed != CaseDeeds.Read).Select(entry => $"{entry.Deed} {entry.DetailsJson}"));

    private static void AssertKeeps(AdaptiveCard card, IEnumerable<KeyValuePair<string, string>> typed)
    {
        foreach (var (field, value) in typed.Where(pair => pair.Key is not ("Step" or "Before" or "Proposal")))
            Assert.Equal(value, card.Value(field));
    }

    private static AdaptiveCard CardIn(Reply reply) => reply.Dialog is DialogStep.Show show ? show.Card : Assert.Single(reply.Cards);

    private static Task OnACaseAsync(string verb, Func<Desk, ADeed, CaseSummary, Task> test) => OnACaseAsync(verb, (desk, deed, summary, _) => test(desk, deed, summary));

    private static async Task OnACaseAsync(string verb, Func<Desk, ADeed, CaseSummary, FaultyEngine, Task> test)
    {
        await using var database = await TestDatabase.SqliteAsync();
        var disk = new FaultyEngine(database.Engine);
        using var desk = Staff.DeskOf(database, withCustodian: true, engine: disk);
        var (other, _) = await desk.TakenAsync(A.NamedReport());
        var (_, summary) = await desk.TakenAsync(A.NamedReport());
        var deed = ADeed.All(other.Number.Text).Single(one => one.Verb == verb);
        if (deed.Before is not null)
            await deed.Before(desk, summary.Id);

        await test(desk, deed, await desk.CaseAsync(summary.Id), disk);
    }
}
