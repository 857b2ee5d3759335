using System.Text.RegularExpressions;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Contracts;

/// <summary>What a card holds that must not get lost on the way to its reader and back.</summary>
internal sealed partial class CardParts
{
    private readonly List<AdaptiveInput> _inputs = [];
    private readonly List<AdaptiveAction> _actions = [];
    private readonly List<string> _words = [];

    public CardParts(AdaptiveCard card)
    {
        Collect(card);
        Typed = _inputs.Where(input => input.Id is not null).Select((input, index) => (input.Id, Value: Fill(input, index))).ToDictionary(pair => pair.Id!, pair => pair.Value);
    }

    /// <summary>As a reader sees them.</summary>
    public IReadOnlyList<string> Words => _words;

    public IEnumerable<string> Addresses => _actions.OfType<AdaptiveOpenUrlAction>().Select(open => open.Url).Where(url => url.IsAbsoluteUri).Select(url => url.AbsoluteUri);

    /// <summary>Something to fill into each input, by its id.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; }

    /// <summary>What each of its buttons means once the inputs are filled in.</summary>
    public IEnumerable<Press> Presses() => _actions.Select(PressOf).OfType<Press>();

    private Press? PressOf(AdaptiveAction action) => action switch
    {
        AdaptiveSubmitAction submit => Press(submit.Data, submit.AssociatedInputs),
        AdaptiveExecuteAction execute => Press(execute.Data, execute.AssociatedInputs),
        _ => null,
    };

    private Press Press(IReadOnlyDictionary<string, string> data, AdaptiveAssociatedInputs inputs)
    {
        var fields = new Dictionary<string, string>(data);
        if (inputs == AdaptiveAssociatedInputs.Auto)
        {
            foreach (var (id, value) in Typed)
                fields[id] = value;
        }

        fields.Remove(Verbs.Field, out var verb);

        return new(verb!, fields);
    }

    private static string Fill(AdaptiveInput input, int index) => input switch
    {
        AdaptiveTextInput { Style: AdaptiveTextInputStyle.Text or AdaptiveTextInputStyle.Tel } text => Cut("Typed *by hand* <!channel> & \"more\",\n{\"verb\":\"x\"} 漏", text.MaxLength),
        AdaptiveTextInput => "somebody@example.org",
        AdaptiveNumberInput => "2.5",
        AdaptiveDateInput => "2026-02-28",
        AdaptiveTimeInput => "09:15",
        AdaptiveToggleInput box => index % 2 == 0 ? box.ValueOn ?? "true" : box.ValueOff ?? "false",
        AdaptiveChoiceSetInput { IsMultiSelect: true } choice => string.Join(',', choice.Choices.Select(one => one.Value)),
        AdaptiveChoiceSetInput choice => choice.Choices[index % choice.Choices.Count].Value,
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Type, "Nobody has said what is typed into it."),
    };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private void Collect(AdaptiveCard card)
    {
        foreach (var element in card.Body)
            Collect(element);
        CollectButtons(card.Actions ?? []);
        CollectArea(card.SelectAction);
    }

    private void Collect(AdaptiveElement element)
    {
        switch (element)
        {
            case AdaptiveTextBlock text:
                _words.Add(Unescape(text.Text));
                break;
            case AdaptiveRichTextBlock text:
                _words.Add(string.Concat(text.Inlines.Select(run => run.Text)));
                _actions.AddRange(text.Inlines.Select(run => run.SelectAction).OfType<AdaptiveAction>());
                break;
            case AdaptiveImage image:
                _words.Add(image.AltText);
                CollectArea(image.SelectAction);
                break;
            case AdaptiveContainer container:
                CollectArea(container.SelectAction, container.Items);
                break;
            case AdaptiveColumnSet columns:
                CollectArea(columns.SelectAction);
                foreach (var column in columns.Columns)
                    CollectArea(column.SelectAction, column.Items);
                break;
            case AdaptiveFactSet facts:
                _words.AddRange(facts.Facts.SelectMany(fact => new[] { Unescape(fact.Title), Unescape(fact.Value) }));
                break;
            case AdaptiveActionSet set:
                CollectButtons(set.Actions);
                break;
            case AdaptiveTable table:
                foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                    CollectArea(cell.SelectAction, cell.Items);
                break;
            case AdaptiveInput input:
                Collect(input);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(element), element.Type, "Nobody has said what of it is to be shown.");
        }
    }

    private void Collect(AdaptiveInput input)
    {
        _inputs.Add(input);
        _words.Add(input.Label ?? "");
        _words.AddRange(input switch
        {
            AdaptiveToggleInput box => [box.Title],
            AdaptiveChoiceSetInput choice => choice.Choices.Select(one => one.Title),
            AdaptiveTextInput { Placeholder: { } placeholder } => [placeholder],
            _ => [],
        });
    }

    // What is pressed by its content says the same as the content.
    private void CollectArea(AdaptiveAction? action, IReadOnlyList<AdaptiveElement>? items = null)
    {
        if (action is not null)
            _actions.Add(action);
        foreach (var item in items ?? [])
            Collect(item);
    }

    private void CollectButtons(IReadOnlyList<AdaptiveAction> actions)
    {
        foreach (var action in actions)
        {
            _actions.Add(action);

            // Where nothing is hidden there is nothing to press for it.
            if (action is not AdaptiveToggleVisibilityAction)
                _words.Add(action.Title);
            if (action is AdaptiveShowCardAction unfolded)
                Collect(unfolded.Card);
        }
    }

    private static string Unescape(string markdown) => Backslashes().Replace(markdown, "${sign}");

    [GeneratedRegex(@"\\(?<sign>[!-/:-@\[-`{-~])", RegexOptions.NonBacktracking)]
    private static partial Regex Backslashes();
}
