using System.Text;
using PolicyBot.Cases;
using PolicyBot.Channels.Notices;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Notices;

/// <summary>Which message tells of which case is known from start to start, and from version to version.</summary>
public abstract class KeptNoticesContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly Vault Vault = new(new byte[ContentKey.Length], A.Ids());
    private static readonly CaseNumber Number = CaseNumber.Draw(A.Ids());

    [Fact]
    public Task A_notice_that_was_kept_when_there_was_only_Teams_is_found_and_opened() => OnEmptyAsync(async engine =>
    {
        await new Migrator(engine, [.. Migration.Shipped().Where(migration => migration.Version < 40)]).MigrateAsync(Cancel);
        var database = new Database(engine);
        var id = Vault.Hash("teams notices").Of("counsel", Encoding.UTF8.GetBytes(Number.Text));
        var content = Vault.Key("teams notices").Seal(
            """{"conversationId":"19:legal@thread.tacv2;messageid=7","activityId":"7"}"""u8, $"teams_notice/{Convert.ToHexStringLower(id)}/content", A.Ids());
        await database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("INSERT INTO teams_notice (id, content) VALUES (@id, @content)", new { id, content }, token), Cancel);

        await new Migrator(engine, Migration.Shipped()).MigrateAsync(Cancel);

        Assert.Equal(new PostedNotice("19:legal@thread.tacv2;messageid=7", "7"), await new PostedNotices(database, Vault, A.Ids()).FindAsync("counsel", Number, Cancel));
    });

    [Fact]
    public Task Of_two_that_are_kept_for_one_place_and_case_the_first_stays() => OnAsync(async database =>
    {
        var notices = new PostedNotices(database.Database, Vault, A.Ids());

        Assert.True(await notices.KeepAsync("counsel", Number, new PostedNotice("C01", "1.1"), Cancel));
        Assert.False(await notices.KeepAsync("counsel", Number, new PostedNotice("C01", "2.2"), Cancel));
        Assert.True(await notices.KeepAsync("others", Number, new PostedNotice("C02", "3.3"), Cancel));

        Assert.Equal(new PostedNotice("C01", "1.1"), await notices.FindAsync("counsel", Number, Cancel));
        await notices.DropAsync("counsel", Number, Cancel);
        Assert.Null(await notices.FindAsync("counsel", Number, Cancel));
        Assert.Equal(new PostedNotice("C02", "3.3"), await notices.FindAsync("others", Number, Cancel));
    });
}
