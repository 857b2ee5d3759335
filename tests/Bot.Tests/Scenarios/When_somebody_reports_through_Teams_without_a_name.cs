using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>
/// An anonymous report in Teams, where every activity names its sender many times over; then every file, log line, delivery and call is searched for it, in
/// whatever way it may be written.
/// </summary>
public sealed class When_somebody_reports_through_Teams_without_a_name(ITestOutputHelper output)
{
    private const string Tenant = "7a1db5d2-3c44-4b0e-9f5e-0123456789ab";
    private const string Statement = "MARKERstatement: the recipe of the glue was photographed in the laboratory.";

    private static readonly TeamsPerson Reporter = new("29:MARKERfromid", "MARKERfirst MARKERlast", "5f2a64f1-0000-4a5b-9d0e-feedfacecafe");

    // What names the sender, or leads back to them.
    private static readonly string[] Identity =
    [
        "MARKERfromid", "MARKERfirst", "MARKERlast", "feedfacecafe", "MARKERconversation", "MARKERservice", "MARKERclient", "MARKERteam", "MARKERchannel", "MARKERsource",
        "MARKERheader", "MARKERagent", "MARKERcontext", "MARKERproperty", "4bf92f3577b34da6a3ce929d0e0e4736", "Pacific/Marquesas", "sw-TZ", "203.0.113.78",
    ];

    private static readonly string[] Content = ["MARKERstatement", "MARKERinvolved", "MARKERmessage", "MARKERunknown"];

    [Theory]
    [InlineData("Information")]
    [InlineData("Trace")] // not even an operator who turns everything on sees more
    public async Task Nothing_of_the_sender_is_in_any_file_log_line_delivery_or_call(string logLevel)
    {
        await using var hook = await WebhookInbox.StartAsync();
        using var http = Leaky();
        await using var teams = await TeamsProgram.StartAsync("/MARKERservice", Settings(hook, logLevel));
        var wire = teams.Wire(http);

        var (_, choice) = await wire.OpenAsync(Sent(teams, AnActivity.DialogOpened(new() { ["verb"] = "report", ["msteams"] = new JsonObject { ["type"] = "task/fetch" } })));
        var (_, form) = await wire.OpenAsync(Sent(teams, CardButton.On(choice, "File anonymously").PressInDialog()));
        var (_, again) = await wire.OpenAsync(Sent(teams, CardButton.On(form, "Send report").PressInDialog(("WhatHappened", "too short"))));
        var filled = A.FilledForm();
        filled[nameof(ReportFields.WhatHappened)] = Statement;
        filled[nameof(ReportFields.WhoIsInvolved)] = "MARKERinvolved of the night shift";
        filled["MARKERunknown"] = "MARKERfirst";
        filled["ReporterName"] = "MARKERfirst MARKERlast";
        var (_, received) = await wire.OpenAsync(Sent(teams, CardButton.On(again, "Send report").PressInDialog([.. filled.Select(field => (field.Key, field.Value))])));
        var receipt = Visitor.ReceiptIn(Json(received))!;
        var number = Visitor.CaseIn(Json(received))!;

        var (_, ask) = await wire.OpenAsync(Sent(teams, AnActivity.DialogOpened(new() { ["verb"] = "mailbox", ["msteams"] = new JsonObject { ["type"] = "task/fetch" } })));
        var (_, mailbox) = await wire.OpenAsync(Sent(teams, CardButton.On(ask, "Open mailbox").PressInDialog(("Receipt", receipt))));
        var (_, written) = await wire.OpenAsync(Sent(teams, CardButton.On(mailbox, "Send message").PressInDialog(("Message", "MARKERmessage one thing more"))));
        Assert.Contains("Your message has been received.", Visitor.TextOf(Json(written)));
        await wire.InvokeAsync(Sent(teams, CardButton.On(received, "Close").PressInDialog()));
        await wire.PostAsync(Sent(teams, AnActivity.Invoke("task/submit", "MARKERfirst")));
        await wire.PostAsync("{ \"MARKERfirst", teams.ServiceUrl.ToString());
        await UntilAsync(() => hook.Received.Count >= 2);

        var searched = Places(teams, hook);
        MustBeFound(searched, "log", "Now listening on");
        MustBeFound(searched, "delivery 0", number);
        MustBeFound(searched, "policybot.db-wal", number);
        Assert.Empty(teams.Connector.Calls);
        Assert.Equal(0, CountReferences(teams));
        foreach (var (place, text) in searched)
        {
            foreach (var marker in (string[])[.. Identity, .. Content, Tenant, receipt, receipt.Replace("-", "", StringComparison.Ordinal)])
            {
                var how = Traces.Of(marker, text);
                Assert.True(how is null, $"{marker} stands in {place}, as {how}.");
            }
        }

        output.WriteLine($"{searched.Count} places searched: {string.Join(", ", searched.Select(place => $"{Path.GetFileName(place.Place)} {place.Text.Length}"))}");
    }

