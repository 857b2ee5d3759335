using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Boxes without a label of their own that stand together, with the question above them and what is wrong there.</summary>
/// <param name="Length">Elements of the card in all.</param>
internal sealed record Boxes(string? Question, IReadOnlyList<AdaptiveElement> Errors, IReadOnlyList<AdaptiveToggleInput> Toggles, int Length)
{
    /// <returns><see langword="null"/> when none begin there.</returns>
    public static Boxes? At(IReadOnlyList<AdaptiveElement> elements, int start)
    {
        var question = elements[start] is AdaptiveTextBlock { Style: AdaptiveTextBlockStyle.Default } text ? MarkdownRuns.TextOf(text.Text) : null;
        var errors = question is null ? [] : elements.Skip(start + 1).TakeWhile(IsError).ToList();
        var first = question is null ? start : start + 1 + errors.Count;
        var toggles = elements.Skip(first).TakeWhile(element => element is AdaptiveToggleInput { Label: null }).Cast<AdaptiveToggleInput>().ToList();

        return toggles.Count == 0 ? null : new(question, errors, toggles, first - start + toggles.Count);
    }

    private static bool IsError(AdaptiveElement element) =>
        element is AdaptiveRichTextBlock line && line.Inlines.All(run => run.Color == AdaptiveTextColor.Attention);
}
