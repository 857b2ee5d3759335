using System.Diagnostics;
using System.Globalization;
using PolicyBot.Cases.Desk;
using PolicyBot.Reports;
using PolicyBot.Storage;

namespace PolicyBot.Benchmarks.Desk;

/// <summary>Measures Legal's queue and its search over sealed cases, beside a scan of the same reports in plain text, same database, same run.</summary>
internal static class MeasureDesk
{
    public const string Usage = "[cases, such as 100000] [connection string of an empty PostgreSQL database]";

    private const int Times = 60;

    /// <param name="connection">Empty: SQLite in a temporary folder.</param>
    public static async Task RunAsync(int count, string connection, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-benchmark-").FullName;
        try
        {
            await using var machine = await DeskMachine.StartAsync(new StorageOptions { DataFolder = folder, ConnectionString = connection }, cancellationToken);
            var watch = Stopwatch.StartNew();
            await new MadeCases(machine).MakeAsync(count, cancellationToken);
            var tokens = await CountAsync("SELECT COUNT(*) FROM case_token", null);
            Console.WriteLine($"{machine.Database.Engine}: {count:N0} cases, sealed, with {tokens:N0} tokens, made in {watch.Elapsed.TotalSeconds:F0} s; machine load {await LoadAsync(cancellationToken)}");

            var list = machine.Get<ListCases>();
            var deep = await DeepAsync(list, cancellationToken);
            (string Name, CaseQuery Query)[] looks =
            [
                ("first page, as it opens", new()),
                ("by severity", new() { Sort = CaseSort.Severity }),
                ("all cases, newest first", new() { Scope = CaseScope.All, Sort = CaseSort.Opened, Descending = true }),
                ("by number, Critical only", new() { Sort = CaseSort.Number, Severities = [Severity.Critical] }),
                ("overdue and mine", new() { Overdue = true, Assignee = new AssigneeFilter.Me() }),
                ("four filters at once", new() { Severities = [Severity.High], Categories = [Category.Intrusion], Anonymous = true, Assignee = new AssigneeFilter.Nobody() }),
                ("a filter that finds none", new() { Assignee = new AssigneeFilter.Person("nobody-at-all") }),
                ("a deep page", deep),
                ("a word in nearly all", Words(1)),
                ("a word in very many", Words(5)),
                ("a word in some", Words(100)),
                ("a rare word", Words(15_000)),
                ("two words in very many", Words(2, 3)),
                ("frequent and rare word", Words(1, 15_000)),
                ("two words in some", Words(60, 80)),
                ("frequent word, by severity", Words(2) with { Scope = CaseScope.Open, Sort = CaseSort.Severity }),
                ("a word in no case", new() { Text = "unheardof" }),
            ];
            var figures = new List<Quickness>
            {
                await Quickness.OfAsync("baseline: COUNT(*) of cases", Times, () => CountAsync("SELECT COUNT(*) FROM legal_case", null)),
                await Quickness.OfAsync("baseline: LIKE over plain text", Times / 3, () => CountAsync("SELECT COUNT(*) FROM benchmark_plain WHERE content LIKE @like", new { like = $"%{MadeCases.Word(15_000)}%" })),
            };
            foreach (var (name, query) in looks)
                figures.Add(await Quickness.OfAsync(name, Times, async () => (await list.FindAsync(MadeCases.Viewer, query, cancellationToken)).Counts.Total));
            figures.Add(await Quickness.OfAsync("counts of the usual views", Times, async () => (await list.ViewsAsync(MadeCases.Viewer, cancellationToken)).Open));
            figures.Add(await Quickness.OfAsync("board, eight quarters", Times / 3, async () => (await machine.Get<BoardFigures>().ReadAsync(MadeCases.Viewer, new BoardQuery(), cancellationToken))!.Columns.Count));

            Console.WriteLine($"| what | finds | p50 ms | p95 ms |\n| --- | ---: | ---: | ---: |");
            foreach (var figure in figures)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Found:N0} | {figure.Median.TotalMilliseconds:F1} | {figure.P95.TotalMilliseconds:F1} |"));
            Console.WriteLine($"machine load at the end {await LoadAsync(cancellationToken)}");

            Task<long> CountAsync(string sql, object? parameters) => machine.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>(sql, parameters, token), cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CaseQuery Words(params int[] ranks) => new() { Scope = CaseScope.All, Text = string.Join(' ', ranks.Select(MadeCases.Word)) };

    private static async Task<CaseQuery> DeepAsync(ListCases list, CancellationToken cancellationToken)
    {
        var query = new CaseQuery { Scope = CaseScope.All, Sort = CaseSort.Opened, PageSize = CaseQuery.LargestPage };
        for (var page = 0; page < 50 && (await list.FindAsync(MadeCases.Viewer, query, cancellationToken)).Next is { } next; page++)
            query = query with { Cursor = next };

        return query with { PageSize = 50 };
    }

    private static async Task<string> LoadAsync(CancellationToken cancellationToken) =>
        OperatingSystem.IsLinux() ? (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Split(' ')[0] : "unknown";
}
