using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Audit;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Audit;

/// <summary>What stands in court must hold on both databases: nobody changes the ledger unseen.</summary>
public abstract class AuditContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly Guid Case = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid OtherCase = Guid.Parse("22222222-2222-4222-8222-222222222222");
    private static readonly Stamp Monday = Stamp.Parse("2026-03-02");

    [Fact]
    public Task Entries_come_back_in_order_each_with_the_hash_of_the_one_before() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 3);

        var entries = await new AuditTrail(database.Database).ReadAsync(Case, Cancel);

        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Sequence));
        Assert.Equal(new byte[32], entries[0].PreviousHash);
        Assert.Equal(entries[0].Hash, entries[1].PreviousHash);
        Assert.Equal(entries[1].Hash, entries[2].PreviousHash);
        Assert.Equal("value 2", entries[1].Details["key"]);
        Assert.Equal(Monday, entries[2].Stamp);
    });

    [Fact]
    public Task A_third_party_can_compute_the_hash_from_the_documentation_alone() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 1);

        var entry = Assert.Single(await new AuditTrail(database.Database).ReadAsync(Case, Cancel));

        Assert.Equal("""{"a":"ü \" \\ <","key":"value 1"}""", entry.DetailsJson);
        using var stream = new MemoryStream();
        foreach (var field in (byte[][])[
            "policybot.audit.1"u8.ToArray(),
            Convert.FromHexString("11111111111141118111111111111111"),
            [0, 0, 0, 0, 0, 0, 0, 1],
            "2026-03-02"u8.ToArray(),
            "handler:7"u8.ToArray(),
            "case.noted"u8.ToArray(),
            Encoding.UTF8.GetBytes(entry.DetailsJson),
            new byte[32]])
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            stream.Write(length);
            stream.Write(field);
        }

        Assert.Equal(SHA256.HashData(stream.ToArray()), entry.Hash);
    });

    [Fact]
    public Task A_chain_that_nobody_touched_is_sound_and_tells_its_head() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 3);
        await WriteAsync(database, OtherCase, 1);
        var trail = new AuditTrail(database.Database);
        var last = (await trail.ReadAsync(Case, Cancel))[^1];

        var sound = Assert.IsType<AuditVerdict.Sound>(await trail.VerifyAsync(Case, Cancel));

        Assert.Equal(new AuditHead(3, Convert.ToHexStringLower(last.Hash)), sound.Head);
    });

    [Fact]
    public Task A_chain_without_entries_is_sound_and_empty() => OnAsync(async database =>
    {
        var sound = Assert.IsType<AuditVerdict.Sound>(await new AuditTrail(database.Database).VerifyAsync(Case, Cancel));

        Assert.Equal(AuditHead.OfNothing, sound.Head);
    });

    [Fact]
    public Task Every_edit_is_found_at_its_place() => OnAsync(async database =>
    {
        foreach (var edit in (string[])["stamp = '2026-03-01'", "actor = 'handler:8'", "deed = 'case.closed'", "details = '{}'"])
        {
            await ForgetAsync(database);
            await WriteAsync(database, Case, 4);

            await TamperAsync(database, $"UPDATE audit_entry SET {edit} WHERE sequence = 3");

            await AssertBrokenAtAsync(3, database, Case);
        }
    });

    [Fact]
    public Task A_letter_that_moved_from_one_field_to_the_next_is_found() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 2);

        await TamperAsync(database, "UPDATE audit_entry SET actor = 'handler:', deed = '7case.noted' WHERE sequence = 1");

        await AssertBrokenAtAsync(1, database, Case);
    });

    [Fact]
    public Task An_entry_taken_out_of_the_middle_is_found() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 4);

        await TamperAsync(database, "DELETE FROM audit_entry WHERE sequence = 2");

        await AssertBrokenAtAsync(2, database, Case);
    });

    [Fact]
    public Task An_entry_taken_out_and_the_rest_numbered_anew_is_found() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 4);

        await TamperAsync(database, "DELETE FROM audit_entry WHERE sequence = 2");
        await TamperAsync(database, "UPDATE audit_entry SET sequence = 2 WHERE sequence = 3");
        await TamperAsync(database, "UPDATE audit_entry SET sequence = 3 WHERE sequence = 4");

        await AssertBrokenAtAsync(2, database, Case);
    });

    [Fact]
    public Task Two_entries_that_changed_places_are_found() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 4);

        await TamperAsync(database, "UPDATE audit_entry SET sequence = 99 WHERE sequence = 2");
        await TamperAsync(database, "UPDATE audit_entry SET sequence = 2 WHERE sequence = 3");
        await TamperAsync(database, "UPDATE audit_entry SET sequence = 3 WHERE sequence = 99");

        await AssertBrokenAtAsync(2, database, Case);
    });

    [Fact]
    public Task Two_chains_that_changed_places_are_found() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 2);
        await WriteAsync(database, OtherCase, 2);

        await TamperAsync(database, $"UPDATE audit_entry SET chain = 'x' WHERE chain = '{Case:D}'");
        await TamperAsync(database, $"UPDATE audit_entry SET chain = '{Case:D}' WHERE chain = '{OtherCase:D}'");
        await TamperAsync(database, $"UPDATE audit_entry SET chain = '{OtherCase:D}' WHERE chain = 'x'");

        await AssertBrokenAtAsync(1, database, Case);
        await AssertBrokenAtAsync(1, database, OtherCase);
    });

    [Fact]
    public Task A_cut_at_the_end_is_found_by_whoever_holds_a_head() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 4);
        var trail = new AuditTrail(database.Database);
        var seen = Assert.IsType<AuditVerdict.Sound>(await trail.VerifyAsync(Case, Cancel)).Head;
        await WriteAsync(database, Case, 1);
        Assert.IsType<AuditVerdict.Sound>(await trail.VerifyAsync(Case, seen, Cancel));

        await TamperAsync(database, "DELETE FROM audit_entry WHERE sequence >= 4");

        Assert.Equal(4, Assert.IsType<AuditVerdict.Broken>(await trail.VerifyAsync(Case, seen, Cancel)).Sequence);
    });

    [Fact]
    public Task A_chain_written_anew_is_found_by_whoever_holds_a_head() => OnAsync(async database =>
    {
        await WriteAsync(database, Case, 2);
        var trail = new AuditTrail(database.Database);
        var seen = Assert.IsType<AuditVerdict.Sound>(await trail.VerifyAsync(Case, Cancel)).Head;

        await ForgetAsync(database);
        await WriteAsync(database, Case, 3, actor: "handler:8");

        Assert.IsType<AuditVerdict.Sound>(await trail.VerifyAsync(Case, Cancel));
        Assert.Equal(2, Assert.IsType<AuditVerdict.Broken>(await trail.VerifyAsync(Case, seen, Cancel)).Sequence);
    });

    [Fact]
    public Task Many_writers_at_once_make_one_chain_without_a_fork() => OnAsync(async database =>
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => WriteAsync(database, Case, 1))));

        var sound = Assert.IsType<AuditVerdict.Sound>(await new AuditTrail(database.Database).VerifyAsync(Case, Cancel));
        Assert.Equal(16, sound.Head.Count);
    });

    [Fact]
    public Task An_entry_of_a_transaction_that_failed_was_never_written() => OnAsync(async database =>
    {
        var trail = new AuditTrail(database.Database);
        await WriteAsync(database, Case, 1);

        await Assert.ThrowsAsync<FormatException>(() => database.Database.InTransactionAsync(
            async (transaction, token) =>
            {
                await AppendAsync(trail, transaction, Case, "handler:7", token);
                throw new FormatException();
            },
            Cancel));
        await WriteAsync(database, Case, 1);

        Assert.Equal(2, Assert.IsType<AuditVerdict.Sound>(await trail.VerifyAsync(Case, Cancel)).Head.Count);
    });

    [Fact]
    public Task Narrative_is_refused() => OnAsync(async database =>
        await Assert.ThrowsAsync<ArgumentException>(() => database.Database.InTransactionAsync(
            (transaction, token) => new AuditTrail(database.Database).AppendAsync(
                transaction, Case, Monday, "handler:7", "case.noted", new Dictionary<string, string> { ["note"] = new('x', AuditTrail.LongestDetail + 1) }, token),
            Cancel)));

    private Task WriteAsync(TestDatabase database, Guid chain, int entries, string actor = "handler:7") =>
        database.Database.InTransactionAsync(
            async (transaction, token) =>
            {
                for (var entry = 0; entry < entries; entry++)
                {
                    await AppendAsync(new AuditTrail(database.Database), transaction, chain, actor, token);
                }
            },
            Cancel);

    private static async Task AppendAsync(AuditTrail trail, PolicyBot.Storage.Transaction transaction, Guid chain, string actor, CancellationToken cancellationToken)
    {
        var next = (await trail.ReadAsync(transaction, chain, cancellationToken)).Count + 1;
        await trail.AppendAsync(
            transaction, chain, Monday, actor, "case.noted", new Dictionary<string, string> { ["key"] = $"value {next}", ["a"] = "ü \" \\ <" }, cancellationToken);
    }

    private Task<int> ForgetAsync(TestDatabase database) => TamperAsync(database, "DELETE FROM audit_entry");

    private Task<int> TamperAsync(TestDatabase database, string sql) =>
        database.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(sql, null, token), Cancel);

    private async Task AssertBrokenAtAsync(long sequence, TestDatabase database, Guid chain) =>
        Assert.Equal(sequence, Assert.IsType<AuditVerdict.Broken>(await new AuditTrail(database.Database).VerifyAsync(chain, Cancel)).Sequence);
}
