using Microsoft.Playwright;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.Playground;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>
/// The real program, talked to by Microsoft's Agents Playground in a real browser. Every exchange between the two is seen. The person at the Playground is an
/// employee and of Legal.
/// </summary>
[Collection(Chromium.Collection)]
public sealed class When_everything_happens_in_Teams(Chromium chromium, ITestOutputHelper output) : PlaygroundTests(chromium, output)
{
    private const string Question = "May I put customer data into an AI tool?";
    private const string ForLegalOnly = "How soon does the handler write the plan of an investigation?";

    [Fact]
    public Task An_employee_is_welcomed_asks_judges_and_is_led_to_the_form() => InThePlaygroundAsync(StartBotAsync, async (page, recorder) =>
    {
        using var http = new HttpClient();
        var teams = new TeamsWire(http, recorder.Messages);

        await page.OpenAsync("Personal Chat");
        await WelcomeOnceAsync(page, recorder, teams);

        var answer = await AskAsync(page, recorder, Question);
        Assert.Contains("AI Tools and Public Code", answer.Text, StringComparison.Ordinal);
        AssertCites(answer);
        await Assertions.Expect(page.CardWith("in force since")).ToBeVisibleAsync();
        await page.ScrollToAsync("From the policies:");
        await page.LookAsync("02-answer");

        await JudgeAsync(page, recorder);

        await AskAsync(page, recorder, "Which football club plays best?");
        await Assertions.Expect(page.CardWith("I found no answer in our policies")).ToBeVisibleAsync();
        await page.LookAsync("04-abstention");

        await EditAsync(page, recorder, teams);

        var signpost = await AskAsync(page, recorder, "I think someone leaked the price list to a competitor");
        await Assertions.Expect(page.CardWith("Reports are taken only in the form")).ToBeVisibleAsync();
        Assert.DoesNotContain("competitor", signpost.Body, StringComparison.Ordinal);
        Assert.Equal("task/fetch", (string?)CardButton.On(signpost.Cards[0], "Report a suspected breach").Action["data"]!["msteams"]!["type"]);
        await page.LookAsync("06-report-told");

        AssertWellFormed(recorder);
    });

