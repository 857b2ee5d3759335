using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Channels.Web;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Contracts;

public sealed class ShowingCardsOnTheWeb(EveryCard every) : CardContract(every)
{
    private static readonly Lane[] Pages = [Lanes.Chat, Lanes.Report, Lanes.Legal, Lanes.Gaps];

    private protected override async Task<IReadOnlyList<ShownCard>> ShowAsync(GalleryCard card, IReadOnlyDictionary<string, string> typed) =>
    [
        Shown("on the page", (await GetAsync(Reply.Of(card.Card)))["cards"]![0]!.AsObject(), typed),
        Shown("in a dialog", (await GetAsync(Reply.Of(new DialogStep.Show(card.Title ?? "", card.Card))))["dialog"]!["show"]!["card"]!.AsObject(), typed),
    ];

    // Our page closes its dialogs itself, and knows nobody by name whose reports it could list.
    private protected override bool IsNeverSent(string verb) => verb is Verbs.Close or Verbs.MyReports or Verbs.MailboxMine;

    private static async Task<JsonObject> GetAsync(Reply reply)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = body;
        await new ReplyResult(reply).ExecuteAsync(context);
        await context.Response.CompleteAsync();

        return JsonNode.Parse(body.ToArray())!.AsObject();
    }

    private ShownCard Shown(string where, JsonObject card, IReadOnlyDictionary<string, string> typed)
    {
        var sent = AdaptiveWire.PressesOn(card, typed).Where(press => !IsNeverSent((string)press[Verbs.Field]!)).Select(Message).ToList();

        return new(where, AdaptiveWire.TextOf(card), [.. sent.Select(Read)], [.. sent.Where(message => message.Length > JsonBody.Limit).Select(message => $"{message.Length} bytes to send")]);
    }

    private static byte[] Message(JsonObject sent)
    {
        sent.Remove(Verbs.Field, out var verb);

        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["kind"] = "pressed", ["verb"] = verb, ["fields"] = sent });
    }

    // A press is good on one of our pages at least.
    private static Press Read(byte[] message) => Pages
        .Select(page => JsonSerializer.Deserialize(message, WebJson.Default.TurnMessage)!.On(page, new Asker.Anonymous()).Turn)
        .OfType<Turn.Pressed>()
        .Select(pressed => new Press(pressed.Verb, pressed.Fields))
        .FirstOrDefault() ?? new Press("refused on every page", new Dictionary<string, string>());
}
