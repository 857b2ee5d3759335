using PolicyBot.Cases.Desk;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

/// <summary>Sealed content is found by its words, and stays sealed; on either database.</summary>
public abstract class SearchContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_case_is_found_by_what_was_reported_written_and_answered() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { Unit = "Foundry Łódź", Evidence = "The porter's logbook" } });
        await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Which turbine was it?", asksReporter: true, Cancel);
        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "The hydrofoil.", Cancel);
        await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { WhatHappened = "Something else altogether was said there.", WhoIsInvolved = null } });

        foreach (var text in (string[])["mailbox", "Lodz", "ŁÓDŹ foundry", "logbook", "TURBINE", "hydrofoil", "turbine hydrofoil mailbox", summary.Number.Text[2..6], "account-manager", "\"price\" (list)"])
            Assert.Equal(summary.Id, Assert.Single((await FindAsync(desk, text)).Lines).Case.Id);

        Assert.Empty((await FindAsync(desk, "turbine elsewhere")).Lines);
    });

    [Fact]
    public Task Who_reported_is_not_searched_for() => OnDeskAsync(async desk =>
    {
        await desk.FiledAsync(A.NamedReport());

        Assert.Empty((await FindAsync(desk, "Marchetti")).Lines);
        Assert.Empty((await FindAsync(desk, "4410")).Lines);
        Assert.Single((await FindAsync(desk, "price")).Lines);
    });

    [Fact]
    public Task Words_filters_order_and_pages_work_together() => OnDeskAsync(async desk =>
    {
        for (var i = 0; i < 7; i++)
            await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { Classification = i % 2 == 0 ? Classification.Restricted : Classification.Internal } });
        await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { WhatHappened = "Not a word of that other matter here.", WhoIsInvolved = null } });

        var query = new CaseQuery { Text = "price list", Severities = [Severity.High], Sort = CaseSort.Number, Descending = true, PageSize = 3 };
        var first = await desk.Get<ListCases>().FindAsync(desk.Handler, query, Cancel);
        var second = await desk.Get<ListCases>().FindAsync(desk.Handler, query with { Cursor = first.Next }, Cancel);

        Assert.Equal((4, 3, 1), (first.Counts.Total, first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Next);
        var numbers = first.Lines.Concat(second.Lines).Select(line => line.Case.Number.Text).ToList();
        Assert.Equal(numbers.OrderDescending(StringComparer.Ordinal), numbers);
    });

    [Fact]
    public Task A_tag_is_found_whole_and_no_longer_once_it_is_taken_away() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<SearchIndex>().AddAsync(transaction, summary.Id, "tag:Müller & Söhne", token), Cancel);

        foreach (var tag in (string[])["Müller & Söhne", "muller  &  SOHNE", " Müller & Söhne "])
            Assert.Equal(summary.Id, Assert.Single((await TaggedAsync(desk, tag)).Lines).Case.Id);
        Assert.Empty((await TaggedAsync(desk, "Müller")).Lines);
        Assert.Empty((await FindAsync(desk, "tag:Müller & Söhne")).Lines);

        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<SearchIndex>().RemoveTagAsync(transaction, summary.Id, "MULLER & Sohne", token), Cancel);
        Assert.Empty((await TaggedAsync(desk, "Müller & Söhne")).Lines);
    });

    [Theory]
    [InlineData("a")]
    [InlineData("the and of")]
    [InlineData("!!! ... \0 \u202e")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    [InlineData("pric")]
    [InlineData("mailbox one two three four five six seven")]
    public Task Text_that_stands_in_no_case_finds_none(string text) => OnDeskAsync(async desk =>
    {
        await desk.FiledAsync(A.AnonymousReport());

        Assert.Equivalent(CasePage.Empty, await FindAsync(desk, text));
    });

    [Fact]
    public Task Tags_that_are_set_anew_are_found_and_the_former_ones_are_not() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());
        var tags = desk.Get<PolicyBot.Cases.Casework.TagCase>();
        await tags.SetAsync(desk.Handler, summary.Id, ["Prices", "Lyon"], Cancel);
        await tags.SetAsync(desk.Handler, summary.Id, ["lyon", "Supplier"], Cancel);

        Assert.Empty((await TaggedAsync(desk, "prices")).Lines);
        foreach (var tag in (string[])["LYON", "supplier"])
            Assert.Equal(summary.Id, Assert.Single((await TaggedAsync(desk, tag)).Lines).Case.Id);
    });

    [Fact]
    public Task What_is_no_letter_only_parts_words() => OnDeskAsync(async desk =>
    {
        await desk.FiledAsync(A.AnonymousReport());

        foreach (var text in (string[])["price%", "%price_", "\ud800price", "price\0", "\u202eprice\u202c"])
            Assert.Equal(1, (await FindAsync(desk, text)).Counts.Total);
    });

    [Fact]
    public Task A_very_long_text_is_searched_for_its_first_words_alone() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());

        Assert.Equal(summary.Id, Assert.Single((await FindAsync(desk, $"somebody sent price list next year private mailbox {string.Join(' ', Enumerable.Range(1000, 20_000))}")).Lines).Case.Id);
    });

    [Fact]
    public Task Destroying_the_key_of_a_case_takes_it_out_of_the_search_and_its_tokens_out_of_the_database() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.FiledAsync(A.AnonymousReport());
        Assert.Equal(2, (await FindAsync(desk, "mailbox")).Counts.Total);

        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<KeyStore>().DestroyAsync(transaction, summary.Id, token), Cancel);

        Assert.Equal(1, (await FindAsync(desk, "mailbox")).Counts.Total);
        Assert.Equal(0, await desk.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM case_token WHERE case_id = @id", new { id = summary.Id.ToString() }, token), Cancel));

        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "Are you still there, hydrofoil?", Cancel);
        Assert.Empty((await FindAsync(desk, "hydrofoil")).Lines);
    });

    [Fact]
    public Task No_word_stands_in_the_database_and_nothing_says_in_which_order_words_or_cases_came() => OnDeskAsync(async desk =>
    {
        await desk.FiledAsync(A.AnonymousReport());
        await desk.FiledAsync(A.AnonymousReport());

        var dump = await desk.DumpAsync();
        Assert.Contains("case_token.token=", dump, StringComparison.Ordinal);
        foreach (var word in SearchWords.Of(A.Statement, SearchWords.MostKept).Except(["next", "mailbox"])) // which are in names of columns
            Assert.DoesNotContain(word, dump, StringComparison.OrdinalIgnoreCase);

        var rows = await desk.Database.ReadAsync((transaction, token) => transaction.QueryAsync<TokenRow>("SELECT token, case_id FROM case_token", null, token), Cancel);
        Assert.All(rows, row => Assert.Equal(16, row.Token.Length));
        if (desk.Database.Engine == "SQLite")
            Assert.Equal(rows.OrderBy(row => row.CaseId, StringComparer.Ordinal).ThenBy(row => Convert.ToHexString(row.Token), StringComparer.Ordinal), rows); // as the index has them that is read
    });

    [Fact]
    public Task Another_key_of_the_vault_gives_other_tokens() => OnDeskAsync(desk =>
    {
        var ids = A.Ids();
        var ours = new SearchIndex(new Vault(new byte[ContentKey.Length], ids), new KeyStore());
        var theirs = new SearchIndex(new Vault(ids.Bytes(ContentKey.Length), ids), new KeyStore());

        Assert.Equal(desk.Get<SearchIndex>().OfWord("price"), ours.OfWord("price"));
        Assert.NotEqual(ours.OfWord("price"), theirs.OfWord("price"));
        Assert.NotEqual(ours.OfWord("price"), ours.OfTag("price"));

        return Task.CompletedTask;
    });

    private Task OnDeskAsync(Func<TestKit.Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new TestKit.Desk(database);
        await test(desk);
    });

    private Task<CasePage> FindAsync(TestKit.Desk desk, string text) => desk.Get<ListCases>().FindAsync(desk.Handler, new CaseQuery { Text = text }, Cancel);

    private Task<CasePage> TaggedAsync(TestKit.Desk desk, string tag) => desk.Get<ListCases>().FindAsync(desk.Handler, new CaseQuery { Tag = tag }, Cancel);

    private sealed record TokenRow
    {
        public required byte[] Token { get; init; }

        public required string CaseId { get; init; }
    }
}
