using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>"I want to report something", "report a breach": no account yet, but the beginning of one.</summary>
internal static partial class WishToReport
{
    public static bool Is(Clause clause) =>
        !clause.IsSupposed && !clause.IsQuestion && (Command().IsMatch(clause.Text) || Wish().IsMatch(clause.Text));

    /// <summary>Whether it says nothing else: no word of what it is about.</summary>
    public static bool IsBare(string text) => text.Length <= 200 && Sentence.AllOf(text) is { Count: > 0 } sentences && sentences.All(sentence => sentence.Clauses.All(clause => Command().IsMatch(clause.Text)));

    // Nothing but the command: "report retention period" and "reporting duties" are things to ask about.
    [GeneratedRegex(
        """
        ^(?:(?:help\ me|let\ me|lets|i\ will|ill)\ )?(?:to\ )?
        (?: report(?:\ (?:(?:a|an|the|my|another|this|that|it|possible|suspected|potential|data|security|policy|confidentiality)\ ?)*(?:leak|breach|incident|theft|loss|violation|colleague|coworker|manager|boss|person|someone|somebody|something|this|that|it|case|concern|misuse)?(?:\ (?:now|here|please|anonymously|in\ private|privately|by\ a\ colleague))*)?
          | (?:file|make|submit|start|open|write|begin|new)\ (?:(?:a|an|the|new|anonymous|named|breach|incident|leak)\ )*report(?:\ form)?(?:\ (?:now|here|please|anonymously))*
          | (?:anonymous|new|incident|breach)\ report
          | report\ form
          | whistleblow(?:ing)?|blow\ the\ whistle
        )$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();

    [GeneratedRegex(
        """
        \b(?:i|we)\ ?(?:\ (?:really|urgently|just|would|do|also))*\ (?:want|wanna|wish|need|like|have|wanted|ought|came|am\ here|am\ trying|am\ going|must|should|got|gotta)(?:\ to)?\ (?:\w+ly\ )?
          (?:repo?rt|file|make\ a|submit|raise\ a|flag|blow\ the\ whistle|whistleblow|disclose)\b
        | \b(?:id\ like|im\ here|im\ trying|im\ going|ive\ got|i\ would\ like|i\ d\ like)\ to\ (?:\w+ly\ )?(?:report|file|make\ a|submit|raise\ a|flag|blow\ the\ whistle|disclose)\b
        | ^(?:really\ |urgently\ )?(?:want|wanna|wish|need|would\ like|have)\ to\ (?:report|file|make\ a|submit|raise\ a)\b
        | \b(?:something|someone|somebody|a\ leak|a\ breach|an\ incident|a\ theft)\ to\ report\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wish();
}
