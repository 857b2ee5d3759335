using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Tests.Channels.Slack.BlockKit;
using PolicyBot.Tests.Contracts;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conformance;

[Collection(EveryCard.Name)]
public sealed class JudgingSlack(EveryCard every)
{
    [Fact]
    public async Task No_judge_finds_anything_in_any_card_shown_in_Slack()
    {
        using var slack = new SlackCards();
        List<SlackDocument> shown =
        [
            .. every.Cards.SelectMany(card => SlackDocument.Of(slack.Renderer, card)),
            .. SlackDocument.Messages("judged answer", slack.Renderer.Messages(slack.AnyCard, slack.JudgedAnswer)),
        ];
        await KeepAsync(shown);

        var findings = await SlackJudges.AskAsync(shown);

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        using var slack = new SlackCards();
        var modal = slack.Renderer.Modal("Title", slack.Form).ToJsonString();
        var message = new JsonObject { ["channel"] = "C1", ["text"] = "Text", ["blocks"] = new JsonArray(Blocks.Divider()) }.ToJsonString();
        var wrong = new Dictionary<string, (string Kind, string Json)>
        {
            ["not assignable"] = ("modal", modal.Replace("\"optional\":false", "\"optional\":\"no\"", StringComparison.Ordinal)),
            ["is not assignable to type"] = ("modal", modal.Replace("plain_text_input", "plain_thought_input", StringComparison.Ordinal)),
            ["private_metadata: 3001"] = ("modal", With(modal, "private_metadata", new string('x', 3_001))),
            ["title: 25"] = ("modal", With(modal, "title", Blocks.Plain(new string('x', 25), 99))),
            ["an input needs a submit"] = ("modal", Without(modal, "submit")),
            ["max_length"] = ("modal", modal.Replace("\"max_length\":100", "\"max_length\":3001", StringComparison.Ordinal)),
            ["block_id is used twice"] = ("modal", modal.Replace("\"block_id\":\"choice\"", "\"block_id\":\"text\"", StringComparison.Ordinal)),
            ["is no option"] = ("modal", modal.Replace("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"A\"", "\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"B\"", StringComparison.Ordinal)),
            ["51 blocks"] = ("message", With(message, "blocks", Blocks.Array(Enumerable.Range(0, 51).Select(_ => Blocks.Divider())))),
            ["/blocks/0/text: an empty text"] = ("message", With(message, "blocks", Blocks.Array([Blocks.Section(Blocks.Mrkdwn(""))]))),
            ["/blocks/0/text: 3001"] = ("message", With(message, "blocks", Blocks.Array([Blocks.Section(Blocks.Mrkdwn(new string('x', 3_001)))]))),
            ["26 elements"] = ("message", With(message, "blocks", Blocks.Array([Blocks.Actions(Enumerable.Range(0, 26).Select(number => Blocks.Button($"go:{number}", "Go", "{}")))]))),
            ["action_id is used twice"] = ("message", With(message, "blocks", Blocks.Array([Blocks.Actions([Blocks.Button("go:", "Go", "{}"), Blocks.Button("go:", "Go", "{}")])]))),
            ["/value: 2001"] = ("message", With(message, "blocks", Blocks.Array([Blocks.Actions([Blocks.Button("go:", "Go", new string('x', 2_001))])]))),
            ["refuses more than 13000"] = ("message", With(message, "blocks", Blocks.Array(Enumerable.Range(0, 5).Select(_ => Blocks.Section(Blocks.Mrkdwn(new string('x', 3_000))))))),
            ["/text: an empty text"] = ("message", With(message, "text", "")),
        };

        var findings = await SlackJudges.AskAsync(wrong.Select(shown => new SlackDocument(shown.Key, shown.Value.Kind, JsonNode.Parse(shown.Value.Json)!.AsObject())));

        Assert.All(wrong.Keys, expected => Assert.Contains(findings, finding => finding.Name == expected && finding.Text.Contains(expected, StringComparison.Ordinal)));
    }

    private static string With(string json, string name, JsonNode value)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        document[name] = value;

        return document.ToJsonString();
    }

    private static string Without(string json, string name)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        document.Remove(name);

        return document.ToJsonString();
    }

    // Left for other tools.
    private static async Task KeepAsync(IEnumerable<SlackDocument> shown)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "slack"));
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "shown.jsonl"), shown.Select(document => document.Document.ToJsonString()));
    }
}
