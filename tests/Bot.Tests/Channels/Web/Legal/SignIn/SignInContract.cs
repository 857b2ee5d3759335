using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web.Legal.SignIn;

/// <summary>Links and sessions of Legal's desk, on either database.</summary>
public abstract class SignInContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly (string Key, string Value)[] Lena = OfLegal.Settings("Teams", "2f6a1d9e-3c53-4a27-9d6b-0e1f5c7a8b90");
    private static readonly (string Key, string Value)[] Omar = OfLegal.Settings("Teams", "7b0e4c11-58d2-4f6f-8a3e-91c2d4e6f7a8", id: "omar-said", name: "Omar Said", role: "Auditor");

    [Fact]
    public Task A_link_of_the_bot_lets_its_person_in() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena, Omar);

        var person = await site.WhoAsync(await site.EnterAsync(await site.LinkAsync("omar-said")));

        Assert.Equal(("omar-said", "Omar Said", HandlerRoles.Auditor), (person!.Id, person.Name, person.Roles));
    });

    [Fact]
    public Task A_link_leads_below_the_public_address_with_its_secret_behind_the_hash() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);

        var link = await site.Links.IssueAsync(site.Person("lena-vogt"), Cancel);

        Assert.Equal("https://bot.example/sub/legal/enter", link!.GetLeftPart(UriPartial.Path));
        Assert.Matches("^#[A-Za-z0-9_-]{43}$", link.Fragment);
    });

    [Fact]
    public Task A_link_is_good_for_once() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var link = await site.LinkAsync();
        var session = await site.EnterAsync(link);

        Assert.NotNull(session);
        Assert.Null(await site.EnterAsync(link));
        Assert.NotNull(await site.WhoAsync(session));
    });

    [Fact]
    public Task Of_twenty_who_use_a_link_at_once_on_two_replicas_one_gets_in() => OnAsync(async database =>
    {
        using var one = new Site(database, Lena);
        using var other = new Site(database, Lena);
        var link = await one.LinkAsync();

        var sessions = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => (number % 2 == 0 ? one : other).EnterAsync(link))));

        Assert.Single(sessions, session => session is not null);
    });

    [Fact]
    public Task A_link_is_good_for_less_than_five_minutes_and_no_longer() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var first = await site.LinkAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await site.EnterAsync(first));

        var second = await site.LinkAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await site.EnterAsync(second));
    });

    [Fact]
    public Task Whoever_asks_for_another_link_ends_the_one_before_and_nobody_elses() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena, Omar);
        var omars = await site.LinkAsync("omar-said");
        var before = await site.LinkAsync();
        var link = await site.LinkAsync();

        Assert.Null(await site.EnterAsync(before));
        Assert.NotNull(await site.EnterAsync(link));
        Assert.NotNull(await site.EnterAsync(omars));
    });

    [Fact]
    public Task A_link_with_any_letter_changed_opens_nothing_and_stays_good() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var link = await site.LinkAsync();

        for (var place = 0; place < link.Length; place++)
            Assert.Null(await site.EnterAsync(string.Concat(link.AsSpan(0, place), link[place] == 'A' ? "B" : "A", link.AsSpan(place + 1))));
        foreach (var forged in new[] { null, "", " ", link[..^1], link + "A", link + "=", $" {link}", link + "\n", new string('A', 43), new string('ß', 43), new string('A', 100_000) })
            Assert.Null(await site.EnterAsync(forged));

        Assert.NotNull(await site.EnterAsync(link));
    });

    [Fact]
    public Task A_session_is_no_link_and_a_link_no_session() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var link = await site.LinkAsync();
        Assert.Null(await site.WhoAsync(link));

        var session = await site.EnterAsync(link);
        Assert.Null(await site.EnterAsync(session));
    });

    [Fact]
    public Task Who_was_taken_out_of_Legal_is_out_at_once_and_their_link_opens_nothing() => OnAsync(async database =>
    {
        using var before = new Site(database, Lena, Omar);
        var session = await before.EnterAsync(await before.LinkAsync("omar-said"));
        var link = await before.LinkAsync("omar-said");

        using var after = new Site(database, Lena);

        Assert.Null(await after.WhoAsync(session));
        Assert.Null(await after.PeekAsync(session));
        Assert.Null(await after.EnterAsync(link));
    });

    [Fact]
    public Task Roles_are_those_of_now() => OnAsync(async database =>
    {
        using var before = new Site(database, Lena);
        var session = await before.EnterAsync(await before.LinkAsync());
        Assert.Equal(HandlerRoles.Lead, (await before.WhoAsync(session))!.Roles);

        using var after = new Site(database, OfLegal.Settings("Teams", "2f6a1d9e-3c53-4a27-9d6b-0e1f5c7a8b90", role: "Auditor"));

        Assert.Equal(HandlerRoles.Auditor, (await after.WhoAsync(session))!.Roles);
    });

    [Fact]
    public Task A_session_without_a_request_for_half_an_hour_is_over() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var session = await site.EnterAsync(await site.LinkAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await site.WhoAsync(session));

        site.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Null(await site.WhoAsync(session));
    });

    [Fact]
    public Task A_page_that_only_waits_keeps_no_session_from_ending() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var session = await site.EnterAsync(await site.LinkAsync());
        for (var minutes = 0; minutes < 29; minutes++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.NotNull(await site.PeekAsync(session));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await site.PeekAsync(session));
    });

    [Fact]
    public Task A_session_is_over_after_eight_hours_however_busy_it_was() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var session = await site.EnterAsync(await site.LinkAsync());
        for (var rounds = 1; rounds < 32; rounds++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.NotNull(await site.WhoAsync(session));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Null(await site.WhoAsync(session));
    });

    [Fact]
    public Task Who_leaves_is_out_in_that_browser_and_who_leaves_everywhere_in_each() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena, Omar);
        var omars = await site.EnterAsync(await site.LinkAsync("omar-said"));
        var (first, second, third) = (await site.EnterAsync(await site.LinkAsync()), await site.EnterAsync(await site.LinkAsync()), await site.EnterAsync(await site.LinkAsync()));

        await site.Sessions.LeaveAsync(first, Cancel);
        Assert.Null(await site.WhoAsync(first));
        Assert.NotNull(await site.WhoAsync(second));

        await site.Sessions.LeaveEverywhereAsync(site.Person("lena-vogt"), Cancel);
        Assert.Null(await site.WhoAsync(second));
        Assert.Null(await site.WhoAsync(third));
        Assert.NotNull(await site.WhoAsync(omars));
    });

    [Fact]
    public Task Who_enters_again_gets_another_session_and_the_one_of_this_browser_ends() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var first = await site.EnterAsync(await site.LinkAsync());

        var second = await site.Sessions.EnterAsync(await site.LinkAsync(), first, Cancel);

        Assert.NotEqual(first, second);
        Assert.Null(await site.WhoAsync(first));
        Assert.NotNull(await site.WhoAsync(second));
    });

    [Fact]
    public Task The_database_knows_neither_links_nor_sessions_nor_who_they_are() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena);
        var session = await site.EnterAsync(await site.LinkAsync());
        var link = await site.LinkAsync();

        var dump = await site.Desk.DumpAsync();

        Assert.Contains("desk_link.id=", dump, StringComparison.Ordinal);
        Assert.Contains("legal_session.id=", dump, StringComparison.Ordinal);
        foreach (var secret in new[] { session!, link, "lena-vogt", "Lena Vogt" })
            Assert.DoesNotContain(secret, dump, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task What_is_over_is_deleted_when_the_next_comes() => OnAsync(async database =>
    {
        using var site = new Site(database, Lena, Omar);
        await site.EnterAsync(await site.LinkAsync());
        await site.LinkAsync();
        site.Clock.Advance(TimeSpan.FromHours(1));

        await site.EnterAsync(await site.LinkAsync("omar-said"));

        var dump = await site.Desk.DumpAsync();
        Assert.DoesNotContain("desk_link.", dump, StringComparison.Ordinal);
        Assert.Equal(2, dump.Split("legal_session.id=").Length);
    });

    [Fact]
    public Task Without_an_address_there_is_no_link() => OnAsync(async database =>
    {
        using var site = new Site(database, "", Lena);

        Assert.Null(await site.Links.IssueAsync(site.Person("lena-vogt"), Cancel));
    });

    private sealed class Site : IDisposable
    {
        public Site(TestDatabase database, params (string Key, string Value)[][] people)
            : this(database, "https://bot.example/sub/", people)
        {
        }

        public Site(TestDatabase database, string address, params (string Key, string Value)[][] people) => Desk = new Desk(
            database,
            people.SelectMany(person => person).DistinctBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
            services =>
            {
                services.Configure<WebOptions>(web => web.PublicAddress = address);
                services.AddSingleton<IHandlerAccounts, AnyAccounts>();
                services.AddSingleton<DeskSecret>().AddSingleton<DeskLinks>().AddSingleton<DeskSessions>();
            });

        public Desk Desk { get; }

        public FakeClock Clock => Desk.Clock;

        public DeskLinks Links => Desk.Get<DeskLinks>();

        public DeskSessions Sessions => Desk.Get<DeskSessions>();

        public Handler Person(string id) => Desk.Get<HandlerDirectory>().Find(id)!;

        public async Task<string> LinkAsync(string person = "lena-vogt") => (await Links.IssueAsync(Person(person), CancellationToken.None))!.Fragment[1..];

        public Task<string?> EnterAsync(string? link) => Sessions.EnterAsync(link, before: null, CancellationToken.None);

        public Task<Handler?> WhoAsync(string? session) => Sessions.FindAsync(session, CancellationToken.None);

        public Task<Handler?> PeekAsync(string? session) => Sessions.PeekAsync(session, CancellationToken.None);

        public void Dispose() => Desk.Dispose();
    }
}
