using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Cards;

/// <summary>Buttons that carry a verb.</summary>
public static class CardButtons
{
    /// <summary>Sends the inputs of the card with it, once the required ones are filled in.</summary>
    public static AdaptiveSubmitAction Submit(string title, string verb, params IReadOnlyList<(string Field, string Value)> fields) => new()
    {
        Title = title,
        Data = DataOf(verb, fields),
    };

    /// <summary>Sends nothing but what it carries, whatever stands in the inputs: Cancel, Back, and every button of a card without inputs.</summary>
    public static AdaptiveSubmitAction Go(string title, string verb, params IReadOnlyList<(string Field, string Value)> fields) => new()
    {
        Title = title,
        Data = DataOf(verb, fields),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };

    public static AdaptiveSubmitAction Close() => Go(Texts.ButtonClose, Verbs.Close);

    public static AdaptiveSubmitAction Cancel() => Go(Texts.ButtonCancel, Verbs.Close);

    private static Dictionary<string, string> DataOf(string verb, IReadOnlyList<(string Field, string Value)> fields)
    {
        var data = new Dictionary<string, string> { [Verbs.Field] = verb };
        foreach (var (field, value) in fields)
            data.Add(field, value);
        return data;
    }
}
