using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Finds the inputs of a card, wherever they stand.</summary>
internal static class CardInputs
{
    public static bool Any(AdaptiveCard card) => Of(card).Any();

    public static IEnumerable<AdaptiveInput> Of(AdaptiveCard card) =>
        card.Body.SelectMany(Of).Concat(ActionsOf(card).OfType<AdaptiveShowCardAction>().SelectMany(unfolded => Of(unfolded.Card)));

    /// <summary>What sends the inputs: the first button of the card itself that does, else the first in its body.</summary>
    public static AdaptiveAction? SubmitOf(AdaptiveCard card) =>
        (card.Actions ?? []).FirstOrDefault(ButtonBlocks.Sends) ?? ActionsOf(card).FirstOrDefault(ButtonBlocks.Sends);

    private static IEnumerable<AdaptiveInput> Of(AdaptiveElement element) => element is AdaptiveInput input ? [input] : Within(element).SelectMany(Of);

    private static IEnumerable<AdaptiveAction> ActionsOf(AdaptiveCard card) => [.. card.Actions ?? [], .. card.Body.SelectMany(ActionsOf)];

    private static IEnumerable<AdaptiveAction> ActionsOf(AdaptiveElement element) => element is AdaptiveActionSet set ? set.Actions : Within(element).SelectMany(ActionsOf);

    private static IEnumerable<AdaptiveElement> Within(AdaptiveElement element) => element switch
    {
        AdaptiveContainer container => container.Items,
        AdaptiveColumnSet columns => columns.Columns.SelectMany(column => column.Items),
        AdaptiveTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Items),
        _ => [],
    };
}
