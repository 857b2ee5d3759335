using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>
/// An anonymous report in Slack, where every request names its sender many times over; then every file, log line and delivery is searched for it, in whatever way it may
/// be written, and Slack was asked nothing about anybody.
/// </summary>
public sealed class When_somebody_reports_through_Slack_without_a_name(ITestOutputHelper output)
{
    private const string Team = "T0MARKERTEAM";
    private const string Token = "xoxb-MARKERtoken";
    private const string Statement = "MARKERstatement: the recipe of the glue was photographed in the laboratory.";
    private const string Tell = "What happened? Tell it in your own words.";
    private const string Kind = "Which kind of information is concerned? Choose all that fit.";

    private static readonly SlackPerson Reporter = new("U0MARKERUSER", "MARKERfirst MARKERlast") { Handle = "MARKERhandle", TeamId = Team };
    private static readonly SlackPerson Lena = new("U0LENA", "Lena Vogt") { Handle = "lena", TeamId = Team };

    // What names the sender, or leads back to them.
    private static readonly string[] Identity =
    [
        "U0MARKERUSER", "D0MARKERUSER", "MARKERfirst", "MARKERlast", "MARKERhandle", Team, "MARKERdomain", "MARKERid", "MARKERchannel", "C0MARKER", "MARKERtoken", "MARKERlegacy", "MARKERevent", "EvU0MARKER",
        "MARKERauthor", "MARKERheader", "MARKERagent", "4bf92f3577b34da6a3ce929d0e0e4736", "203.0.113.78",
    ];

    private static readonly string[] Content = ["MARKERstatement", "MARKERinvolved", "MARKERmessage", "MARKERwords", SlackSignature.Secret, FakeSlack.AppToken];

