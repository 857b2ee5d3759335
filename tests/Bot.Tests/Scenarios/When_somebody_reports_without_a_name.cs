using System.Net.Http.Headers;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>An anonymous report from a browser that tells all it can about its user; then every file, log line and delivery is searched for it.</summary>
public sealed class When_somebody_reports_without_a_name(ITestOutputHelper output)
{
    private const string UserAgent = "LeakyBrowser-MARKERagent";
    private const string Referrer = "https://intranet.example/people/MARKERreferrer";
    private const string Cookie = "session=MARKERcookie; user=MARKERname";
    private const string Forwarded = "203.0.113.77";
    private const string SecondAddress = "127.83.83.83";
    private const string Statement = "MARKERstatement: the recipe of the glue was photographed in the laboratory.";
    private const string Involved = "MARKERinvolved of the night shift";

    private static readonly string[] Identity = ["MARKERagent", "MARKERreferrer", "MARKERcookie", "MARKERname", "MARKERconversation", "MARKERquery", "MARKERtoken", "4bf92f3577b34da6a3ce929d0e0e4736", Forwarded, SecondAddress];
    private static readonly string[] Content = ["MARKERstatement", "MARKERinvolved", "MARKERmessage", "MARKERunknown"];

    [Theory]
    [InlineData("Information")]
    [InlineData("Trace")] // not even an operator who turns everything on sees more
    public async Task Nothing_of_the_session_is_in_any_file_log_line_or_delivery(string logLevel)
    {
        using var folder = new TemporaryFolder();
        await using var hook = await WebhookInbox.StartAsync();
        var settings = new Dictionary<string, string>(hook.Settings())
        {
            ["Storage:DataFolder"] = folder.FullPath,
            ["Logging:LogLevel:Default"] = logLevel,
            ["Logging:LogLevel:Microsoft.AspNetCore"] = logLevel,
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = logLevel,
        };
        await using var bot = await BotProcess.StartAsync(settings);
        using var client = Leaky(bot.Address);
        var visitor = new Visitor(client, "/report");

        var form = A.FilledForm();
        form[nameof(ReportFields.WhatHappened)] = Statement;
        form[nameof(ReportFields.WhoIsInvolved)] = Involved;
        form["MARKERunknown"] = "MARKERname";
        form["ReporterName"] = "MARKERname";
        using (var page = await client.GetAsync("/report?from=MARKERquery"))
            page.EnsureSuccessStatusCode();

        var filed = await visitor.FileAsync(await visitor.OpenFormAsync(), form);
        var receipt = Visitor.ReceiptIn(filed)!;
        var mailbox = Visitor.DialogOf(await visitor.PressAsync("mailbox.open", ("Receipt", receipt))).GetProperty("actions")[0].GetProperty("data");
        await visitor.PressAsync(
            "mailbox.write", ("Message", "MARKERmessage one thing more"), ("pass", mailbox.GetProperty("pass").GetString()!), ("ticket", mailbox.GetProperty("ticket").GetString()!));
        using (var wrong = await client.PostAsync("/report/turns?token=MARKERtoken", new StringContent("{ MARKERname", MediaTypeHeaderValue.Parse("application/json"))))
            Assert.False(wrong.IsSuccessStatusCode);

        await UntilAsync(() => hook.Received.Count >= 2);
        var searched = folder.ReadAll().Append(new KeyValuePair<string, string>("log", bot.Output))
            .Concat(hook.Received.Select((delivery, i) => new KeyValuePair<string, string>($"delivery {i}", $"{delivery.Headers}\n{delivery.Body}")))
            .ToArray();

        // The search itself is proved by things that must be found.
        Assert.Contains(searched, place => place.Key.EndsWith("policybot.db-wal", StringComparison.Ordinal) && place.Value.Contains(Visitor.CaseIn(filed)!, StringComparison.Ordinal));
        Assert.Contains(searched, place => place.Key == "log" && place.Value.Contains("Now listening on", StringComparison.Ordinal));
        Assert.Contains(searched, place => place.Key == "delivery 0" && place.Value.Contains(Visitor.CaseIn(filed)!, StringComparison.Ordinal));

        foreach (var (place, text) in searched)
        {
            foreach (var marker in (string[])[.. Identity, .. Content, receipt, receipt.Replace("-", "", StringComparison.Ordinal)])
                Assert.False(text.Contains(marker, StringComparison.OrdinalIgnoreCase), $"{marker} stands in {place}.");
        }

        output.WriteLine($"{searched.Length} places searched: {string.Join(", ", searched.Select(place => $"{Path.GetFileName(place.Key)} {place.Value.Length}"))}");
    }

    private static HttpClient Leaky(Uri address)
    {
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                // From an address of its own, so that it can be told from the program's.
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Parse(SecondAddress), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);

                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        client.DefaultRequestHeaders.Referrer = new Uri(Referrer);
        client.DefaultRequestHeaders.Add("Cookie", Cookie);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Forwarded);
        client.DefaultRequestHeaders.Add("X-Conversation-Id", "MARKERconversation");
        client.DefaultRequestHeaders.Add("Authorization", "Bearer MARKERtoken");
        client.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        client.DefaultRequestHeaders.Add("baggage", "user=MARKERname");

        return client;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(50, patience.Token);
    }
}
