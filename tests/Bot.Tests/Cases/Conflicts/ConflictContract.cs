using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Dialogs.WorkACase.Deeds;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Conflicts;

/// <summary>Who is kept out of a case, on either database: at intake, by what a reporter writes later, by a lead, and by themselves.</summary>
public abstract class ConflictContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly Handler Anna = new("anna-ruiz", "Anna Ruiz") { Roles = HandlerRoles.Handler };
    private static readonly Handler Lena = new("lena-vogt", "Lena Vogt") { Roles = HandlerRoles.Lead };
    private static readonly Handler Otto = new("otto-weiss", "Otto Weiss") { Roles = HandlerRoles.Auditor };
    private static readonly Handler Tom = new("tom-hale", "Tom Hale") { Roles = HandlerRoles.Handler };

    [Fact]
    public Task To_somebody_named_in_the_report_the_case_never_was() => OnDeskAsync(async desk =>
    {
        await desk.FiledAsync(A.AnonymousReport());
        var before = await SeenAsync(desk, Anna);

        var (opened, summary) = await desk.FiledAsync(A.NamedReport() with { Content = AnOrg.Told("It was Anna Ruiz who sent the price list to a private mailbox.") });

        Assert.Equal(before, await SeenAsync(desk, Anna));
        Assert.Null(await desk.Read.FindAsync(Anna, opened.Number, Cancel));
        Assert.Null(await desk.Read.OpenAsync(Anna, summary.Id, Cancel));
        Assert.IsType<WorkResult.NotFound>(await desk.Work.AcknowledgeAsync(Anna, summary.Id, Cancel));
        Assert.NotNull(await desk.Read.FindAsync(Tom, opened.Number, Cancel));
    });

    [Fact]
    public Task Those_who_read_the_case_see_who_is_kept_out_and_why_and_the_trail_how_many() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport() with { Content = AnOrg.Involving("Anna Ruiz") with { KeepOut = "Mr Hale" } });

        var file = await desk.Read.OpenAsync(Lena, summary.Id, Cancel);

        Assert.Equal(
            [new BarredPerson("Anna Ruiz", ConflictReason.Named), new BarredPerson("Tom Hale", ConflictReason.KeptOut)],
            file!.Barred);
        Assert.Contains("\"keptOut\":\"2\"", file.Trail[0].DetailsJson, StringComparison.Ordinal);
    });

    [Fact]
    public Task No_row_says_who_is_kept_out_or_why() => OnDeskAsync(async desk =>
    {
        await desk.FiledAsync(A.AnonymousReport() with { Content = AnOrg.Involving("Anna Ruiz") });

        var dump = await desk.DumpAsync();

        Assert.Contains("case_barred", dump, StringComparison.Ordinal);
        Assert.Contains("case_conflict", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(nameof(ConflictReason.Named), dump, StringComparison.Ordinal);
    });

    [Fact]
    public Task Whoever_a_later_message_names_has_lost_the_case_when_it_is_told_of() => OnDeskAsync(async desk =>
    {
        var before = await SeenAsync(desk, Anna);
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Get<AssignCase>().AssignAsync(Anna, summary.Id, Anna.Id, Cancel);
        Assert.NotEqual(before, await SeenAsync(desk, Anna));

        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "I have since learned that it was Anna Ruiz.", Cancel);

        Assert.Equal(before, await SeenAsync(desk, Anna));
        Assert.Null(await desk.Read.OpenAsync(Anna, summary.Id, Cancel));
        var file = await desk.Read.OpenAsync(Lena, summary.Id, Cancel);
        Assert.Null(file!.Case.Assignee);
        Assert.Equal([new BarredPerson("Anna Ruiz", ConflictReason.Named)], file.Barred);
        Assert.True(file.TrailIsWhole);
    });

    [Fact]
    public Task A_lead_keeps_somebody_out_and_the_trail_says_that_it_was_done_and_not_to_whom() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());

        Assert.IsType<WorkResult.NotFound>(await desk.Get<BarFromCase>().AddAsync(Tom, summary.Id, Anna.Id, Cancel));
        Assert.IsType<WorkResult.NotValid>(await desk.Get<BarFromCase>().AddAsync(Lena, summary.Id, "nobody", Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<BarFromCase>().AddAsync(Lena, summary.Id, Anna.Id, Cancel));

        Assert.Null(await desk.Read.FindAsync(Anna, opened.Number, Cancel));
        var file = await desk.Read.OpenAsync(Lena, summary.Id, Cancel);
        Assert.Equal([new BarredPerson("Anna Ruiz", ConflictReason.Lead)], file!.Barred);
        var entry = file.Trail.Single(entry => entry.Deed == CaseDeeds.KeptOut);
        Assert.Equal((Lena.Id, "{}"), (entry.Actor, entry.DetailsJson));
    });

    [Fact]
    public Task Whoever_steps_back_has_no_such_case_any_more() => OnDeskAsync(async desk =>
    {
        var before = await SeenAsync(desk, Tom);
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Get<AssignCase>().AssignAsync(Tom, summary.Id, Tom.Id, Cancel);

        Assert.IsType<WorkResult.Done>(await desk.Get<BarFromCase>().RecuseAsync(Tom, summary.Id, Cancel));

        Assert.Equal(before, await SeenAsync(desk, Tom));
        Assert.IsType<WorkResult.NotFound>(await desk.Get<BarFromCase>().RecuseAsync(Tom, summary.Id, Cancel));
        Assert.Null((await desk.Read.OpenAsync(Lena, summary.Id, Cancel))!.Case.Assignee);
    });

    [Fact]
    public Task Whoever_only_looks_at_trails_can_be_kept_out_and_step_aside_too() => OnDeskAsync(async desk =>
    {
        var before = await SeenAsync(desk, Otto);
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        var (second, other) = await desk.FiledAsync(A.AnonymousReport());
        var people = desk.Get<FitPeople>();
        Assert.Contains(Otto.Id, (await people.KnowingAsync(summary, Cancel)).Select(person => person.Id));
        Assert.Contains(CaseDeedsFor.Of(Otto, summary, work: null, isNameHeld: false), deed => deed.Verb == Verbs.LegalRecuse);

        Assert.IsType<WorkResult.Done>(await desk.Get<BarFromCase>().AddAsync(Lena, summary.Id, Otto.Id, Cancel));
        Assert.IsType<WorkResult.Done>(await desk.Get<BarFromCase>().RecuseAsync(Otto, other.Id, Cancel));

        Assert.DoesNotContain(Otto.Id, (await people.KnowingAsync(summary, Cancel)).Select(person => person.Id));
        Assert.Null(await desk.Read.FindAsync(Otto, opened.Number, Cancel));
        Assert.Null(await desk.Read.FindAsync(Otto, second.Number, Cancel));
        Assert.Equal(before, await SeenAsync(desk, Otto));
    });

    private async Task<string> SeenAsync(Desk desk, Handler handler) => string.Join(
        '\n',
        [
            .. (await desk.Read.ListAsync(handler, Cancel)).Select(summary => summary.ToString()),
            (await desk.Read.InboxVersionAsync(handler, Cancel)).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ]);

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        var settings = new[] { (Anna, "Handler"), (Lena, "Lead"), (Tom, "Handler"), (Otto, "Auditor") }
            .SelectMany(person => new[] { ($"Legal:Handlers:{person.Item1.Id}:Name", person.Item1.Name), ($"Legal:Handlers:{person.Item1.Id}:Roles:0", person.Item2) })
            .ToDictionary(pair => pair.Item1, pair => (string?)pair.Item2);
        settings["Routing:Fallback:0"] = "legal-inbox";
        using var desk = new Desk(database, settings);
        await test(desk);
    });
}
