using PolicyBot.Channels.Teams.People;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.People;

/// <summary>How people are reached is found again by whoever has the name, and by nobody who has the database.</summary>
public abstract class ConversationContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_reference_comes_back_as_it_was_kept() => OnStoreAsync(async (store, _) =>
    {
        var name = await store.KeepAsync(ATeamsPerson.Ines(), Cancel);

        Assert.Matches("^teams:[0-9a-f]{12}4[0-9a-f]{19}$", name);
        Assert.Equal(ATeamsPerson.Ines(), await store.FindAsync(name, Cancel));
    });

    [Fact]
    public Task The_name_of_a_person_is_found_only_if_it_was_kept_and_looking_keeps_nothing() => OnStoreAsync(async (store, database) =>
    {
        Assert.Null(await store.FindNameAsync(ATeamsPerson.Tenant, ATeamsPerson.Ines().UserId, Cancel));
        Assert.Equal(0, await CountAsync(database));

        var name = await store.KeepAsync(ATeamsPerson.Ines(), Cancel);

        Assert.Equal(name, await store.FindNameAsync(ATeamsPerson.Tenant.ToUpperInvariant(), ATeamsPerson.Ines().UserId, Cancel));
        Assert.Null(await store.FindNameAsync("99999999-2222-4333-8444-555555555555", ATeamsPerson.Ines().UserId, Cancel));
        Assert.Null(await store.FindNameAsync(ATeamsPerson.Tenant, ATeamsPerson.Omar().UserId, Cancel));
    });

    [Fact]
    public Task The_same_person_keeps_one_name_and_the_newest_address() => OnStoreAsync(async (store, database) =>
    {
        var first = await store.KeepAsync(ATeamsPerson.Ines(), Cancel);
        var moved = ATeamsPerson.Ines() with { Address = ATeamsPerson.Ines().Address with { ConversationId = "a:another" }, TenantId = ATeamsPerson.Tenant.ToUpperInvariant() };

        Assert.Equal(first, await store.KeepAsync(moved, Cancel));
        Assert.Equal(moved, await store.FindAsync(first, Cancel));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task A_group_never_takes_the_place_of_a_persons_own_chat_and_gives_way_to_it() => OnStoreAsync(async (store, database) =>
    {
        var inGroup = ATeamsPerson.Ines() with { Address = ATeamsPerson.Ines().Address with { ConversationId = "19:everybody@thread.v2" }, IsGroup = true };

        var name = await store.KeepAsync(inGroup, Cancel);
        Assert.Equal(inGroup, await store.FindAsync(name, Cancel));

        Assert.Equal(name, await store.KeepAsync(ATeamsPerson.Ines(), Cancel));
        Assert.Equal(ATeamsPerson.Ines(), await store.FindAsync(name, Cancel));

        Assert.Equal(name, await store.KeepAsync(inGroup, Cancel));
        Assert.Equal(ATeamsPerson.Ines(), await store.FindAsync(name, Cancel));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task A_person_kept_twenty_times_at_once_has_one_name() => OnStoreAsync(async (store, database) =>
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.KeepAsync(ATeamsPerson.Ines(), Cancel))));

        Assert.Single(names.Distinct());
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task Two_people_and_one_person_in_two_tenants_have_names_of_their_own() => OnStoreAsync(async (store, _) =>
    {
        string[] names =
        [
            await store.KeepAsync(ATeamsPerson.Ines(), Cancel),
            await store.KeepAsync(ATeamsPerson.Omar(), Cancel),
            await store.KeepAsync(ATeamsPerson.Ines() with { TenantId = "99999999-2222-4333-8444-555555555555" }, Cancel),
        ];

        Assert.Equal(3, names.Distinct().Count());
    });

    [Fact]
    public Task Whoever_is_forgotten_is_found_no_more() => OnStoreAsync(async (store, database) =>
    {
        var ines = await store.KeepAsync(ATeamsPerson.Ines(), Cancel);
        var omar = await store.KeepAsync(ATeamsPerson.Omar(), Cancel);

        await store.ForgetAsync(ATeamsPerson.Ines().TenantId, ATeamsPerson.Ines().UserId, Cancel);
        Assert.Null(await store.FindAsync(ines, Cancel));
        Assert.NotNull(await store.FindAsync(omar, Cancel));

        await store.ForgetAsync(omar, Cancel);
        Assert.Null(await store.FindAsync(omar, Cancel));
        Assert.Equal(0, await CountAsync(database));

        Assert.NotEqual(ines, await store.KeepAsync(ATeamsPerson.Ines(), Cancel));
    });

    [Fact]
    public Task Forgetting_again_changes_nothing_and_takes_nobody_else() => OnStoreAsync(async (store, database) =>
    {
        var ines = await store.KeepAsync(ATeamsPerson.Ines(), Cancel);
        await store.KeepAsync(ATeamsPerson.Omar(), Cancel);

        for (var time = 0; time < 2; time++)
        {
            await store.ForgetAsync(ATeamsPerson.Ines().TenantId, ATeamsPerson.Ines().UserId, Cancel);
            await store.ForgetAsync(ines, Cancel);
        }

        Assert.Null(await store.FindAsync(ines, Cancel));
        Assert.Equal(1, await CountAsync(database));
    });

    [Theory]
    [InlineData("")]
    [InlineData("teams:")]
    [InlineData("teams:0f6c")]
    [InlineData("slack:00000000000040008000000000000000")]
    [InlineData("teams:00000000000040008000000000000000")]
    public Task A_name_that_is_none_finds_and_forgets_nobody(string name) => OnStoreAsync(async (store, database) =>
    {
        await store.KeepAsync(ATeamsPerson.Ines(), Cancel);

        Assert.Null(await store.FindAsync(name, Cancel));
        await store.ForgetAsync(name, Cancel);
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task People_are_found_by_their_Entra_id_however_it_is_written() => OnStoreAsync(async (store, _) =>
    {
        await store.KeepAsync(ATeamsPerson.Ines(), Cancel);
        var omar = await store.KeepAsync(ATeamsPerson.Omar(), Cancel);
        await store.KeepAsync(ATeamsPerson.Omar() with { UserId = "29:guest", AadObjectId = null }, Cancel);

        var found = await store.OfAsync([ATeamsPerson.Omar().AadObjectId!.ToUpperInvariant(), ATeamsPerson.Omar().AadObjectId!, "nobody"], Cancel);

        Assert.Equal(new KeptConversation(omar, ATeamsPerson.Omar()), Assert.Single(found));
    });

    [Fact]
    public Task A_row_tells_neither_who_nor_where_nor_when() => OnAsync(async database =>
    {
        using var desk = new Desk(database);
        var ines = ATeamsPerson.Ines();
        await StoreOn(database).KeepAsync(ines, Cancel);

        var dump = await desk.DumpAsync();

        Assert.Contains("teams_conversation.content=", dump, StringComparison.Ordinal);
        foreach (var secret in (string[])["ines", "marchetti", "smba", "trafficmanager", ines.TenantId, ines.AadObjectId!, "en-GB"])
            Assert.DoesNotContain(secret, dump, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task A_reference_moved_to_another_row_cannot_be_opened() => OnStoreAsync(async (store, database) =>
    {
        var ines = await store.KeepAsync(ATeamsPerson.Ines(), Cancel);
        await store.KeepAsync(ATeamsPerson.Omar(), Cancel);
        await database.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("UPDATE teams_conversation SET content = (SELECT content FROM teams_conversation ORDER BY id LIMIT 1)", null, token), Cancel);
        await database.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("DELETE FROM teams_conversation WHERE id IN (SELECT id FROM teams_conversation ORDER BY id LIMIT 1)", null, token), Cancel);

        var left = await database.Database.ReadAsync((transaction, token) => transaction.FindAsync<Guid>("SELECT id FROM teams_conversation", null, token), Cancel);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => store.FindAsync($"teams:{left:N}", Cancel));
    });

    private Task OnStoreAsync(Func<ConversationStore, TestDatabase, Task> test) => OnAsync(database => test(StoreOn(database), database));

    private static ConversationStore StoreOn(TestDatabase database) => new(database.Database, new Vault(new byte[ContentKey.Length], A.Ids()), A.Ids());

    private static Task<long> CountAsync(TestDatabase database) =>
        database.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM teams_conversation", null, token), CancellationToken.None);
}
