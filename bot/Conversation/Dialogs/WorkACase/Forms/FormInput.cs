using PolicyBot.Conversation.Cards.Inputs;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>What the forms of Legal's desk ask for, and what can be wrong with the answer.</summary>
internal static class FormInput
{
    /// <summary>What a box holds that is ticked.</summary>
    public const string Ticked = "true";

    public static AdaptiveTextInput Line(string id, string label, string? value, int most, bool isRequired = false, string? hint = null) =>
        Words(id, label, value, most, isRequired, hint) with { IsMultiline = false };

    /// <param name="most">Characters.</param>
    /// <param name="hint">Shown where nothing is typed yet.</param>
    public static AdaptiveTextInput Words(string id, string label, string? value, int most, bool isRequired = false, string? hint = null) => new()
    {
        Id = id,
        Label = label,
        Value = value,
        Placeholder = hint,
        MaxLength = most,
        IsMultiline = true,
        IsRequired = isRequired,
        ErrorMessage = isRequired ? Texts.MailboxMessageMissing : null,
    };

    public static AdaptiveChoiceSetInput Choice(string id, string label, string? value, IReadOnlyList<AdaptiveChoice> choices, bool isRequired = true) => new()
    {
        Id = id,
        Label = label,

        // What is no choice cannot be shown as one; the sentence beside it says so.
        Value = choices.Any(choice => choice.Value == value) ? value : null,
        Placeholder = Texts.ChoosePlaceholder,
        Choices = choices,
        IsRequired = isRequired,
        ErrorMessage = isRequired ? Texts.DeskChoose : null,
        Wrap = true,
    };

    public static AdaptiveToggleInput Box(string id, string label, string title, string? value) => new() { Id = id, Label = label, Title = title, Value = value, Wrap = true };

    /// <summary>The choices, each under its name.</summary>
    public static IReadOnlyList<AdaptiveChoice> ChoicesOf<T>(IEnumerable<T> order, Func<T, string> words)
        where T : struct, Enum =>
        [.. order.Select(choice => new AdaptiveChoice(words(choice), choice.ToString()))];

    /// <returns><see langword="null"/> when it is none of the names. Numbers and lists, which the runtime would take, are none.</returns>
    public static T? Named<T>(string? typed)
        where T : struct, Enum =>
        Enum.TryParse<T>(typed, ignoreCase: false, out var choice) && Enum.GetName(choice) == typed ? choice : null;

    /// <summary>What is wrong with words, if anything.</summary>
    public static string? ProblemOf(string? typed, int most, bool isRequired = true) =>
        string.IsNullOrWhiteSpace(typed) ? isRequired ? Texts.LegalReplyMissing : null
        : typed.Trim().Length > most ? Texts.LegalReplyTooLong.With(most)
        : null;

    /// <summary>What is wrong with a choice, if anything.</summary>
    public static string? ProblemOf<T>(T? chosen)
        where T : struct =>
        chosen is null ? Texts.DeskChooseOne : null;
}