    [Fact]
    public async Task Who_gives_their_name_is_reached_by_what_is_kept_sealed_only()
    {
        await using var hook = await WebhookInbox.StartAsync();
        using var http = Leaky();
        var settings = Settings(hook, "Trace");
        foreach (var (key, value) in When_everything_happens_in_Teams.Settings(Tenant))
            settings[key] = value;
        await using var teams = await TeamsProgram.StartAsync("/MARKERservice", settings);
        var wire = teams.Wire(http);
        Assert.Equal(0, CountReferences(teams));

        var (_, form) = await wire.OpenAsync(Sent(teams, AnActivity.DialogOpened(new() { ["verb"] = "report.named" })));
        var filled = A.FilledForm();
        filled[nameof(ReportFields.WhatHappened)] = Statement;
        filled["ReporterName"] = "MARKERfirst MARKERlast";
        var (_, received) = await wire.OpenAsync(Sent(teams, CardButton.On(form, "Send report").PressInDialog([.. filled.Select(field => (field.Key, field.Value))])));
        Assert.Equal(1, CountReferences(teams));

        // It is there and serves: when Legal takes the case, the reporter is told, at the address that only the seal holds.
        var notice = await teams.Connector.WaitForAsync(call => call.Path is ["v3", "conversations"]);
        var acknowledge = CardButton.On(JsonNode.Parse(notice.Body)!["activity"]!["attachments"]![0]!["content"]!.AsObject(), "Acknowledge").Press();
        acknowledge.By(TeamsPerson.Handler).InChannel().At(teams.ServiceUrl);
        acknowledge["conversation"]!["tenantId"] = Tenant;
        acknowledge["channelData"]!["tenant"]!["id"] = Tenant;
        await wire.InvokeAsync(acknowledge);
        var told = await teams.Connector.WaitForAsync(call => call.Method == "POST" && call.Path.Contains("a:MARKERconversation"));
        Assert.StartsWith("/MARKERservice/", told.RawPath, StringComparison.Ordinal);
        Assert.Contains("News from Legal", told.Body, StringComparison.Ordinal);

        foreach (var (place, text) in Places(teams, hook).Where(place => !place.Place.StartsWith("call", StringComparison.Ordinal)))
        {
            foreach (var marker in (string[])[.. Identity, .. Content, Tenant])
            {
                var how = Traces.Of(marker, text);
                Assert.True(how is null, $"{marker} stands in {place}, as {how}.");
            }
        }
    }

    private static long CountReferences(TeamsProgram teams)
    {
        using var connection = new SqliteConnection($"Data Source={teams.Files.Keys.Single(file => file.EndsWith("policybot.db", StringComparison.Ordinal))};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM teams_conversation";
        return (long)command.ExecuteScalar()!;
    }

    private static Dictionary<string, string> Settings(WebhookInbox hook, string logLevel) => new(hook.Settings())
    {
        ["Teams:AllowedTenants:0"] = Tenant,
        ["Logging:LogLevel:Default"] = logLevel,
        ["Logging:LogLevel:Microsoft.AspNetCore"] = logLevel,
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = logLevel,
        ["Logging:LogLevel:System.Net.Http"] = logLevel,
    };

    /// <summary>Every field of it that Teams fills with something about the sender.</summary>
    private static JsonObject Sent(TeamsProgram teams, JsonObject activity)
    {
        activity.By(Reporter).At(teams.ServiceUrl);
        activity["from"]!["properties"] = new JsonObject { ["MARKERproperty"] = "MARKERproperty" };
        activity["conversation"] = new JsonObject { ["id"] = "a:MARKERconversation", ["conversationType"] = "personal", ["tenantId"] = Tenant, ["name"] = "MARKERconversation" };
        activity["locale"] = "sw-TZ";
        activity["localTimezone"] = "Pacific/Marquesas";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "sw-TZ", ["country"] = "MARKERclient", ["platform"] = "MARKERclient", ["timezone"] = "Pacific/Marquesas" });
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = "MARKERteam" },
            ["channel"] = new JsonObject { ["id"] = "MARKERchannel" },
            ["source"] = new JsonObject { ["name"] = "MARKERsource" },
            ["legacy"] = new JsonObject { ["replyToId"] = "MARKERsource" },
        };
        if (activity["value"] is JsonObject value)
            value["context"] = new JsonObject { ["theme"] = "MARKERcontext" };

        return activity;
    }

    private static HttpClient Leaky()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Microsoft-SkypeBotApi-MARKERagent");
        client.DefaultRequestHeaders.Add("x-ms-conversation-id", "a:MARKERconversation");
        client.DefaultRequestHeaders.Add("x-ms-tenant-id", Tenant);
        client.DefaultRequestHeaders.Add("MS-CV", "MARKERheader.1");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.78");
        client.DefaultRequestHeaders.Add("Cookie", "session=MARKERheader");
        client.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        client.DefaultRequestHeaders.Add("baggage", "user=MARKERheader");

        return client;
    }

    private static List<(string Place, string Text)> Places(TeamsProgram teams, WebhookInbox hook) =>
    [
        .. teams.Files.Select(file => (file.Key, file.Value)),
        ("log", teams.Bot.Output),
        .. hook.Received.Select((delivery, i) => ($"delivery {i}", $"{delivery.Headers}\n{delivery.Body}")),
        .. teams.Connector.Calls.Select((call, i) => ($"call {i}", $"{call.Method} {call.RawPath}\n{string.Join('\n', call.Headers)}\n{call.Body}")),
    ];

    private static void MustBeFound(IEnumerable<(string Place, string Text)> searched, string place, string text) =>
        Assert.Contains(searched, one => one.Place.EndsWith(place, StringComparison.Ordinal) && Traces.Of(text, one.Text) is not null);

    private static JsonElement Json(JsonObject card) => JsonDocument.Parse(card.ToJsonString()).RootElement;

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(50, patience.Token);
    }
}
