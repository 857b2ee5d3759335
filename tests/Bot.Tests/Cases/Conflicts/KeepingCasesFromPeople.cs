using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Conflicts;

/// <summary>
/// Random companies, roles, reports and later conflicts: what somebody sees who is kept out is, byte for byte, what they saw before there was the case. Each thing that
/// one person looks at or tries at one moment of one case counts as one try.
/// </summary>
public sealed class KeepingCasesFromPeople(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Tries = 100_000;

    private static readonly string[] Letters = ["b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p"];

    private long _tries;
    private long _seen;

    [Fact]
    public async Task In_a_hundred_thousand_tries_nobody_who_is_kept_out_sees_that_there_is_a_case()
    {
        var worlds = 0;
        while (_tries < Tries)
        {
            var some = AWorld.Worlds.Sample(10).ToList();
            await Parallel.ForEachAsync(some, async (world, _) => await TryAsync(world));
            worlds += some.Count;
        }

        output.WriteLine($"{_tries} tries in {worlds} worlds; {_seen} times somebody saw what they may see.");
        Assert.True(_seen > Tries / 100, "Hardly anybody saw anything: the test would find no leak.");
    }

    private async Task TryAsync(AWorld world)
    {
        using var folder = new TemporaryFolder();
        var org = Path.Combine(folder.FullPath, "org.csv");
        await File.WriteAllTextAsync(org, $"{OrgLines(world)}\n");
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new Desk(database, Settings(world, org));
        var legal = desk.Get<HandlerDirectory>().All.ToList();
        foreach (var filed in world.Cases)
            await FileAsync(world, desk, legal, filed);
    }

    private async Task FileAsync(AWorld world, Desk desk, List<Handler> legal, AWorld.Filed filed)
    {
        var before = await LookAsync(desk, legal);
        var shutOut = world.Above(filed.Involved, filed.Told, filed.KeptOut);
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), ReportOf(filed), CancellationToken.None);
        var summary = (await desk.Database.ReadAsync((transaction, token) => desk.Get<CaseStore>().FindAsync(transaction, opened.Number, token), CancellationToken.None))!;
        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<CaseStore>().AddToInboxAsync(transaction, summary.Id, token), CancellationToken.None);
        await CheckAsync(world, desk, legal, summary, shutOut, before);

        if (filed.ToldLater is { } later)
        {
            var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), CancellationToken.None);
            await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), $"I have learned that it was {NameOf(later)}, and nobody else.", CancellationToken.None);
            shutOut.UnionWith(world.Above(later));
            await CheckAsync(world, desk, legal, summary, shutOut, before);
        }

        if (filed.ByLead is { } barred && world.Roles[barred] is not HandlerRoles.None
            && legal.Find(handler => CaseRights.Give(handler.Roles, CaseRight.Lead) && !shutOut.Contains(NumberOf(handler))) is { } lead)
        {
            Assert.IsType<WorkResult.Done>(await desk.Get<BarFromCase>().AddAsync(lead, summary.Id, IdOf(barred), CancellationToken.None));
            shutOut.Add(barred);
            await CheckAsync(world, desk, legal, summary, shutOut, before);
        }
    }

    private async Task CheckAsync(AWorld world, Desk desk, List<Handler> legal, CaseSummary summary, HashSet<int> shutOut, Dictionary<string, string[]> before)
    {
        var now = await LookAsync(desk, legal);
        foreach (var handler in legal)
        {
            if (!shutOut.Contains(NumberOf(handler)))
            {
                Assert.NotNull(await desk.Read.FindAsync(handler, summary.Number, CancellationToken.None));
                Interlocked.Increment(ref _seen);
                continue;
            }

            Assert.True(before[handler.Id].SequenceEqual(now[handler.Id], StringComparer.Ordinal), $"{handler.Id} sees a case: {world}\n{string.Join('\n', now[handler.Id])}");
            foreach (var (name, look) in Tried(desk, handler))
            {
                Assert.True(await look(summary.Id, summary.Number) == await look(Guid.Empty, CaseNumber.Draw(A.Ids())), $"{name} tells {handler.Id} of a case: {world}");
                Interlocked.Increment(ref _tries);
            }
        }
    }

    /// <summary>What shows several cases at once, as somebody of Legal sees it.</summary>
    private async Task<Dictionary<string, string[]>> LookAsync(Desk desk, List<Handler> legal)
    {
        var seen = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var handler in legal)
        {
            seen[handler.Id] =
            [
                string.Join('\n', await desk.Read.ListAsync(handler, CancellationToken.None)),
                (await desk.Read.InboxVersionAsync(handler, CancellationToken.None)).ToString(CultureInfo.InvariantCulture),
                await PageAsync(desk, handler, new CaseQuery()),
                await PageAsync(desk, handler, new CaseQuery { Text = "price mailbox" }),
                await PageAsync(desk, handler, new CaseQuery { Overdue = true }),
                (await desk.Get<ListCases>().ViewsAsync(handler, CancellationToken.None)).ToString()!,
                await TableAsync(desk, handler),
            ];
            Interlocked.Add(ref _tries, seen[handler.Id].Length);
        }

        return seen;
    }

    /// <summary>What leads to one case; each gives what came of it, as text.</summary>
    private static IEnumerable<(string Name, Func<Guid, CaseNumber, Task<string>> Look)> Tried(Desk desk, Handler handler) =>
    [
        ("a link", async (_, number) => $"{await desk.Read.FindAsync(handler, number, CancellationToken.None)}"),
        ("opening, with its trail", async (id, _) => $"{await desk.Read.OpenAsync(handler, id, CancellationToken.None)}"),
        ("searching its number", (_, number) => PageAsync(desk, handler, new CaseQuery { Text = number.Text })),
        ("an alert", async (_, number) => $"{await desk.Get<CaseStandings>().FindAsync(number, handler, CancellationToken.None)}"),
        ("a card that refreshes", async (_, number) => string.Join(',', await desk.Get<CaseStandings>().KnownToAsync(number, [handler], CancellationToken.None))),
        ("an export", async (id, _) =>
        {
            using var stream = new MemoryStream();

            return $"{await desk.Get<ExportCase>().WriteAsync(handler, id, stream, CancellationToken.None)} {stream.Length}";
        }),
        ("stepping back", async (id, _) => (await desk.Get<BarFromCase>().RecuseAsync(handler, id, CancellationToken.None)).ToString()!),
    ];

    private static async Task<string> PageAsync(Desk desk, Handler handler, CaseQuery query)
    {
        var page = await desk.Get<ListCases>().FindAsync(handler, query, CancellationToken.None);

        return $"{string.Join('\n', page.Lines)} {page.Counts} {string.Join(' ', page.Counts.ByStatus)} {string.Join(' ', page.Counts.BySeverity)} {string.Join(' ', page.Counts.ByCategory)}";
    }

    private static async Task<string> TableAsync(Desk desk, Handler handler)
    {
        using var stream = new MemoryStream();
        await desk.Get<ExportQueue>().WriteAsync(handler, new CaseQuery(), stream, CancellationToken.None);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static PolicyBot.Reports.Report ReportOf(AWorld.Filed filed) => A.AnonymousReport() with
    {
        Content = A.Content() with
        {
            WhatHappened = filed.Told is { } told ? $"{A.Statement} It was {NameOf(told)}." : A.Statement,
            WhoIsInvolved = filed.Involved is { } involved ? $"Fo{Letters[involved]}ri" : null,
            KeepOut = filed.KeptOut is { } keptOut ? $"Fo{Letters[keptOut]}ri, Ga{Letters[keptOut]}la" : null,
        },
    };

    private static Dictionary<string, string?> Settings(AWorld world, string org)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Legal:OrgFile"] = org,
            ["Legal:ClosingNeedsApproval"] = "false", // else a company without two people who could close a case together would not start
        };
        foreach (var number in Enumerable.Range(0, AWorld.People).Where(number => world.Roles[number] is not HandlerRoles.None))
        {
            settings[$"Legal:Handlers:{IdOf(number)}:Name"] = NameOf(number);
            var roles = Enum.GetValues<HandlerRoles>().Where(role => role is not HandlerRoles.None && world.Roles[number].HasFlag(role)).ToList();
            for (var place = 0; place < roles.Count; place++)
                settings[$"Legal:Handlers:{IdOf(number)}:Roles:{place}"] = roles[place].ToString();
        }

        return settings;
    }

    private static string OrgLines(AWorld world) => string.Join(
        '\n',
        [
            "id,name,email,manager,aliases",
            .. Enumerable.Range(0, AWorld.People).Select(number => $"{IdOf(number)},{NameOf(number)},,{(world.Managers[number] == number ? "" : IdOf(world.Managers[number]))},"),
        ]);

    private static string IdOf(int number) => $"person-{number.ToString(CultureInfo.InvariantCulture)}";

    private static int NumberOf(Handler handler) => int.Parse(handler.Id["person-".Length..], CultureInfo.InvariantCulture);

    private static string NameOf(int number) => $"Ga{Letters[number]}la Fo{Letters[number]}ri";
}
