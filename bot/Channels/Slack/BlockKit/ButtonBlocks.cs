using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>The buttons of one message or view. Their action ids tell whether the inputs go along.</summary>
internal sealed class ButtonBlocks(HeldFields held, bool hasInputs)
{
    public const string SendsNothing = "go:";
    public const string SendsInputs = "with:";

    private int _made;

    public static bool CanOpen(Uri url) => url.IsAbsoluteUri && url.Scheme is "https" or "http" && url.AbsoluteUri.Length <= BlockLimits.Url;

    /// <summary>What an action carries, with its verb.</summary>
    /// <returns><see langword="null"/> when it is sent nowhere.</returns>
    public static IReadOnlyDictionary<string, string>? DataOf(AdaptiveAction action) => action switch
    {
        AdaptiveSubmitAction submit => submit.Data,
        AdaptiveExecuteAction { Verb: { } verb } execute => new Dictionary<string, string>(execute.Data) { [Verbs.Field] = verb },
        AdaptiveExecuteAction execute => execute.Data,
        _ => null,
    };

    public static bool Sends(AdaptiveAction action) =>
        action is AdaptiveSubmitAction { AssociatedInputs: AdaptiveAssociatedInputs.Auto } or AdaptiveExecuteAction { AssociatedInputs: AdaptiveAssociatedInputs.Auto };

    /// <param name="title">In place of the action's own.</param>
    /// <returns><see langword="null"/> for what Slack has no button for.</returns>
    public JsonObject? Of(AdaptiveAction action, string? title = null)
    {
        var label = action.Tooltip ?? (action.Title.Length > BlockLimits.ButtonText || title is not null ? action.Title : null);
        var button = action switch
        {
            AdaptiveOpenUrlAction open => CanOpen(open.Url) ? Blocks.Link(NextId("url:", ""), title ?? open.Title, open.Url) : null,
            _ when DataOf(action) is { } data => Blocks.Button(IdOf(action, data), title ?? action.Title, CarriedFields.Write(data, BlockLimits.ButtonValue, held)),
            _ => null,
        };
        if (button is null)
            return null;

        Blocks.With(button, "style", action.Style switch { AdaptiveActionStyle.Positive => "primary", AdaptiveActionStyle.Destructive => "danger", _ => null });

        return Blocks.With(button, "accessibility_label", label is null ? null : CardLength.Shorten(SlackText.Shown(label), BlockLimits.ButtonLabel));
    }

    private string IdOf(AdaptiveAction action, IReadOnlyDictionary<string, string> data) =>
        NextId(hasInputs && Sends(action) ? SendsInputs : SendsNothing, data.GetValueOrDefault(Verbs.Field, ""));

    private string NextId(string prefix, string verb)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{verb}:{_made++}");

        return id.Length <= BlockLimits.Id ? id : string.Create(CultureInfo.InvariantCulture, $"{prefix}:{_made}");
    }
}
