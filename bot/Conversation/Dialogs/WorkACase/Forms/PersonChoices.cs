using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>People of Legal to choose from.</summary>
internal static class PersonChoices
{
    // Slack shows a hundred choices; one more may stand beside them.
    private const int Most = 99;

    public static IEnumerable<AdaptiveChoice> Of(IEnumerable<Handler> people) => people
        .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)
        .ThenBy(person => person.Id, StringComparer.Ordinal)
        .Take(Most)
        .Select(person => new AdaptiveChoice(CardLength.Shorten(person.Name, CardLength.ButtonTitle), person.Id));
}
