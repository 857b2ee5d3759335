using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>Pieces of the patterns that recognise orders.</summary>
internal static class OrderWords
{
    public const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>
    /// Where a verb that follows is an order: at the beginning of a sentence or clause, or behind "please". Not behind "I", "may we", "to" or "and" ("do I sign it and confirm it"), nor behind a colon,
    /// where somebody else is quoted ("my boss says: give me your password").
    /// </summary>
    public const string Now = @"(^|[.,!?;(>\n-] ?|\b(please|pls|plz|kindly|bot|assistant|(so|and) just) )(please |pls |just |now |simply |kindly |so |and |then |do |go ahead and )*";

    /// <summary>Where the bot is told to do it: there, or behind "you must".</summary>
    public const string YouMust = @"(" + Now + @"|\byou (must|should|have to|need to|can|will|may) (now )?|\b(have|need|got) to )";

    /// <summary>Somebody by name: "Quinn", "Peter Hallmann".</summary>
    public const string Name = "(?-i:[A-Z])[a-z'-]+( (?-i:[A-Z])[a-z'-]+)?";

    public const string Colleague = "(my|our) (new |old |former )?(colleague|co-?worker|boss|manager|supervisor|team ?mate|team ?lead|team leader|department head)";

    /// <summary>Whoever it takes to say so for a whole company.</summary>
    public const string Title =
        "((managing |finance |medical |executive )?director|ceo|cfo|cto|coo|cio|ciso|vp|president|chief [a-z]+( [a-z]+)?( officer)?|head|general counsel|administrator|admin|founder|owner|chair(man|woman)?|board|management)( of [a-z ]+)?";
}
