using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.Playground;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>
/// What the Playground cannot show: dialogs and the message extension. The test is Teams' end of the wire; Microsoft's renderer draws each card, and what a
/// person fills in and presses there is what goes back.
/// </summary>
[Collection(Chromium.Collection)]
public sealed class When_dialogs_open_in_Teams(Chromium chromium, When_dialogs_open_in_Teams.Program program, ITestOutputHelper output)
    : PlaygroundTests(chromium, output), IClassFixture<When_dialogs_open_in_Teams.Program>
{
    private const string Story = "A colleague sent next year's price list to a private mailbox. I saw it on **Friday**.";

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task A_report_is_filed_mended_worked_and_answered(string look) => InAFrameAsync(look, async (frame, teams, wire) =>
    {
        var (receipt, number) = await ReportAsync(frame, wire, teams, look);

        var notice = (await teams.Connector.WaitForAsync(call => call.Path is ["v3", "conversations"] && call.Body.Contains(number, StringComparison.Ordinal))).Body;
        var card = JsonNode.Parse(notice)!["activity"]!["attachments"]![0]!["content"]!.AsObject();
        await frame.ShowAsync("", card);
        await Assertions.Expect(frame.Card).ToContainTextAsync(number);
        await frame.LookAsync($"{look}-06-notice");

        await WorkAsync(frame, wire, teams, card, look);
        await ReadAsync(frame, wire, teams, receipt, look);
    });

    [Theory]
    [MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task A_policy_is_searched_for_and_a_message_is_reported(string look) => InAFrameAsync(look, async (frame, teams, wire) =>
    {
        var found = await wire.InvokeAsync(AnActivity.Invoke("composeExtension/query", new JsonObject
        {
            ["commandId"] = "searchPolicies",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = "customer data in AI tools" }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        }).At(teams.ServiceUrl));
        Assert.Equal(("result", "list"), ((string?)found["composeExtension"]!["type"], (string?)found["composeExtension"]!["attachmentLayout"]));
        var first = found["composeExtension"]!["attachments"]![0]!;
        Assert.Contains("AI Tools", (string)first["preview"]!["content"]!["title"]!, StringComparison.Ordinal);
        await frame.ShowAsync("", first["content"]!.AsObject());
        await Assertions.Expect(frame.Card).ToContainTextAsync("AI Tools and Public Code");
        await frame.LookAsync($"{look}-11-citation");

        var (title, choice) = await wire.OpenAsync(AnActivity.Invoke("composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = "reportMessage",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1700000000005",
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = TeamsPerson.Colleague.AadObjectId, ["displayName"] = TeamsPerson.Colleague.Name } },
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>I put the <b>price list</b> on my stick &amp; took it home.</div>" },
            },
        }).InGroupChat().At(teams.ServiceUrl));
        await frame.ShowAsync(title, choice);
        var (_, form) = await wire.OpenAsync(Submit("composeExtension/submitAction", await frame.PressAsync("File anonymously")).InGroupChat().At(teams.ServiceUrl));
        await frame.ShowAsync(title, form);
        var told = await frame.Field("What happened?").InputValueAsync();
        Assert.Contains("I put the price list on my stick & took it home.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Tomás", form.ToJsonString(), StringComparison.Ordinal);
        await frame.LookAsync($"{look}-12-report-this");
    });

    private Task InAFrameAsync(string look, Func<TeamsFrame, TeamsProgram, TeamsWire, Task> test) => InChromiumWithNpmAsync(async browser =>
    {
        using var http = new HttpClient();
        await using var frame = await TeamsFrame.OpenAsync(browser, Look.Named[look]);
        await test(frame, program.Teams, program.Teams.Wire(http));
        Assert.Empty(program.Teams.Troubles);
    });

    private static async Task<(string Receipt, string Number)> ReportAsync(TeamsFrame frame, TeamsWire wire, TeamsProgram teams, string look)
    {
        var (title, choice) = await wire.OpenAsync(AnActivity.DialogOpened(new() { ["verb"] = "report", ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }).At(teams.ServiceUrl));
        Assert.Equal("Report a breach", title);
        await frame.ShowAsync(title, choice);
        await Assertions.Expect(frame.Card).ToContainTextAsync("Without your name");
        await frame.LookAsync($"{look}-01-choice");

        var (_, form) = await wire.OpenAsync(AnActivity.DialogSubmitted(await frame.PressAsync("File anonymously")).At(teams.ServiceUrl));
        await frame.ShowAsync(title, form);
        await frame.LookAsync($"{look}-02-form");
        await frame.Field("What happened?").FillAsync("too short");
        await frame.Field("Prices, offers or contracts").CheckAsync();
        await frame.Field("How is it classified?").SelectOptionAsync("Restricted");
        await frame.Field("How did it get out").SelectOptionAsync("EmailOutside");
        await frame.Field("Is it still going on?").SelectOptionAsync("Yes");
        await frame.Field("Who is involved").FillAsync("The night shift");

        var (_, mend) = await wire.OpenAsync(AnActivity.DialogSubmitted(await frame.PressAsync("Send report")).At(teams.ServiceUrl));
        await frame.ShowAsync(title, mend);
        await Assertions.Expect(frame.Card).ToContainTextAsync("at least 20 characters.");
        await Assertions.Expect(frame.Field("What happened?")).ToHaveValueAsync("too short");
        await Assertions.Expect(frame.Field("Prices, offers or contracts")).ToBeCheckedAsync();
        await Assertions.Expect(frame.Field("How is it classified?")).ToHaveValueAsync("Restricted");
        await Assertions.Expect(frame.Field("How did it get out")).ToHaveValueAsync("EmailOutside");
        await Assertions.Expect(frame.Field("Is it still going on?")).ToHaveValueAsync("Yes");
        await Assertions.Expect(frame.Field("Who is involved")).ToHaveValueAsync("The night shift");
        await frame.LookAsync($"{look}-03-mend");

        await frame.Field("What happened?").FillAsync(Story);
        var (_, received) = await wire.OpenAsync(AnActivity.DialogSubmitted(await frame.PressAsync("Send report")).At(teams.ServiceUrl));
        await frame.ShowAsync(title, received);
        await Assertions.Expect(frame.Card).ToContainTextAsync("Your report has been received");
        await frame.LookAsync($"{look}-04-receipt");
        var shown = JsonDocument.Parse(received.ToJsonString()).RootElement;

        Assert.Empty(await wire.InvokeAsync(AnActivity.DialogSubmitted(await frame.PressAsync("Close")).At(teams.ServiceUrl)));
        return (Visitor.ReceiptIn(shown)!, Visitor.CaseIn(shown)!);
    }

    private static async Task WorkAsync(TeamsFrame frame, TeamsWire wire, TeamsProgram teams, JsonObject notice, string look)
    {
        JsonObject ByLegal(JsonObject activity) => activity.By(TeamsPerson.Handler).InChannel().At(teams.ServiceUrl);

        var acknowledged = await wire.InvokeAsync(ByLegal(CardButton.On(notice, "Acknowledge").Press()));
        Assert.Equal(200, (int)acknowledged["statusCode"]!);
        var card = acknowledged["value"]!.AsObject();

        var (title, opened) = await wire.OpenAsync(ByLegal(CardButton.On(card, "Open the case").Press()));
        await frame.ShowAsync(title, opened);
        await Assertions.Expect(frame.Card).ToContainTextAsync("I saw it on **Friday**.");
        await frame.LookAsync($"{look}-07-case");

        var (replyTitle, reply) = await wire.OpenAsync(ByLegal(CardButton.On(card, "Answer").Press()));
        await frame.ShowAsync(replyTitle, reply);
        await frame.Field("Your message").FillAsync("Thank you for telling us. Which Friday was it?");
        await frame.LookAsync($"{look}-08-reply");
        await wire.InvokeAsync(ByLegal(AnActivity.DialogSubmitted(await frame.PressAsync("Send reply"))));

        var (closeTitle, close) = await wire.OpenAsync(ByLegal(CardButton.On(card, "Close").Press()));
        await frame.ShowAsync(closeTitle, close);
        await frame.Field("Outcome").SelectOptionAsync("Substantiated");
        await frame.Field("Who approved the closing?").FillAsync("General Counsel");
        await frame.Field("Feedback to the reporter").FillAsync("The mailbox was closed, and the customers were told.");
        await frame.LookAsync($"{look}-09-close");
        await wire.InvokeAsync(ByLegal(AnActivity.DialogSubmitted(await frame.PressAsync("Close the case"))));

        // Somebody who is not of Legal sees nothing of it, whatever the card in their client says.
        var refused = await wire.InvokeAsync(CardButton.On(card, "Open the case").Press().By(TeamsPerson.Colleague).InChannel().At(teams.ServiceUrl));
        Assert.DoesNotContain("Friday", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Only people of Legal", refused.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task ReadAsync(TeamsFrame frame, TeamsWire wire, TeamsProgram teams, string receipt, string look)
    {
        var (title, ask) = await wire.OpenAsync(AnActivity.DialogOpened(new() { ["verb"] = "mailbox", ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }).At(teams.ServiceUrl));
        await frame.ShowAsync(title, ask);
        await frame.LookAsync($"{look}-05-open-mailbox");
        await frame.Field("Receipt").FillAsync(receipt);
        var (_, mailbox) = await wire.OpenAsync(AnActivity.DialogSubmitted(await frame.PressAsync("Open mailbox")).At(teams.ServiceUrl));
        await frame.ShowAsync(title, mailbox);
        await Assertions.Expect(frame.Card).ToContainTextAsync("Which Friday was it?");
        await Assertions.Expect(frame.Card).ToContainTextAsync("the customers were told.");
        await frame.LookAsync($"{look}-10-mailbox");

        await frame.Field("Your message to Legal").FillAsync("It was the 13th.");
        var (_, sent) = await wire.OpenAsync(AnActivity.DialogSubmitted(await frame.PressAsync("Send message")).At(teams.ServiceUrl));
        await frame.ShowAsync(title, sent);
        await Assertions.Expect(frame.Card).ToContainTextAsync("It was the 13th.");
    }

    private static JsonObject Submit(string name, JsonObject data) => AnActivity.Invoke(name, new JsonObject { ["commandId"] = "reportMessage", ["data"] = data });

    public sealed class Program : IAsyncLifetime
    {
        internal TeamsProgram Teams { get; private set; } = null!;

        public async Task InitializeAsync() => Teams = await TeamsProgram.StartAsync(settings: When_everything_happens_in_Teams.Settings());

        public async Task DisposeAsync() => await Teams.DisposeAsync();
    }
}
