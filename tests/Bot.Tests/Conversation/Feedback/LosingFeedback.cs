using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Feedback;

/// <summary>A database that is away costs the feedback, and nothing else.</summary>
public sealed class LosingFeedback
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task While_the_disk_is_full_feedback_is_lost_and_counted_and_later_it_is_kept_again()
    {
        await using var real = await TestDatabase.SqliteAsync();
        var engine = new FaultyEngine(real.Engine) { IsFull = true };
        var vault = new Vault(new byte[ContentKey.Length], A.Ids());
        var store = new FeedbackStore(vault, A.Ids(), NullLogger<FeedbackStore>.Instance);
        var log = new LogBook();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var keep = new KeepFeedback(new Database(engine), store, new FakeClock(), logs.CreateLogger<KeepFeedback>());
        await keep.StartAsync(Cancel);

        keep.Keep(Note(1));
        while (log.Lines.IsEmpty)
            await Task.Yield();
        engine.IsFull = false;
        keep.Keep(Note(2));
        await keep.StopAsync(Cancel);

        var line = Assert.Single(log.Lines);
        Assert.Contains("Feedback could not be kept and is lost: 1.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", line, StringComparison.Ordinal);
        Assert.Single(await real.Database.ReadAsync((transaction, token) => store.ReadAsync(transaction, vault.OpenAs(VaultRole.PolicyOwner), 10, token), Cancel));
    }

    [Fact]
    public async Task Old_feedback_that_could_not_be_deleted_for_whatever_reason_is_deleted_the_day_after()
    {
        await using var real = await TestDatabase.SqliteAsync();
        var (engine, clock, log) = (new FaultyEngine(real.Engine), new FakeClock(), new LogBook());
        var store = new FeedbackStore(new Vault(new byte[ContentKey.Length], A.Ids()), A.Ids(), NullLogger<FeedbackStore>.Instance);
        await real.Database.InTransactionAsync((transaction, token) => store.AddAsync(transaction, Note(1), UtcMonth.Of(clock).Before(3), token), Cancel);
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var sweep = new SweepFeedback(new Database(engine), store, clock, Options.Create(new FeedbackOptions { KeepMonths = 2 }), logs.CreateLogger<SweepFeedback>());
        var put = clock.NextWaitAsync(wait => wait == SweepFeedback.Pace);
        engine.IsBroken = true;
        await sweep.StartAsync(Cancel);

        await put;
        Assert.Contains("is tried again", Assert.Single(log.Lines), StringComparison.Ordinal);
        engine.IsBroken = false;
        put = clock.NextWaitAsync(wait => wait == SweepFeedback.Pace);
        clock.Advance(SweepFeedback.Pace);
        await put;
        await sweep.StopAsync(Cancel);

        Assert.Contains("is deleted: 1", log.Lines.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_can_wait_is_dropped_and_nobody_is_kept_waiting()
    {
        await using var real = await TestDatabase.SqliteAsync();
        var store = new FeedbackStore(new Vault(new byte[ContentKey.Length], A.Ids()), A.Ids(), NullLogger<FeedbackStore>.Instance);
        var log = new LogBook();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var keep = new KeepFeedback(real.Database, store, new FakeClock(), logs.CreateLogger<KeepFeedback>());

        for (var i = 0; i < KeepFeedback.MostWaiting + 3; i++)
            keep.Keep(Note(1)); // it was not started, so nothing is taken out

        Assert.Equal(3, log.Lines.Count);
    }

    private static FeedbackNote Note(byte id) => new() { Id = [id, .. new byte[31]], Kind = FeedbackKind.Abstained, Wording = new("MARKER") };
}
