using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>An answer with Teams' own citations: the text names each policy with its number, and the entity holds what Teams shows when the number is touched.</summary>
internal static class CitedMessage
{
    // What Teams takes (msteams-docs, bot-messages-ai-generated-content).
    private const int MostCitations = 20;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    public static OutgoingActivity With(OutgoingActivity message, AnswerNotes answer)
    {
        var cited = answer.Citations.Take(MostCitations).ToList();
        var text = answer.Written.Count > 0 ? WrittenMessage.TextOf(answer.Written) : cited.Count > 0 ? TextOf(cited) : null;

        return message with
        {
            Text = text,
            Entities = cited.Count == 0 && !answer.IsWrittenByModel ? null : [EntityOf(ClaimsOf(cited, answer), answer.IsWrittenByModel)],
            HasFeedbackLoop = answer.Feedback is not null,
        };
    }

    private static string TextOf(List<CitedPlace> cited)
    {
        var policies = cited.Select((place, index) => (place.Title, Number: $"[{index + 1}]")).GroupBy(place => place.Title, place => place.Number, StringComparer.Ordinal);
        var named = policies.Select(policy => $"{TeamsMarkdown.Escape(CardLength.Shorten(policy.Key, LongestName))} {string.Join(' ', policy)}");

        return Texts.TeamsAnswerFrom.With(string.Join(", ", named));
    }

    /// <summary>Marks a text alone as a model's, where its citations are not at hand.</summary>
    public static JsonArray Label() => [EntityOf([], isWrittenByModel: true)];

    // What is quoted only below, since the model broke off, has no number in the text that could be touched.
    private static List<JsonObject> ClaimsOf(List<CitedPlace> cited, AnswerNotes answer)
    {
        var numbers = answer.Written.SelectMany(sentence => sentence.Numbers).ToHashSet();

        return [.. cited.Select((place, index) => (Claim: ClaimOf(place, index), Number: index + 1)).Where(claim => numbers.Count == 0 || numbers.Contains(claim.Number)).Select(claim => claim.Claim)];
    }

    private static JsonObject EntityOf(List<JsonObject> claims, bool isWrittenByModel)
    {
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (isWrittenByModel)
            entity["additionalType"] = new JsonArray("AIGeneratedContent");
        if (claims.Count > 0)
            entity["citation"] = new JsonArray([.. claims]);

        return entity;
    }

    private static JsonObject ClaimOf(CitedPlace place, int index)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = CardLength.Shorten(OneLine(place.Section.Length > 0 ? $"{place.Title}: {place.Section}" : place.Title), LongestName),
            ["abstract"] = CardLength.Shorten(OneLine(place.Quote), LongestAbstract),
        };
        if (place.Link is { IsAbsoluteUri: true } link && link.Scheme == Uri.UriSchemeHttps)
            appearance["url"] = link.AbsoluteUri;

        return new JsonObject { ["@type"] = "Claim", ["position"] = index + 1, ["appearance"] = appearance };
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
                line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().Trim();
    }
}
