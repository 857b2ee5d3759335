using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Shows cards in Slack: as messages, as a modal, on the Home tab. What is pressed and typed there is read by <see cref="PressedButton"/> and <see cref="SubmittedView"/>.</summary>
internal sealed class CardRenderer(HeldFields held)
{
    /// <summary>Of every modal of ours.</summary>
    public const string Callback = "card";

    /// <param name="answer">When there is something to judge in it, the last message ends in Slack's own thumbs.</param>
    /// <returns>At least one; more when a message of Slack's cannot hold the card.</returns>
    public IReadOnlyList<MessageBody> Messages(AdaptiveCard card, AnswerNotes? answer = null)
    {
        var drawing = new CardDrawing(held, CardInputs.Any(card), hasTables: true);
        Whole(drawing, card);
        if (answer?.Feedback is { } feedback)
            drawing.Add(Blocks.Feedback(Thumb(Texts.FeedbackYes, Verbs.FeedbackYes, feedback), Thumb(Texts.FeedbackNo, Verbs.FeedbackNo, feedback)));

        var text = CardLength.Shorten(SlackText.Escape(SlackText.Shown(CardLength.Shorten(card.FallbackText ?? "", BlockLimits.Fallback / "&amp;".Length))), BlockLimits.Fallback);

        return [.. BlockPages.Of(drawing.Blocks).Select(blocks => new MessageBody(text, Blocks.Array(blocks)))];
    }

    /// <summary>A view for <c>views.open</c>, <c>views.update</c> or a <c>response_action</c>.</summary>
    public JsonObject Modal(string title, AdaptiveCard card)
    {
        var hasInputs = CardInputs.Any(card);
        var root = card.Actions ?? [];
        var close = root.FirstOrDefault(action => VerbOf(action) == Verbs.Close);
        var submit = hasInputs ? CardInputs.SubmitOf(card) : null;

        var drawing = new CardDrawing(held, hasInputs, hasTables: false);
        drawing.Draw(card.Body);
        drawing.Draw(root.Where(action => action != submit && action != close));

        var view = new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = Callback,
            ["title"] = Title(title),
            ["close"] = Title(close?.Title ?? Texts.ButtonClose),
            ["blocks"] = Blocks.Array(FoldedBlocks.Of(drawing.Blocks)),
        };
        if (!hasInputs)
            return view;

        // A modal with inputs has to have a submit; one that sends nothing anywhere is closed by it.
        view["submit"] = Title(submit?.Title ?? Texts.ButtonClose);
        view["private_metadata"] = CarriedFields.Write(
            submit is null ? new Dictionary<string, string> { [Verbs.Field] = Verbs.Close } : ButtonBlocks.DataOf(submit)!, BlockLimits.Metadata, held);

        return view;
    }

    /// <summary>A view for <c>views.publish</c>.</summary>
    public JsonObject Home(IReadOnlyList<AdaptiveCard> cards)
    {
        var drawing = new CardDrawing(held, cards.Any(CardInputs.Any), hasTables: false);
        foreach (var card in cards)
        {
            drawing.Divide();
            Whole(drawing, card);
        }

        return new() { ["type"] = "home", ["callback_id"] = Callback, ["blocks"] = Blocks.Array(FoldedBlocks.Of(drawing.Blocks)) };
    }

    private static void Whole(CardDrawing drawing, AdaptiveCard card)
    {
        drawing.Draw(card.Body);
        drawing.Draw([.. card.Actions ?? [], .. card.SelectAction is { } action ? [action] : Array.Empty<AdaptiveAction>()]);
    }

    private JsonObject Thumb(string title, string verb, IReadOnlyDictionary<string, string> feedback) => Blocks.FeedbackButton(
        title, CarriedFields.Write(new Dictionary<string, string>(feedback) { [Verbs.Field] = verb }, BlockLimits.ButtonValue, held));

    private static JsonObject Title(string title) => Blocks.Plain(ViewTitle.Of(title), BlockLimits.ViewTitle);

    private static string VerbOf(AdaptiveAction action) => ButtonBlocks.DataOf(action)?.GetValueOrDefault(Verbs.Field) ?? "";
}
