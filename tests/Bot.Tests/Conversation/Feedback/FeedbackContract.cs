using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Primitives;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Conversation.Feedback;

public abstract class FeedbackContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string Wording = "May I bring MARKER my dog to the office?";

    private readonly FakeClock _clock = new();
    private readonly Vault _vault = new(new byte[ContentKey.Length], A.Ids());

    [Fact]
    public Task An_abstention_is_kept_with_its_words_and_its_month() => OnAsync(async database =>
    {
        await AddAsync(database, Abstained(1));

        var asked = Assert.Single(await ReadAsync(database));
        Assert.Equal(Wording, asked.Wording);
        Assert.Equal("2026-03", asked.Month.ToString());
        Assert.Equal(FeedbackKind.Abstained, asked.Kind);
        Assert.Null(asked.Verdict);
    });

    [Fact]
    public Task In_the_database_stand_no_words_and_no_time_but_the_month() => OnAsync(async database =>
    {
        await AddAsync(database, Abstained(1));
        await AddAsync(database, Answered(2, Verdict.OutOfDate));

        var rows = await database.Database.ReadAsync((transaction, token) => transaction.QueryAsync<dynamic>("SELECT * FROM policy_feedback", null, token), Cancel);
        foreach (IDictionary<string, object?> row in rows)
        {
            Assert.Equal(["id", "kind", "month", "verdict", "wording", "wrapped_key"], row.Keys.Order(StringComparer.Ordinal));
            Assert.Equal("2026-03", row["month"]);
            Assert.DoesNotContain(row.Values, value => value is byte[] bytes && Encoding.Latin1.GetString(bytes).Contains("MARKER", StringComparison.Ordinal));
        }
    });

    [Fact]
    public Task Nobody_but_who_opens_for_owners_of_policies_reads_the_words() => OnAsync(async database =>
    {
        await AddAsync(database, Abstained(1));

        var asHandler = await database.Database.ReadAsync((transaction, token) => Store.ReadAsync(transaction, _vault.OpenAs(VaultRole.Handler), 10, token), Cancel);

        Assert.Empty(asHandler);
    });

    [Fact]
    public Task Judged_again_the_same_answer_counts_once_and_by_its_last_word() => OnAsync(async database =>
    {
        await AddAsync(database, Answered(1, Verdict.OutOfDate));
        await AddAsync(database, Answered(1, Verdict.WrongPolicy));
        await AddAsync(database, Answered(1, Verdict.WrongPolicy));

        Assert.Equal(Verdict.WrongPolicy, Assert.Single(await ReadAsync(database)).Verdict);
        Assert.Equal([(Verdict.WrongPolicy, 1), (Verdict.WrongPolicy, 1)], (await TallyAsync(database)).Select(tally => (tally.Verdict, tally.Times)));
    });

    [Fact]
    public Task Who_is_helped_after_all_takes_the_words_back() => OnAsync(async database =>
    {
        await AddAsync(database, Answered(1, Verdict.DoesNotAnswer));
        await AddAsync(database, Answered(1, Verdict.Helpful) with { Wording = null });

        Assert.Empty(await ReadAsync(database));
        Assert.All(await TallyAsync(database), tally => Assert.Equal(Verdict.Helpful, tally.Verdict));
    });

    [Fact]
    public Task What_is_said_of_an_abstention_leaves_its_words_where_they_are() => OnAsync(async database =>
    {
        await AddAsync(database, Abstained(1));
        await AddAsync(database, Abstained(1) with { Verdict = Verdict.WrongPolicy, Wording = null });

        var asked = Assert.Single(await ReadAsync(database));
        Assert.Equal(Wording, asked.Wording);
        Assert.Equal(Verdict.WrongPolicy, asked.Verdict);
    });

    [Fact]
    public Task Verdicts_are_counted_for_each_version_of_each_policy_that_was_quoted() => OnAsync(async database =>
    {
        await AddAsync(database, Answered(1, Verdict.Helpful) with { Wording = null });
        await AddAsync(database, Answered(2, Verdict.Helpful) with { Wording = null, Cited = [new("travel", "1.0")] });
        await AddAsync(database, Answered(3, Verdict.OutOfDate) with { Cited = [new("travel", "2.0")] });

        Assert.Equal(
            [
                new(new("sharing", "2.1"), Verdict.Helpful, 1),
                new(new("travel", "1.0"), Verdict.Helpful, 2),
                new(new("travel", "2.0"), Verdict.OutOfDate, 1),
            ],
            await TallyAsync(database));
    });

    [Fact]
    public Task Words_that_this_vault_cannot_open_hide_no_others() => OnAsync(async database =>
    {
        var stranger = new FeedbackStore(new Vault(RandomBytes(), A.Ids()), A.Ids(), NullLogger<FeedbackStore>.Instance);
        await database.Database.InTransactionAsync((transaction, token) => stranger.AddAsync(transaction, Abstained(1), UtcMonth.Of(_clock), token), Cancel);
        await AddAsync(database, Abstained(2));

        Assert.Single(await ReadAsync(database));
    });

    [Fact]
    public Task What_is_older_than_the_months_to_keep_is_deleted_and_nothing_else() => OnAsync(async database =>
    {
        await AddAsync(database, Answered(1, Verdict.OutOfDate));
        _clock.Advance(TimeSpan.FromDays(31));
        await AddAsync(database, Answered(2, Verdict.OutOfDate));
        var sweep = new SweepFeedback(database.Database, Store, _clock, Options.Create(new FeedbackOptions { KeepMonths = 2 }), NullLogger<SweepFeedback>.Instance);

        _clock.Advance(TimeSpan.FromDays(59)); // the last day of May
        Assert.Equal(0, await sweep.SweepAsync(Cancel));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await sweep.SweepAsync(Cancel));

        Assert.Equal("2026-04", Assert.Single(await ReadAsync(database)).Month.ToString());
        Assert.All(await TallyAsync(database), tally => Assert.Equal(1, tally.Times));
    });

    [Fact]
    public Task What_waits_to_be_written_is_written_before_the_end() => OnAsync(async database =>
    {
        using var keep = new KeepFeedback(database.Database, Store, _clock, NullLogger<KeepFeedback>.Instance);
        await keep.StartAsync(Cancel);

        foreach (byte number in Enumerable.Range(1, 50))
            keep.Keep(Abstained(number));
        await keep.StopAsync(Cancel);

        Assert.Equal(50, (await ReadAsync(database)).Count);
    });

    private FeedbackStore Store => new(_vault, A.Ids(), NullLogger<FeedbackStore>.Instance);

    private static FeedbackNote Abstained(byte id) => new() { Id = [id, .. new byte[31]], Kind = FeedbackKind.Abstained, Wording = new(Wording) };

    private static FeedbackNote Answered(byte id, Verdict verdict) => new()
    {
        Id = [id, .. new byte[31]],
        Kind = FeedbackKind.Answered,
        Verdict = verdict,
        Wording = new(Wording),
        Cited = [new("sharing", "2.1"), new("travel", "1.0")],
    };

    private Task AddAsync(TestDatabase database, FeedbackNote note) =>
        database.Database.InTransactionAsync((transaction, token) => Store.AddAsync(transaction, note, UtcMonth.Of(_clock), token), Cancel);

    private Task<IReadOnlyList<AskedInVain>> ReadAsync(TestDatabase database) =>
        database.Database.ReadAsync((transaction, token) => Store.ReadAsync(transaction, _vault.OpenAs(VaultRole.PolicyOwner), 1_000, token), Cancel);

    private Task<IReadOnlyList<VerdictTally>> TallyAsync(TestDatabase database) =>
        database.Database.ReadAsync(Store.TallyAsync, Cancel);

    private static byte[] RandomBytes() => SHA256.HashData("another vault"u8);
}
