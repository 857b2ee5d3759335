using System.Text;
using System.Text.Json;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Makes turns of what Teams tells us. Whoever must not be known is dropped here.</summary>
internal sealed class TurnsOf(Askers askers)
{
    /// <summary>Fields that one button may carry; our own carry far less.</summary>
    private const int MostFields = 100;

    public Turn.Said Said(Activity activity, string text, string? previous) => new(text)
    {
        Asker = askers.Of(activity),
        InGroup = !activity.IsPersonal,
        Locale = activity.Locale,
        OwnFeedback = true,
        OwnText = true,
        Previous = activity.IsRehearsal ? null : previous, // each stands for itself: to complete one, a model might be asked
        IsRehearsal = activity.IsRehearsal,
    };

    /// <param name="inDialog">Whether it comes from a dialog, or asks for one.</param>
    public Turn.Pressed Pressed(Activity activity, string verb, IReadOnlyDictionary<string, string> fields, bool inDialog, string? previous = null) => new(verb, fields)
    {
        Asker = Verbs.IsAnonymous(verb) ? new Asker.Anonymous() : askers.Of(activity),
        InGroup = !activity.IsPersonal,
        InDialog = inDialog,
        Locale = activity.Locale,
        OwnFeedback = true,
        Previous = previous,
    };

    /// <summary>What a button carries and what was typed beside it. Only texts, numbers and yes or no are taken: inputs send nothing else.</summary>
    /// <returns>The verb is empty when there is none.</returns>
    public static (string Verb, IReadOnlyDictionary<string, string> Fields) Read(JsonElement values)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (values.ValueKind == JsonValueKind.Object)
        {
            foreach (var value in values.EnumerateObject().Take(MostFields))
            {
                if (Json.Name(value) is { } name && Text(value.Value) is { } text)
                    fields[name] = text;
            }
        }

        fields.Remove(Verbs.Field, out var verb);
        return (verb ?? "", fields);
    }

    /// <summary>What was said to the bot: its own name taken out, wherever it was mentioned.</summary>
    /// <returns><see langword="null"/> when the bot is not meant.</returns>
    public static string? TextTo(Activity activity)
    {
        var text = activity.Text ?? "";
        var isMeant = activity.IsPersonal;
        foreach (var mention in activity.Mentions.Where(mention => mention.Id == activity.Recipient.Id))
        {
            isMeant = true;
            text = text.Replace(mention.Text, " ", StringComparison.Ordinal);
        }

        return isMeant ? Trimmed(text) : null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Json.Text(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    // Runs of blanks become one; Teams puts a no-break space behind a mention. Line breaks stay.
    private static string Trimmed(string text)
    {
        var trimmed = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("&nbsp;", " ", StringComparison.Ordinal))
        {
            var isBlank = letter is ' ' or '\t' or '\u00A0';
            if (!isBlank)
                trimmed.Append(letter);
            else if (trimmed.Length > 0 && trimmed[^1] != ' ')
                trimmed.Append(' ');
        }

        return trimmed.ToString().Trim();
    }
}
