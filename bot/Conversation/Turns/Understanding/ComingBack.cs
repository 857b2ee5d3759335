using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>Somebody who has reported wants to see what became of it, or to add to it.</summary>
internal static partial class ComingBack
{
    public static bool Is(Sentence sentence) => Return().IsMatch(sentence.Text);

    [GeneratedRegex(
        """
        ^(?:(?:can|could|may|how\ can|how\ do|how\ could|where\ can|where\ do|i\ want\ to|i\ need\ to|i\ would\ like\ to|id\ like\ to|i\ wish\ to|i\ wanted\ to|i\ am\ here\ to|im\ here\ to|let\ me|help\ me|want\ to|need\ to)\ )?(?:i\ )?(?:to\ )?
          (?:check|open|see|view|read|show|access|track|find|look\ at|look\ into|follow\ up|get\ into|get\ to|log\ into|go\ to|return\ to|come\ back\ to|update|change|correct|amend|withdraw|continue|use|enter|add\ (?:\w+\ ){0,3}to)
          (?:\ (?:on|up\ on|me|in|into|the\ status\ of|the\ messages?\ in|replies\ to|answers\ to))*\ (?:my|the|a|our)\ (?:\w+\ )?(?:report|case|mailbox|receipt|complaint|messages\ from\ legal)s?\b
        | \b(?:status|progress|news|updates?|reply|replies|answer|answers|response|feedback|message|messages)\ (?:\w+\ ){0,2}(?:of|on|to|about|for|regarding|with)\ my\ (?:\w+\ )?(?:report|case|complaint)\b
        | ^(?:is\ there\ |are\ there\ |do\ i\ have\ |got\ |have\ i\ got\ )?(?:any|a)\ (?:news|update|updates|reply|replies|answer|response|message|messages|feedback)\ (?:yet\ )?from\ legal\b
        | \bwhat\ (?:happened|happens|is\ happening|s\ happening|became|has\ become|about|is\ going\ on)\ (?:\w+\ )?(?:to|with|of)?\ ?my\ (?:\w+\ )?(?:report|case|complaint)\b
        | \bwhats\ (?:happening|going\ on|up)\ with\ my\ (?:\w+\ )?(?:report|case|complaint)\b
        | ^(?:did|has|have)\ (?:legal|anyone|anybody|someone|they|you)\ (?:\w+\ )?(?:reply|replied|answer|answered|write|written|respond|responded|read|seen|received?|got|gotten|acknowledged?)\ (?:to\ )?(?:my|me)\b
        | ^(?:has|was|is|did)\ my\ (?:\w+\ )?(?:report|case|complaint)\b
        | \b(?:i|ive)\ (?:\w+\ )?(?:have|got|had|lost|forgot|kept|received|entered)\ (?:a|my|the)\ receipt\b
        | \bi\ have\ (?:\w+\ )?(?:already\ )?reported\ something\b
        | ^(?:\w+\ is\ |heres\ )?(?:my|the)?\ ?(?:mailbox|receipt|receipt\ code|report\ status|case\ status|reports)(?:\ please)?$
        | ^my\ (?:\w+\ )?(?:report|case)$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Return();
}
