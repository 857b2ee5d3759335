using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Playground;

/// <summary>That the kit sees and presses what is there, with a bot that can hardly do anything.</summary>
[Collection(Chromium.Collection)]
public sealed class DrivingThePlayground(Chromium chromium, ITestOutputHelper output) : PlaygroundTests(chromium, output)
{
    [Fact]
    public Task What_is_said_and_pressed_reaches_the_bot_and_what_the_bot_says_is_shown() => InThePlaygroundAsync(EchoBot.StartAsync, async (page, recorder) =>
    {
        await page.OpenAsync("Personal Chat");
        await page.SayAsync("hello");
        await Assertions.Expect(page.LastCard).ToContainTextAsync("You said: hello");
        await page.PressAsync("Press me");

        var pressed = await recorder.SeeAsync("the button", exchange => exchange is { To: Toward.Bot, Name: "adaptiveCard/action" });
        Assert.Equal("pressed", (string?)pressed.Request["value"]!["action"]!["verb"]);
        await Assertions.Expect(page.LastCard).ToContainTextAsync("It was pressed");
        Assert.Equal(201, (await recorder.SeeAsync("the answer", exchange => exchange is { To: Toward.Teams, Method: "POST" })).Status);
        Assert.All(page.Refused, stranger => Assert.DoesNotContain("hello", stranger, StringComparison.Ordinal));
    });

    private sealed class EchoBot(HttpReceiver receiver, HttpClient http) : IAsyncDisposable
    {
        public static async Task<IAsyncDisposable> StartAsync(Recorder recorder)
        {
            var http = new HttpClient();
            var receiver = await HttpReceiver.StartAsync(context => AnswerAsync(context, http));
            recorder.Bot = receiver.Address;
            return new EchoBot(receiver, http);
        }

        public async ValueTask DisposeAsync()
        {
            await receiver.DisposeAsync();
            http.Dispose();
        }

        private static async Task AnswerAsync(HttpContext context, HttpClient http)
        {
            if (context.Request.Method != "POST" || (await JsonNode.ParseAsync(context.Request.Body))!.AsObject() is not { } activity)
                return;

            if ((string?)activity["type"] == "invoke")
                await context.Response.WriteAsJsonAsync(new JsonObject { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.card.adaptive", ["value"] = Card("It was pressed") });
            else if ((string?)activity["type"] == "message")
                await http.PostAsync(
                    $"{activity["serviceUrl"]}/v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities",
                    JsonContent.Create(Message(Card($"You said: {activity["text"]}"))));
        }

        private static JsonObject Message(JsonObject card) => new()
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        };

        private static JsonObject Card(string text) => new()
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text }),
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["title"] = "Press me", ["verb"] = "pressed" }),
        };
    }
}