    [Fact]
    public Task In_a_group_it_answers_whoever_mentions_it_and_only_from_policies_for_everyone() => InThePlaygroundAsync(StartBotAsync, async (page, recorder) =>
    {
        await page.OpenAsync("Personal Chat");
        var alone = await AskAsync(page, recorder, ForLegalOnly);
        Assert.Contains("within 2 working days", alone.Body, StringComparison.Ordinal);

        await page.OpenAsync("Group Chat");
        var among = await AskAsync(recorder, () => page.MentionAsync(ForLegalOnly), ForLegalOnly);
        Assert.Equal(AnActivity.GroupChatId, (string?)among.Request["conversation"]!["id"]);
        Assert.DoesNotContain("within 2 working days", among.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Breach Investigation", among.Body, StringComparison.Ordinal);

        AssertCites(await AskAsync(recorder, () => page.MentionAsync(Question), Question));
        await Assertions.Expect(page.CardWith("in force since")).ToBeVisibleAsync();
        await page.LookAsync("07-group");
        AssertWellFormed(recorder);
    });

    [Fact]
    public Task Legal_takes_a_case_in_the_channel_and_everybody_sees_who() => InThePlaygroundAsync(StartBotAsync, async (page, recorder) =>
    {
        using var http = new HttpClient();
        var teams = new TeamsWire(http, recorder.Messages);
        await page.OpenAsync("Cases");

        var (_, form) = await teams.OpenAsync(AnActivity.DialogOpened(new() { ["verb"] = "report.anonymous" }).At(recorder.ServiceUrl));
        await teams.OpenAsync(CardButton.On(form, "Send report").PressInDialog([.. A.FilledForm().Select(field => (field.Key, field.Value))]).At(recorder.ServiceUrl));

        var posted = await recorder.SeeAsync("the case in the channel", exchange => exchange is { To: Toward.Teams, Method: "POST" } && exchange.Path.EndsWith("/v3/conversations", StringComparison.Ordinal));
        Assert.Equal(201, posted.Status);
        Assert.Equal(AnActivity.ChannelId, (string?)posted.Request["channelData"]!["channel"]!["id"]);
        Assert.DoesNotContain("price list", posted.Body, StringComparison.Ordinal);
        await Assertions.Expect(page.CardWith("A case for Legal")).ToBeVisibleAsync();
        await page.LookAsync("08-case");

        await page.PressAsync("Acknowledge");
        var pressed = await recorder.SeeAsync("the button", exchange => exchange is { To: Toward.Bot, Name: "adaptiveCard/action" });
        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (pressed.Status, (int)pressed.Answer["statusCode"]!, (string?)pressed.Answer["type"]));
        Assert.Contains("Lena Vogt", pressed.AnswerBody, StringComparison.Ordinal);

        var updated = await recorder.SeeAsync("the message changed for everybody", exchange => exchange is { To: Toward.Teams, Method: "PUT" });
        Assert.Equal(200, updated.Status);
        Assert.EndsWith($"/{(string?)posted.Answer["activityId"]}", Uri.UnescapeDataString(updated.Path), StringComparison.Ordinal);
        Assert.Contains("Lena Vogt", updated.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(CardButton.All(updated.Cards[0]), button => (string?)button.Action["title"] == "Acknowledge");
        await Assertions.Expect(page.CardWith("A case for Legal")).ToContainTextAsync("Lena Vogt");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" })).ToHaveCountAsync(0);
        await page.LookAsync("09-taken");
        AssertWellFormed(recorder);
    });

    /// <summary>One of Legal, and a channel that is told of every case.</summary>
    internal static Dictionary<string, string> Settings(string tenant = AnActivity.TenantId) => new(
        OfLegal.Settings("Teams", TeamsPerson.Handler.AadObjectId).Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
    {
        ["Teams:Audiences:legal:0"] = TeamsPerson.Handler.AadObjectId,
        ["Routing:Destinations:legal-channel:Kind"] = "teams",
        ["Routing:Destinations:legal-channel:Url"] = $"https://teams.microsoft.com/l/channel/{Uri.EscapeDataString(AnActivity.ChannelId)}/Cases?groupId=6a1d0f7c-9a51-4a5e-8a0e-1f7d3c2b4a59&tenantId={tenant}",
        ["Routing:Default:0"] = "legal-inbox",
        ["Routing:Copies:1"] = "legal-channel",
    };

    private static async Task<IAsyncDisposable> StartBotAsync(Recorder recorder)
    {
        var folder = new TemporaryFolder();
        var bot = await BotProcess.StartAsync(new Dictionary<string, string>(Settings())
        {
            ["Storage:DataFolder"] = folder.FullPath,
            ["Teams:ServiceUrl"] = recorder.ServiceUrl.ToString(),
        });
        recorder.Bot = bot.Address;
        return new BotInItsFolder(bot, folder);
    }

    private static Task<Exchange> AskAsync(PlaygroundPage page, Recorder recorder, string text) => AskAsync(recorder, () => page.SayAsync(text), text);

    private static async Task<Exchange> AskAsync(Recorder recorder, Func<Task> say, string text)
    {
        var before = recorder.Exchanges.Count;
        await say();
        var asked = await recorder.SeeAsync($"'{text}'", exchange => exchange is { To: Toward.Bot, Type: "message" } && exchange.Text.EndsWith(text, StringComparison.Ordinal), before);
        Assert.Equal((200, ""), (asked.Status, asked.AnswerBody));

        var id = (string)asked.Request["id"]!;
        var answer = await recorder.SeeAsync($"an answer to '{text}'", exchange => exchange is { To: Toward.Teams, Method: "POST", Type: "message" } && (string?)exchange.Request["replyToId"] == id, before);
        Assert.InRange(answer.Status, 201, 202); // 202 where the Playground makes two messages of a text and a card, and gives no id
        return answer;
    }

    // Teams tells of one installation in two ways, and tells it again when it likes.
    private static async Task WelcomeOnceAsync(PlaygroundPage page, Recorder recorder, TeamsWire teams)
    {
        await teams.PostAsync(AnActivity.Installed().By(TeamsPerson.Handler).At(recorder.ServiceUrl));
        await teams.PostAsync(AnActivity.MembersAdded(AnActivity.BotId, TeamsPerson.Handler.Id).By(TeamsPerson.Handler).At(recorder.ServiceUrl));
        await teams.PostAsync(AnActivity.MembersAdded(AnActivity.BotId).By(TeamsPerson.Handler).At(recorder.ServiceUrl));

        await Assertions.Expect(page.CardWith("Hello, I am PolicyBot")).ToBeVisibleAsync();
        await page.LookAsync("01-welcome");
        await AskAsync(page, recorder, "May I work from a café?");
        Assert.Single(recorder.Exchanges, exchange => exchange.To is Toward.Teams && exchange.Body.Contains("Hello, I am PolicyBot", StringComparison.Ordinal));
    }

    private static async Task JudgeAsync(PlaygroundPage page, Recorder recorder)
    {
        await page.JudgeAsync(helped: true, "quick and clear");
        var liked = await recorder.SeeAsync("a thumb up", exchange => exchange is { To: Toward.Bot, Name: "message/submitAction" });
        Assert.Equal((200, "{}"), (liked.Status, liked.AnswerBody));

        await AskAsync(page, recorder, "How do I send a confidential file outside the company?");
        await page.JudgeAsync(helped: false, "not what I meant");
        var disliked = await recorder.SeeAsync("a thumb down", exchange => exchange is { To: Toward.Bot, Name: "message/submitAction" } && exchange.Body.Contains("dislike", StringComparison.Ordinal));
        Assert.Equal((200, "{}"), (disliked.Status, disliked.AnswerBody));
        await Assertions.Expect(page.Page.GetByText("Sorry that this did not help").Last).ToBeVisibleAsync();
        await page.LookAsync("03-judged");
    }

    // The Playground cannot edit: the edit is told in its place, and the answer that it shows must change. It takes changes only to messages of one part,
    // which an answer with its citations is not.
    private static async Task EditAsync(PlaygroundPage page, Recorder recorder, TeamsWire teams)
    {
        var asked = recorder.Exchanges.Last(exchange => exchange is { To: Toward.Bot, Type: "message" });
        var shown = await page.Cards.CountAsync();
        var edited = asked.Request.DeepClone().AsObject();
        edited["type"] = "messageUpdate";
        edited["text"] = "What can you do?";
        edited["channelData"]!["eventType"] = "editMessage";
        await teams.PostAsync(edited);

        var changed = await recorder.SeeAsync("the answer changed", exchange => exchange is { To: Toward.Teams, Method: "PUT" });
        Assert.Equal(200, changed.Status);
        await Assertions.Expect(page.Page.GetByText("I found no answer in our policies")).ToHaveCountAsync(0);
        await Assertions.Expect(page.LastCard).ToContainTextAsync("Hello, I am PolicyBot");
        Assert.Equal(shown, await page.Cards.CountAsync());
        await page.LookAsync("05-edited");
    }

    private static void AssertCites(Exchange answer)
    {
        var entity = Assert.Single(answer.Request["entities"]!.AsArray(), one => (string?)one!["type"] == "https://schema.org/Message")!;
        var claims = entity["citation"]!.AsArray();
        Assert.NotEmpty(claims);
        for (var i = 0; i < claims.Count; i++)
        {
            Assert.Equal(("Claim", i + 1), ((string?)claims[i]!["@type"], (int)claims[i]!["position"]!));
            Assert.Contains($"[{i + 1}]", answer.Text, StringComparison.Ordinal);
            Assert.InRange(((string)claims[i]!["appearance"]!["name"]!).Length, 1, 80);
            Assert.InRange(((string)claims[i]!["appearance"]!["abstract"]!).Length, 1, 160);
        }
    }

    /// <summary>What holds for all that was sent.</summary>
    private static void AssertWellFormed(Recorder recorder)
    {
        Assert.All(recorder.Exchanges, exchange => Assert.InRange(exchange.Status, 200, 299));
        foreach (var sent in recorder.Exchanges.Where(exchange => exchange.To is Toward.Teams && exchange.Method is "POST" or "PUT"))
        {
            var activity = sent.Request["activity"]?.AsObject() ?? sent.Request;
            Assert.All(new[] { "id", "timestamp", "serviceUrl" }, name => Assert.Null(activity[name]));
            Assert.InRange(activity.ToJsonString().Length, 2, 40 * 1024);
        }
    }

    private sealed class BotInItsFolder(BotProcess bot, TemporaryFolder folder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            folder.Dispose();
        }
    }
}
