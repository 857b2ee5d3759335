using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Draws elements, top down. What each loses on the way is in docs/decisions/0016-cards-in-slack.md.</summary>
/// <param name="hasTables">Whether the first table may be one: in messages only.</param>
internal sealed class CardDrawing(HeldFields held, bool hasInputs, bool hasTables)
{
    // What is longer is said by a screen reader, and the button only says that it opens.
    private const int ShortTitle = 24;

    private readonly BlockList _blocks = new();
    private readonly ButtonBlocks _buttons = new(held, hasInputs);
    private readonly InputBlocks _inputs = new(held);
    private bool _mayHoldTable = hasTables;

    // Waits for a section that it can stand beside.
    private AdaptiveAction? _accessory;

    public IReadOnlyList<JsonObject> Blocks => _blocks.Blocks;

    public void Draw(IReadOnlyList<AdaptiveElement> elements)
    {
        for (var at = 0; at < elements.Count; at++)
        {
            if (elements[at].Separator)
                _blocks.AddDivider();
            if (Boxes.At(elements, at) is { } boxes)
            {
                Draw(boxes.Errors);
                foreach (var input in _inputs.Boxes(boxes.Question ?? Texts.SlackTick, boxes.Toggles))
                    _blocks.Add(input);
                at += boxes.Length - 1;
            }
            else
            {
                Draw(elements[at]);
            }
        }
    }

    /// <summary>Buttons in rows, and cards that would unfold, unfolded.</summary>
    public void Draw(IEnumerable<AdaptiveAction> actions)
    {
        var all = actions.ToList();
        foreach (var row in all.Select(action => _buttons.Of(action)).OfType<JsonObject>().Chunk(BlockLimits.Buttons))
            _blocks.Add(BlockKit.Blocks.Actions(row));
        foreach (var unfolded in all.OfType<AdaptiveShowCardAction>())
        {
            Draw([CardText.Question(CardMarkdown.Escape(unfolded.Title)), .. unfolded.Card.Body]);
            Draw(unfolded.Card.Actions ?? []);
        }
    }

    public void Divide() => _blocks.AddDivider();

    public void Add(JsonObject block) => _blocks.Add(block);

    private void Draw(AdaptiveElement element)
    {
        switch (element)
        {
            case AdaptiveTextBlock text:
                new BlockTexts(_blocks).Draw(text, text.Style == AdaptiveTextBlockStyle.Heading ? null : TakeAccessory());
                break;
            case AdaptiveRichTextBlock text:
                Draw(text);
                break;
            case AdaptiveContainer { Style: AdaptiveContainerStyle.Emphasis, SelectAction: null } quote when quote.Items.All(item => item is AdaptiveRichTextBlock):
                foreach (var line in quote.Items.OfType<AdaptiveRichTextBlock>())
                    _blocks.AddLine(line.Inlines, isQuote: true, isApart: line.Spacing == AdaptiveSpacing.Medium);
                break;
            case AdaptiveContainer container:
                Within(container.SelectAction, () => Draw(container.Items));
                break;
            case AdaptiveColumnSet columns:
                Within(columns.SelectAction, () => Draw(columns));
                break;
            case AdaptiveFactSet facts:
                FactBlocks.Draw(facts, _blocks);
                break;
            case AdaptiveTable table:
                Draw(table);
                break;
            case AdaptiveImage image:
                Draw(image);
                break;
            case AdaptiveActionSet set:
                Draw(set.Actions);
                break;
            case AdaptiveInput input:
                foreach (var block in _inputs.Of(input))
                    _blocks.Add(block);
                break;
        }
    }

    private void Draw(AdaptiveRichTextBlock text)
    {
        if (text.Inlines.All(run => run is { Size: AdaptiveTextSize.Small, Weight: AdaptiveTextWeight.Default, FontType: AdaptiveFontType.Default, SelectAction: null }))
            new BlockTexts(_blocks).Note(SlackText.Line(string.Concat(text.Inlines.Select(run => run.Text))));
        else
            _blocks.AddLine(text.Inlines);
        Draw(text.Inlines.Select(run => run.SelectAction).Where(action => action is not null and not AdaptiveOpenUrlAction)!);
    }

    private void Draw(AdaptiveColumnSet columns)
    {
        if (FactBlocks.Of(columns, null) is not null)
        {
            _blocks.Add(FactBlocks.Of(columns, TakeAccessory())!);
            return;
        }

        foreach (var column in columns.Columns)
        {
            if (column.Separator)
                _blocks.AddDivider();
            Within(column.SelectAction, () => Draw(column.Items));
        }
    }

    private void Draw(AdaptiveTable table)
    {
        if (_mayHoldTable && TableTexts.Of(table) is { } texts)
        {
            _blocks.Add(BlockKit.Blocks.Table(texts));
            _mayHoldTable = false;
            return;
        }

        foreach (var row in table.Rows)
        {
            if (TableTexts.Of(row) is { } cells)
                _blocks.AddLine([new() { Text = string.Join(" | ", cells), Weight = row == table.Rows[0] && table.FirstRowAsHeader is not false ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default }]);
            else
                Draw([.. row.Cells.SelectMany(cell => cell.Items)]);
        }
    }

    // Slack fetches pictures itself, so it can not show one that is in its address.
    private void Draw(AdaptiveImage image)
    {
        if (ButtonBlocks.CanOpen(image.Url))
            _blocks.Add(BlockKit.Blocks.Image(image.Url, image.AltText));
        else
            new BlockTexts(_blocks).Note(SlackText.Clean(image.AltText));
        if (image.SelectAction is { } action)
            Draw([action]);
    }

    // What can be pressed as a whole has a button beside its first text, or below it when there is none.
    private void Within(AdaptiveAction? action, Action draw)
    {
        if (action is null)
        {
            draw();
            return;
        }

        var outer = _accessory;
        _accessory = action;
        draw();
        if (TakeAccessory() is { } button)
            _blocks.Add(BlockKit.Blocks.Actions([button]));
        _accessory = outer;
    }

    private JsonObject? TakeAccessory()
    {
        if (_accessory is not { } action)
            return null;

        _accessory = null;

        return _buttons.Of(action, action.Title.Length <= ShortTitle ? null : Texts.SlackOpen);
    }
}
