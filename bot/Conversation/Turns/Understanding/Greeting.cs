using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>A greeting, thanks, or a call for help, with nothing else in it.</summary>
internal static partial class Greeting
{
    // A sentence is read without its preamble, so "hi" alone has no words left, and "hi there" has one.
    public static bool Is(Sentence sentence) => Whole().IsMatch(sentence.Text);

    /// <summary>One that speaks of the bot itself, such as "What can you do?", so that it is none about the policies even right after a question.</summary>
    public static bool IsToTheBot(Sentence sentence) => Is(sentence) && sentence.Words.Any(word => word is "you" or "bot");

    [GeneratedRegex(
        """
        ^(?: (?:there|all|team|everyone|again|bot)?
           | good\ (?:morning|afternoon|evening|day)(?:\ (?:all|team|everyone|bot|to\ you))? | greetings | howdy | morning | evening | hallo | yo | sup
           | (?:i\ )?(?:need\ )?(?:some\ )?help(?:\ me)?(?:\ please)? | menu | start | commands | options | test | ping | info | about
           | (?:many\ )?thanks(?:\ (?:a\ lot|so\ much|very\ much|bot))? | thank\ you(?:\ (?:so\ much|very\ much|bot))? | thx | cheers | great | cool | bye | goodbye | no
           | what\ (?:can|do|could)\ (?:you|this\ bot|the\ bot|i)\ (?:do|help\ with|help\ me\ with|ask)(?:\ (?:here|for\ me|you))?
           | (?:who|what)\ are\ you | what\ is\ this | how\ are\ you | how\ (?:does\ this|do\ you)\ work | how\ (?:do|can)\ i\ use\ (?:this|you|this\ bot) | are\ you\ (?:there|a\ bot|human|real)
           | how\ can\ you\ help(?:\ me)? | can\ you\ help(?:\ me)?
        )$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
