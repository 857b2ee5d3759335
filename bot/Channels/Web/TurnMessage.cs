using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>What our pages send for a turn. Members that are not known are passed over.</summary>
internal sealed record TurnMessage
{
    public const string Shape =
        """Send {"kind":"said","text":"...","previous":"..."} or {"kind":"pressed","verb":"...","fields":{"name":"text"}}.""";

    /// <summary><c>said</c> or <c>pressed</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What was said.</summary>
    public string? Text { get; init; }

    /// <summary>The question that the page remembers, if any: what its last reply gave as <c>question</c>.</summary>
    public string? Previous { get; init; }

    /// <summary>Which button was pressed.</summary>
    public string? Verb { get; init; }

    /// <summary>What the button carries and what its card's inputs hold; nothing may be left out.</summary>
    public IReadOnlyDictionary<string, string?>? Fields { get; init; }

    /// <summary>The turn, or one sentence on why it is none. Nothing of the request goes into it but what stands in this message.</summary>
    public (Turn? Turn, string? Problem) On(Lane lane, Asker asker) => this switch
    {
        { Kind: "said" } when !lane.TakesText => (null, "Nothing can be said on this page; press one of its buttons."),
        { Kind: "said", Text: { } text } => (new Turn.Said(text) { Asker = asker, OnOwnPage = true, Previous = Previous }, null),
        { Kind: "pressed", Verb: { } verb } when !lane.Buttons.Contains(verb) => (null, "This page has no such button."),
        { Kind: "pressed", Verb: { } verb } when AllText(Fields) is { } fields => (Press(asker, verb, fields), null),
        _ => (null, Shape),
    };

    // Our pages show what is only for dialogs in a dialog, or on the page for reports, which is one.
    private static Turn.Pressed Press(Asker asker, string verb, Dictionary<string, string> fields) =>
        new(verb, fields) { Asker = asker, OnOwnPage = true, InDialog = Verbs.IsOnlyForDialogs(verb) };

    private static Dictionary<string, string>? AllText(IReadOnlyDictionary<string, string?>? fields)
    {
        var texts = new Dictionary<string, string>();
        foreach (var (name, text) in fields ?? texts!)
        {
            if (text is null)
                return null;
            texts.Add(name, text);
        }

        return texts;
    }
}
