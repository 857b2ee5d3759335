using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>
/// Reporters file while the real process is killed by SIGKILL at random points, again and again. Each does what a page does on a network error:
/// sends the same dialog once more.
/// </summary>
public sealed class When_the_process_is_killed(ITestOutputHelper output)
{
    private const int Kills = 50;
    private const int Reporters = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Every_report_with_a_receipt_is_there_once_and_reaches_its_destinations()
    {
        using var folder = new TemporaryFolder();
        using var policies = new TemporaryFolder();
        await using var hook = await WebhookInbox.StartAsync();
        var settings = new Dictionary<string, string>(hook.Settings())
        {
            ["Storage:DataFolder"] = folder.FullPath,
            ["Knowledge:Folders:0"] = policies.FullPath, // none: they would be read at every start, and nobody asks
            ["Web:TurnsPerMinute"] = "60000",
            ["Outbox:LeaseBeat"] = "00:00:00.2",
            ["Outbox:FirstPause"] = "00:00:00.1",
        };
        var filed = new ConcurrentDictionary<string, (string Receipt, string Case)>();
        var bot = new CurrentBot();
        var random = A.Ids();
        using var over = new CancellationTokenSource();
        bot.Current = await BotProcess.StartAsync(settings);
        await using var last = bot;
        var reporters = Enumerable.Range(0, Reporters).Select(number => Task.Run(() => KeepFilingAsync(number, bot, filed, over.Token))).ToArray();

        for (var kill = 0; kill < Kills; kill++)
        {
            // Every other time the first reports of this life are let through, so that kills fall among commits and deliveries on a slow machine too.
            var before = filed.Count;
            if (kill % 2 == 1)
                await UntilAsync(() => filed.Count > before);

            await Task.Delay(TimeSpan.FromMilliseconds(random.Fraction() * 400), TimeProvider.System);
            await bot.Current.KillAsync();
            await bot.Current.DisposeAsync();
            bot.Current = await BotProcess.StartAsync(settings);
        }

        await over.CancelAsync();
        await Task.WhenAll(reporters);
        output.WriteLine($"{filed.Count} reports filed over {Kills} kills.");
        Assert.True(filed.Count >= Kills, $"Only {filed.Count} reports got a receipt: the kills left no room for the test to mean anything.");

        await AllHaveArrivedAsync(folder.FullPath, bot.Current, hook, filed.Values.Select(report => report.Case).ToHashSet(StringComparer.Ordinal));
        await OpensEachMailboxAsync(bot.Current, filed.Values.Select(report => report.Receipt));
        await bot.Current.DisposeAsync();

        // Every reporter went on until the receipt was there: so there are as many cases as receipts, no more and no fewer.
        Assert.Equal(filed.Count, filed.Values.Select(report => report.Case).Distinct().Count());
        Assert.Equal(filed.Values.Select(report => report.Case).Order(StringComparer.Ordinal), await CasesInAsync(folder.FullPath));
        var keys = hook.Received.GroupBy(CaseOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(delivery => delivery.Id).Distinct().Count());
        Assert.All(filed.Values, report => Assert.Equal(1, keys[report.Case]));
        Assert.Equal(filed.Count, hook.Received.Select(delivery => delivery.Id).Distinct().Count());
        output.WriteLine($"{hook.Received.Count} webhooks for {filed.Count} cases.");
    }

    private static async Task KeepFilingAsync(int number, CurrentBot bot, ConcurrentDictionary<string, (string Receipt, string Case)> filed, CancellationToken over)
    {
        for (var count = 0; !over.IsCancellationRequested; count++)
        {
            var statement = $"Report {count} of reporter {number}: the price list went out by e-mail.";
            var form = A.FilledForm();
            form[nameof(ReportFields.WhatHappened)] = statement;
            var ticket = await UntilAnsweredAsync(bot, visitor => visitor.OpenFormAsync());
            var reply = await UntilAnsweredAsync(bot, async visitor =>
            {
                var answer = await visitor.FileAsync(ticket, form);

                // "Not saved, try again" is an honest answer while the database is locked by a process that is dying.
                return Visitor.ReceiptIn(answer) is null ? throw new HttpRequestException("not filed yet") : answer;
            });

            Assert.True(filed.TryAdd(statement, (Visitor.ReceiptIn(reply)!, Visitor.CaseIn(reply)!)));
        }
    }

    private static async Task<T> UntilAnsweredAsync<T>(CurrentBot bot, Func<Visitor, Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var client = new HttpClient { BaseAddress = bot.Current!.Address, Timeout = TimeSpan.FromSeconds(10) };

                return await ask(new Visitor(client, "/report"));
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or SocketException or JsonException && !patience.IsCancellationRequested)
            {
                await Task.Delay(20, CancellationToken.None); // killed in the middle: the page would say "try again"
            }
        }
    }

    private async Task AllHaveArrivedAsync(string folder, BotProcess bot, WebhookInbox hook, HashSet<string> cases)
    {
        try
        {
            await UntilAsync(() => hook.Received.Count >= cases.Count && cases.IsSubsetOf(hook.Received.Select(CaseOf)));
        }
        catch (TaskCanceledException)
        {
            cases.ExceptWith(hook.Received.Select(CaseOf));
            var waiting = await QueryAsync<string>(folder, "SELECT destination || ' ' || state || ' ' || COUNT(*) FROM outbox_delivery GROUP BY destination, state");
            Assert.Fail($"{cases.Count} cases have not reached the webhook receiver, which has got {hook.Received.Count} deliveries. In the outbox: {string.Join(", ", waiting)}.\n{bot.Output}");
        }
    }

    private static async Task OpensEachMailboxAsync(BotProcess bot, IEnumerable<string> receipts)
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        var visitor = new Visitor(client, "/report");
        foreach (var receipt in receipts)
            Assert.NotNull(Visitor.CaseIn(await visitor.PressAsync("mailbox.open", ("Receipt", receipt))));
    }

    private static async Task<IReadOnlyList<string>> CasesInAsync(string folder)
    {
        return [.. (await QueryAsync<string>(folder, "SELECT number FROM legal_case")).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<T>> QueryAsync<T>(string folder, string sql)
    {
        await using var engine = EngineChoice.Choose(new StorageOptions { DataFolder = folder });

        return await new Database(engine).ReadAsync((transaction, token) => transaction.QueryAsync<T>(sql, null, token), CancellationToken.None);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
            await Task.Delay(50, patience.Token);
    }

    private static string CaseOf((string Id, string Body, string Headers) delivery) => JsonDocument.Parse(delivery.Body).RootElement.GetProperty("data").GetProperty("case_number").GetString()!;

    private sealed class CurrentBot : IAsyncDisposable
    {
        private volatile BotProcess? _current;

        public BotProcess Current
        {
            get => _current!;
            set => _current = value;
        }

        public ValueTask DisposeAsync() => Current.DisposeAsync();
    }
}
