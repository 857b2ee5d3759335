using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Tests.Conversation.Cards;

public class WritingACard
{
    [Fact]
    public void It_has_the_names_and_words_of_the_schema_and_no_defaults()
    {
        var card = new AdaptiveCard
        {
            Lang = "en",
            Body =
            [
                new AdaptiveTextBlock { Text = "Hello", Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.ExtraLarge, Wrap = true, Requires = new Dictionary<string, string> { ["adaptiveCards"] = "1.5" } },
                new AdaptiveColumnSet { Columns = [new AdaptiveColumn { Width = "auto", Items = [], Fallback = AdaptiveFallback<AdaptiveColumn>.Drop }] },
                new AdaptiveDateInput { Id = "day", Label = "Day", Max = new DateOnly(2026, 11, 22), IsVisible = false },
            ],
            Actions =
            [
                new AdaptiveSubmitAction
                {
                    Title = "Go",
                    Data = new Dictionary<string, string> { ["verb"] = "help" },
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                    Fallback = AdaptiveFallback<AdaptiveAction>.To(new AdaptiveOpenUrlAction { Title = "Page", Url = new Uri("https://example.org/") }),
                },
            ],
        };

        const string Expected = """
            {
              "type": "AdaptiveCard",
              "version": "1.5",
              "lang": "en",
              "body": [
                { "type": "TextBlock", "text": "Hello", "style": "heading", "wrap": true, "size": "ExtraLarge", "requires": { "adaptiveCards": "1.5" } },
                { "type": "ColumnSet", "columns": [{ "type": "Column", "items": [], "width": "auto", "fallback": "drop" }] },
                { "type": "Input.Date", "id": "day", "label": "Day", "max": "2026-11-22", "isVisible": false }
              ],
              "actions": [
                {
                  "type": "Action.Submit",
                  "title": "Go",
                  "data": { "verb": "help" },
                  "associatedInputs": "none",
                  "fallback": { "type": "Action.OpenUrl", "title": "Page", "url": "https://example.org/" }
                }
              ]
            }
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), JsonNode.Parse(card.ToJson())), card.ToJson());
    }

    [Fact]
    public void Every_element_and_action_starts_with_its_type()
    {
        var json = new AdaptiveCard { Body = [new AdaptiveTextInput { Id = "x", Label = "X", MaxLength = 5 }] }.ToJson();

        Assert.StartsWith("""{"type":"AdaptiveCard","version":"1.5",""", json, StringComparison.Ordinal);
        Assert.Contains("""[{"type":"Input.Text","id":"x",""", json, StringComparison.Ordinal);
    }
}
