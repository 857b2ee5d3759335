using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Recognises what is no question about a policy but an order to the bot: to drop its rules, to hand something out, to write something.
/// Nothing would come of such an order, since no text is ever an instruction here; abstaining is only the more honest reply.
/// </summary>
internal static partial class Overreach
{
    public static bool IsIn(string text) => Patterns().IsMatch(text);

    [GeneratedRegex(
        @"(^|[^o ] +|\b(have|need|got) to )(ignore|disregard|forget|override|bypass) (all |any |your |the |these |previous |prior |above |earlier |my )+(instructions?|rules?|prompts?|guidelines?|training)\b"
        + @"|\b(system|hidden|initial|secret) prompt\b|\byour (instructions|prompt|system message)\b|\brepeat (the |everything |all )?(text |words )?above\b"
        + @"|\b(pretend|act|behave|respond|roleplay) (to be|as if|as though|like) |\bact as (a|an|my|the)\b|\byou are (now|no longer)\b|\bstop being\b|\b(jailbreak|developer mode|dan mode)\b"
        + @"|\b(write|generate|compose|create|code|give|tell)( me| us)? (a |an |some |the )?([a-z]+ )?(script|poem|song|joke|essay|story|haiku|code|program|recipe|limerick)\b"
        + @"|\b(send|show|give|forward|mail|hand|print|list|dump|reveal|export|leak) (me |us |out )?(the |all |every |each |full |a list of )*([a-z]+ ){0,3}(salar(y|ies)|reports?( filed)?|formula|passwords?|customer list|case files?|private|bank balance|database)\b"
        + @"|\b(as|i am|i'm) (the |a |your )?(ceo|cfo|cto|coo|vp|president|chief [a-z]+|head|director|general counsel|administrator|admin)( of [a-z ]+)?,? (i |and )?(hereby |now )?(authori[sz]e|approve|order|command|allow|instruct|permit|grant)"
        + @"|\bi (hereby |now )?(authori[sz]e|order|command|instruct|permit) you\b"
        + @"|\b(already|has|have) (already )?(ok'?d|okayed|oked|approved|signed (it |this )?off|cleared|authori[sz]ed|agreed|allowed|green-?lit)\b.*\b(you (do not|don'?t|needn'?t|can skip)|no need to check|just (confirm|send|give|say|reply|do)|(confirm|reply|answer|say) (it |that |this )?(in writing|with|only)|grant me|unlock)\b"
        + @"|\b(has |have )?already (approved|authori[sz]ed|cleared|agreed)( to)? (it|this|that)\b.*\b(send|give|show|tell)\b"
        + @"|(^|[.!?,;:] |\b(please|and|now|just|you) )(send|show|give|forward|mail|hand|print|list|dump|export|leak|tell)( me| us)? (out )?(the |a |all |every |full |complete |whole )*(list |names |addresses |phone numbers |salaries |records |files )(of )?(all |every |our |the |my )*(clients?|customers?|patients?|employees?|colleagues?|co-?workers?|staff|members?|reporters?|users?|people)\b"
        + @"|\b(who|which people|which colleagues|which co-?workers|anyone|anybody|people) (on|in|from) my team (has|have|had|is|are|was|were|earns?|got|reported|filed)\b"
        + @"|\bhow much (does|do|did|is|was) (?-i:[A-Z])[a-z]+( (?-i:[A-Z])[a-z]+)? (earn|make|paid|get paid)\b|\b(?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+'s (home |private )?(address|salary|phone|mobile|number|diagnosis|medical|pay)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Patterns();
}
