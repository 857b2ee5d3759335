using PolicyBot.Channels.Slack.People;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.People;

/// <summary>How reporters are reached is found again by whoever has the name, and by nobody who has the database.</summary>
public abstract class PeopleContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string Acme = "T0ACME";

    private static readonly KeptPerson Ines = new(Acme, null, "U0INES");

    [Fact]
    public Task A_person_comes_back_as_they_were_kept_under_one_name() => OnStoreAsync(async (store, database) =>
    {
        Assert.Null(await store.FindNameAsync([Acme], Ines.UserId, Cancel));
        Assert.Equal(0, await CountAsync(database));

        var name = await KeepAsync(store, Ines);

        Assert.Matches("^slack:[0-9a-f]{12}4[0-9a-f]{19}$", name);
        Assert.Equal(Ines, await store.FindAsync(name, Cancel));
        Assert.Equal(name, await store.FindNameAsync([Acme], Ines.UserId, Cancel));
        Assert.Equal(name, await KeepAsync(store, Ines));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task A_workspace_that_moves_into_an_organisation_is_noted() => OnStoreAsync(async (store, database) =>
    {
        var name = await KeepAsync(store, Ines);
        var moved = Ines with { EnterpriseId = "E0ACME" };

        Assert.Equal(name, await KeepAsync(store, moved));
        Assert.Equal(name, await store.FindNameAsync(["E0ACME", Acme], Ines.UserId, Cancel));
        Assert.Equal(moved, await store.FindAsync(name, Cancel));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task In_an_organisation_one_person_has_one_name_in_whichever_workspace_they_speak() => OnStoreAsync(async (store, database) =>
    {
        var name = await KeepAsync(store, Ines with { EnterpriseId = "E0ACME" });
        var elsewhere = new KeptPerson("T0SECOND", "E0ACME", Ines.UserId);

        Assert.Equal(name, await KeepAsync(store, elsewhere));
        Assert.Equal(name, await KeepAsync(store, new KeptPerson(null, "E0ACME", Ines.UserId)));
        Assert.Equal(new KeptPerson(null, "E0ACME", Ines.UserId), await store.FindAsync(name, Cancel));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task A_person_kept_twenty_times_at_once_has_one_name() => OnStoreAsync(async (store, database) =>
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => KeepAsync(store, Ines))));

        Assert.Single(names.Distinct());
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task Two_people_and_one_id_in_two_workspaces_have_names_of_their_own() => OnStoreAsync(async (store, _) =>
    {
        string[] names = [await KeepAsync(store, Ines), await KeepAsync(store, Ines with { UserId = "U0OMAR" }), await KeepAsync(store, Ines with { TeamId = "T0OTHER" })];

        Assert.Equal(3, names.Distinct().Count());
    });

    [Fact]
    public Task Whoever_is_forgotten_is_found_no_more_and_nobody_else_goes() => OnStoreAsync(async (store, database) =>
    {
        var ines = await KeepAsync(store, Ines);
        var omar = await KeepAsync(store, Ines with { UserId = "U0OMAR" });

        await store.ForgetAsync(ines, Cancel);
        await store.ForgetAsync(ines, Cancel);

        Assert.Null(await store.FindAsync(ines, Cancel));
        Assert.Null(await store.FindNameAsync([Acme], Ines.UserId, Cancel));
        Assert.NotNull(await store.FindAsync(omar, Cancel));
        Assert.Equal(1, await CountAsync(database));
        Assert.NotEqual(ines, await KeepAsync(store, Ines));
    });

    [Theory]
    [InlineData("")]
    [InlineData("slack:")]
    [InlineData("slack:0f6c")]
    [InlineData("teams:00000000000040008000000000000000")]
    [InlineData("slack:00000000000040008000000000000000")]
    public Task A_name_that_is_none_finds_and_forgets_nobody(string name) => OnStoreAsync(async (store, database) =>
    {
        await KeepAsync(store, Ines);

        Assert.Null(await store.FindAsync(name, Cancel));
        await store.ForgetAsync(name, Cancel);
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task A_row_tells_neither_who_nor_where_nor_when() => OnAsync(async database =>
    {
        using var desk = new Desk(database);
        await KeepAsync(StoreOn(database), Ines with { EnterpriseId = "E0ACME" });

        var dump = await desk.DumpAsync();

        Assert.Contains("slack_person.content=", dump, StringComparison.Ordinal);
        foreach (var secret in (string[])["U0INES", "T0ACME", "E0ACME"])
            Assert.Null(Traces.Of(secret, dump));
    });

    [Fact]
    public Task A_person_moved_to_another_row_cannot_be_opened() => OnStoreAsync(async (store, database) =>
    {
        string[] names = [await KeepAsync(store, Ines), await KeepAsync(store, Ines with { UserId = "U0OMAR" })];
        await database.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("UPDATE slack_person SET content = (SELECT content FROM slack_person ORDER BY id LIMIT 1)", null, token), Cancel);
        var moved = names.Order(StringComparer.Ordinal).Last();

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => store.FindAsync(moved, Cancel));
    });

    private static Task<string> KeepAsync(SlackPeople store, KeptPerson person) => store.KeepAsync([.. ((string?[])[person.EnterpriseId, person.TeamId]).OfType<string>()], person, CancellationToken.None);

    private Task OnStoreAsync(Func<SlackPeople, TestDatabase, Task> test) => OnAsync(database => test(StoreOn(database), database));

    private static SlackPeople StoreOn(TestDatabase database) => new(database.Database, new Vault(new byte[ContentKey.Length], A.Ids()), A.Ids());

    private static Task<long> CountAsync(TestDatabase database) =>
        database.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM slack_person", null, token), CancellationToken.None);
}
