using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Reads a modal that was sent.</summary>
internal static class SubmittedView
{
    /// <param name="view">Of a <c>view_submission</c>. May be anything.</param>
    public static CardPress Read(JsonElement view, HeldFields held) =>
        PressedButton.WithTyped(CarriedFields.Read(Json.Text(view, "private_metadata"), held), view, held);

    /// <returns>Ids of the blocks that hold an input.</returns>
    public static IReadOnlyList<string> InputsOf(JsonElement view) =>
        [.. TypedInputs.BlocksOf(view).Where(block => Json.Text(block, "type") == "input").Select(block => Json.Text(block, "block_id")).OfType<string>()];

    /// <summary>What is wrong, as Slack shows it below each input while all stays as it was typed (<c>response_action</c> <c>errors</c>).</summary>
    /// <returns>
    /// <see langword="null"/> when that would not be the whole of it, so that the view has to be drawn anew: an error has no input, the card has an input that
    /// the view has not, holds something else in one, or its button carries something else.
    /// </returns>
    public static JsonObject? ErrorsOf(DialogStep.Show next, JsonElement view, HeldFields held)
    {
        var sent = Read(view, held);
        var carried = CarriedFields.Read(Json.Text(view, "private_metadata"), held);
        if (next.Errors.Count == 0 || sent.IsTooOld || !CardInputs.Of(next.Card).All(input => IsAsSent(input, view, sent)) || !CarriesTheSame(next, carried))
            return null;

        var inputs = InputsOf(view);
        var errors = new JsonObject();
        foreach (var (id, error) in next.Errors)
        {
            if (BlockOf(id, inputs) is not { } block)
                return null;

            errors[block] = Sentence(error);
        }

        return errors;
    }

    // What is wrong is worded to go on after "Please check:", which Slack has no place for.
    private static string Sentence(string error) =>
        error.Length == 0 ? error : char.ToUpper(error[0], CultureInfo.GetCultureInfo(Texts.Language)) + error[1..];

    // Boxes are an input each, and what is wrong with all of them has the name that theirs begin with.
    private static string? BlockOf(string id, IReadOnlyList<string> inputs) =>
        inputs.FirstOrDefault(input => input == id) ?? inputs.FirstOrDefault(input => input.StartsWith(id + "_", StringComparison.Ordinal));

    private static bool CarriesTheSame(DialogStep.Show next, CardPress carried) =>
        CardInputs.SubmitOf(next.Card) is { } submit && ButtonBlocks.DataOf(submit) is { } data
        && data.GetValueOrDefault(Verbs.Field) == carried.Verb
        && data.Count == carried.Fields.Count + 1
        && carried.Fields.All(field => data.TryGetValue(field.Key, out var value) && value == field.Value);

    private static bool IsAsSent(AdaptiveInput input, JsonElement view, CardPress sent)
    {
        var typed = input.Id is { } id ? sent.Fields.GetValueOrDefault(id) : null;
        if (input is AdaptiveToggleInput box)
            return typed is not null && MenuChoices.IsTicked(box) == (typed == (box.ValueOn ?? "true"));

        return InputsOf(view).Contains(input.Id) && Same(typed, ValueOf(input));
    }

    private static bool Same(string? typed, string? shown) => SlackText.Clean(typed ?? "").Trim() == SlackText.Clean(shown ?? "").Trim();

    private static string? ValueOf(AdaptiveInput input) => input switch
    {
        AdaptiveTextInput text => text.Value,
        AdaptiveChoiceSetInput choice => choice.Value,
        AdaptiveTimeInput time => time.Value,
        AdaptiveDateInput date => date.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AdaptiveNumberInput number => number.Value?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
