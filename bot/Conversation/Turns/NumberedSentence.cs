using System.Globalization;

namespace PolicyBot.Conversation.Turns;

/// <summary>A sentence that a model wrote, with the numbers of the quotes by which it was proved.</summary>
/// <param name="Text">One line of somebody else's words: nothing in it is mark-up.</param>
/// <param name="Numbers">Of the quotes on the card, from 1, rising; at least one.</param>
public sealed record NumberedSentence(string Text, IReadOnlyList<int> Numbers)
{
    /// <summary>The numbers as they stand behind the sentence, such as <c>[1][2]</c>.</summary>
    public string Marks => string.Concat(Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));

    /// <summary>Sentences as one plain text; more of them only make it longer.</summary>
    public static string Plain(IEnumerable<NumberedSentence> sentences) => string.Join(' ', sentences.Select(sentence => $"{sentence.Text} {sentence.Marks}"));
}