    [Theory]
    [InlineData("Information", false)]
    [InlineData("Trace", false)] // not even an operator who turns everything on sees more
    [InlineData("Trace", true)]
    public async Task Nothing_of_the_sender_is_in_any_file_log_line_or_delivery_and_nobody_is_looked_up(string logLevel, bool overSocket)
    {
        await using var hook = await WebhookInbox.StartAsync();
        await using var program = await StartAsync(hook.Settings(), logLevel, overSocket);
        var reporter = program.Open(Reporter);

        await reporter.ShortcutAsync(ActOnInteraction.ReportMessageShortcut, "C0MARKER", "MARKERwords of <@U0MARKERUSER|MARKERhandle>");
        await reporter.PressAsync(await reporter.SeeModalAsync("Without your name"), "File anonymously");
        await reporter.SeeModalAsync(Tell);
        reporter.Type(Tell, "too short");
        await reporter.SubmitAsync();
        Assert.NotEmpty(reporter.Errors);
        reporter.Type(Tell, Statement);
        reporter.Type("WhoIsInvolved", "MARKERinvolved of the night shift");
        foreach (var (field, option) in ((string, string)[])[(Kind, "Prices, offers or contracts"), ("Classification", "Restricted (trade secrets)"), ("HowItGotOut", "By e-mail to somebody outside"), ("StillGoingOn", "Yes")])
            reporter.Choose(field, option);
        var twice = reporter.Submission();
        await reporter.SubmitAsync();
        var text = (await reporter.SeeModalAsync("Your report has been received")).Text;
        await program.Wire.InteractAsync(twice);
        var receipt = System.Text.RegularExpressions.Regex.Match(text, "(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}").Value;
        var number = System.Text.RegularExpressions.Regex.Match(text, "(?<![0-9A-Z-])C-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
        Assert.NotEqual(("", ""), (receipt, number));
        reporter.CloseModal();

        await reporter.CommandAsync("mailbox", "C0MARKER");
        await reporter.SeeModalAsync("Receipt");
        reporter.Type("Receipt", receipt);
        await reporter.SubmitAsync();
        reporter.Type("Your message to Legal", "MARKERmessage one thing more");
        await reporter.SubmitAsync();
        await reporter.SeeModalAsync("Your message has been received.");
        await reporter.SayAsync("I think MARKERfirst photographed the MARKERstatement in the laboratory and sold it");
        await SendRubbishAsync(program, reporter);
        await UntilAsync(() => hook.Received.Count >= 2);

        var searched = Places(program, hook);
        MustBeFound(searched, "log", "Now listening on");
        MustBeFound(searched, "delivery 0", number);
        MustBeFound(searched, "policybot.db-wal", number);
        Assert.Equal(0, CountPeople(program));
        Assert.DoesNotContain(program.Slack.Calls, call => call.Method is "users.info" or "conversations.open");
        AssertNowhere(searched, [.. Identity, .. Content, receipt, receipt.Replace("-", "", StringComparison.Ordinal)]);

        output.WriteLine($"{searched.Count} places searched: {string.Join(", ", searched.Select(place => $"{Path.GetFileName(place.Place)} {place.Text.Length}"))}");
    }

    [Fact]
    public async Task Who_gives_their_name_is_reached_by_what_is_kept_sealed_only()
    {
        await using var hook = await WebhookInbox.StartAsync();
        var settings = hook.Settings();
        foreach (var (key, value) in When_everything_happens_in_Slack.Settings())
            settings[key] = value;
        await using var program = await StartAsync(settings, "Trace", overSocket: false);
        var (reporter, lena) = (program.Open(Reporter), program.Open(Lena));
        Assert.Equal(0, CountPeople(program));

        await reporter.ShortcutAsync(ActOnInteraction.ReportShortcut);
        await reporter.PressAsync(await reporter.SeeModalAsync("With your name"), "File with my name");
        await reporter.SeeModalAsync(Tell);
        reporter.Type(Tell, Statement);
        foreach (var (field, option) in ((string, string)[])[(Kind, "Prices, offers or contracts"), ("Classification", "Restricted (trade secrets)"), ("HowItGotOut", "By e-mail to somebody outside"), ("StillGoingOn", "Yes")])
            reporter.Choose(field, option);
        await reporter.SubmitAsync();
        await reporter.SeeModalAsync("Your report has been received");
        Assert.Equal(1, CountPeople(program));

        // It is there and serves: when Legal takes the case, the reporter is told, in the chat that only the seal knows.
        await lena.PressAsync(await lena.SeeMessageAsync("A case for Legal", FakeSlack.LegalChannel), "Acknowledge");
        await reporter.SeeMessageAsync("News from Legal");

        // The trail of a case says who of Legal acted, with the workspace that is everybody's.
        AssertNowhere(Places(program, hook), [.. Identity.Where(marker => marker != Team), .. Content]);
        Assert.DoesNotContain(program.Slack.Messages(FakeSlack.LegalChannel), message => message.GetRawText().Contains("MARKER", StringComparison.Ordinal));
    }

    private static async Task<SlackProgram> StartAsync(IReadOnlyDictionary<string, string> settings, string logLevel, bool overSocket)
    {
        var program = await SlackProgram.StartAsync(Leaky(), overSocket, new Dictionary<string, string>(settings)
        {
            ["Slack:BotToken"] = Token,
            ["Logging:LogLevel:Default"] = logLevel,
            ["Logging:LogLevel:Microsoft.AspNetCore"] = logLevel,
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = logLevel,
            ["Logging:LogLevel:System.Net.Http"] = logLevel,
        });
        program.Slack.Mark = "MARKERid";
        program.Slack.AddToken(Token, new SlackInstallation { TeamId = Team });
        program.Slack.AddChannel("C0MARKER");
        program.Wire.Write = body => body
            .Replace(FakeSlack.Team, Team, StringComparison.Ordinal)
            .Replace("\"acme\"", "\"MARKERdomain\"", StringComparison.Ordinal)
            .Replace("general", "MARKERchannel", StringComparison.Ordinal)
            .Replace("legacy", "MARKERlegacy", StringComparison.Ordinal)
            .Replace("U0SOMEBODY", "U0MARKERauthor", StringComparison.Ordinal);
        return program;
    }

    // What cannot be read, what is no action of ours, and what nobody signed.
    private static async Task SendRubbishAsync(SlackProgram program, SlackClient reporter)
    {
        await program.Wire.InteractAsync(new JsonObject { ["type"] = "block_actions", ["user"] = "MARKERfirst", ["actions"] = "MARKERlast" });
        await program.Wire.InteractAsync(new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = reporter.User, ["team_id"] = Team },
            ["view"] = new JsonObject { ["id"] = "VMARKERid", ["type"] = "modal", ["private_metadata"] = "MARKERfirst" },
        });
        await program.Wire.EventAsync(ASlackEvent.Of(new JsonObject { ["type"] = "MARKERevent", ["user"] = reporter.User }, "EvMARKERevent"));
        await program.Wire.EventAsync(ASlackEvent.Of(new JsonObject { ["type"] = "message", ["channel"] = 7, ["user"] = reporter.User, ["text"] = new JsonObject() }, "EvMARKERevent2"));
        await reporter.CommandAsync("cases", "C0MARKER");
        using var http = Leaky();
        using var forged = await http.PostAsync(new Uri(program.Bot.Address, "/slack/events?MARKERid"), new StringContent("""{"MARKERfirst":"MARKERlast"}"""));
        Assert.Equal(program.Wire.Socket is null ? HttpStatusCode.Unauthorized : HttpStatusCode.NotFound, forged.StatusCode);
    }

    private static long CountPeople(SlackProgram program)
    {
        using var connection = new SqliteConnection($"Data Source={program.Files.Keys.Single(file => file.EndsWith("policybot.db", StringComparison.Ordinal))};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM slack_person";
        return (long)command.ExecuteScalar()!;
    }

    private static HttpClient Leaky()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Slackbot-MARKERagent/1.0");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.78");
        client.DefaultRequestHeaders.Add("X-Slack-User", "MARKERheader");
        client.DefaultRequestHeaders.Add("Cookie", "session=MARKERheader");
        client.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        client.DefaultRequestHeaders.Add("baggage", "user=MARKERheader");

        return client;
    }

    private static List<(string Place, string Text)> Places(SlackProgram program, WebhookInbox hook) =>
    [
        .. program.Files.Select(file => (file.Key, file.Value)),
        ("log", program.Bot.Output),
        .. hook.Received.Select((delivery, i) => ($"delivery {i}", $"{delivery.Headers}\n{delivery.Body}")),
    ];

    private static void AssertNowhere(IReadOnlyList<(string Place, string Text)> searched, IReadOnlyList<string> markers)
    {
        foreach (var (place, text) in searched)
        {
            foreach (var marker in markers)
            {
                var how = Traces.Of(marker, text);
                Assert.True(how is null, $"{marker} stands in {place}, as {how}.");
            }
        }
    }

    private static void MustBeFound(IEnumerable<(string Place, string Text)> searched, string place, string text) =>
        Assert.Contains(searched, one => one.Place.EndsWith(place, StringComparison.Ordinal) && Traces.Of(text, one.Text) is not null);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(50, patience.Token);
    }
}
