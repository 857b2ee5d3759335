using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Recognises what is no question about a policy but an order to the bot: to drop its rules, to hand something out, to write something, to believe an approval, to tell of a
/// colleague. Nothing would come of such an order, since no text is ever an instruction here; abstaining is only the more honest reply.
/// </summary>
internal static partial class Overreach
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>Whoever it takes to say so for a whole company.</summary>
    private const string Title =
        "(ceo|cfo|cto|coo|ciso|vp|president|chief [a-z]+( officer)?|head|director|general counsel|administrator|admin|founder|owner|chair(man|woman)?|board|management)( of [a-z ]+)?";

    private const string Name = "(?-i:[A-Z])[a-z'-]+( (?-i:[A-Z])[a-z'-]+)?";

    private const string Colleague = "my (colleague|co-?worker|boss|manager|supervisor|team ?mate)";

    /// <summary>What befalls a person, and is nobody else's business.</summary>
    private const string Private =
        "(put on (a |an |the )?(pip|performance|leave|probation|notice|final|warning)|fired|sacked|let go|laid off|demoted|promoted|suspended|disciplined|dismissed|reprimanded|given notice"
        + "|passed over|under investigation|investigated|accused|arrested|pregnant|(off |on )?sick|ill|diagnosed|divorced)";

    public static bool IsIn(string text) =>
        DropsRules().IsMatch(text) || Plays().IsMatch(text) || HandsOut().IsMatch(text) || Poses().IsMatch(text) || Claims().IsMatch(text) || Pries().IsMatch(text);

    [GeneratedRegex(
        @"(^|[^o ] +|\b(have|need|got) to )(ignore|disregard|forget|override|bypass) (all |any |your |the |these |previous |prior |above |earlier |my )+(instructions?|rules?|prompts?|guidelines?|training)\b"
        + @"|\b(system|hidden|initial|secret) prompt\b|\byour (instructions|prompt|system message)\b|\brepeat (the |everything |all )?(text |words )?above\b"
        + @"|^\W*(system|assistant|developer|system message|developer message)\W*:",
        Plainly)]
    private static partial Regex DropsRules();

    [GeneratedRegex(
        @"\b(pretend|act|behave|respond|roleplay) (to be|as if|as though|like) |\bact as (a|an|my|the)\b|\byou are (now|no longer)\b|\bstop being\b|\b(jailbreak|developer mode|dan mode)\b"
        + @"|\b(write|generate|compose|create|code|give|tell)( me| us)? (a |an |some |the )?([a-z]+ )?(script|poem|song|joke|essay|story|haiku|code|program|recipe|limerick)\b",
        Plainly)]
    private static partial Regex Plays();

    [GeneratedRegex(
        @"\b(send|show|give|forward|mail|hand|print|list|dump|reveal|export|leak) (me |us |out )?(the |all |every |each |full |a list of )*([a-z]+ ){0,3}(salar(y|ies)|reports?( filed)?|formula|passwords?|customer list|case files?|private|bank balance|database)\b"
        + @"|(^|[.!?,;:] |\b(please|and|now|just|you) )(send|show|give|forward|mail|hand|print|list|dump|export|leak|tell)( me| us)? (out )?(the |a |all |every |full |complete |whole )*(list |names |addresses |phone numbers |salaries |records |files )(of )?(all |every |our |the |my )*(clients?|customers?|patients?|employees?|colleagues?|co-?workers?|staff|members?|reporters?|users?|people)\b",
        Plainly)]
    private static partial Regex HandsOut();

    // "As the head of security I order ...", "This is the CTO. I approve ...".
    [GeneratedRegex(
        @"\b(as|i am|i'm|this is|speaking as) (the |a |an |your |our )?" + Title + @"( here| speaking)?[.,;:!]* (i |we |and |hereby |now )*(authori[sz]e|approve|order|command|allow|instruct|permit|grant|waive|lift)\b"
        + @"|\bi (hereby |now )?(authori[sz]e|order|command|instruct|permit) you\b",
        Plainly)]
    private static partial Regex Poses();

    // That something was approved, or a rule changed, and that the bot is to say so.
    [GeneratedRegex(
        @"\b(already|has|have) (already )?(ok'?d|okayed|oked|approved|signed (it |this )?off|cleared|authori[sz]ed|agreed|allowed|green-?lit)\b.*\b(you (do not|don'?t|needn'?t|can skip)|no need to check|just (confirm|send|give|say|reply|do)|(confirm|reply|answer|say) (it |that |this )?(in writing|with|only)|grant me|unlock)\b"
        + @"|\b(has |have )?already (approved|authori[sz]ed|cleared|agreed)( to)? (it|this|that)\b.*\b(send|give|show|tell)\b"
        + @"|\b(polic(y|ies)|rules?|limits?|guidelines?|ban) (was|were|has|have|is|are|got)( (just|now|today|officially|hereby|temporarily|been))* (replaced|changed|updated|lifted|abolished|suspended|cancell?ed|waived|overridden|repealed|relaxed)\b.*\b(quote (the|it|me)|(tell|confirm to|assure) me (that )?i (may|can)|(confirm|repeat|say|announce) (it|this|that|so)|reply (yes|with))\b",
        Plainly)]
    private static partial Regex Claims();

    [GeneratedRegex(
        @"\b(who|which people|which colleagues|which co-?workers|anyone|anybody|people) (on|in|from) my team (has|have|had|is|are|was|were|earns?|got|reported|filed)\b"
        + @"|\bhow much (does|do|did|is|was) " + Name + @" (earn|make|paid|get paid)\b|\b(?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+'s (home |private )?(address|salary|phone|mobile|number|diagnosis|medical|pay)\b"
        + @"|\b(is|was|has|did|were|why) (" + Name + "|" + Colleague + ")( (on|in|from|of) (my|our|the) ([a-z]+ )?[a-z]+)? (been |get |got |getting |being )?" + Private + @"\b",
        Plainly)]
    private static partial Regex Pries();
}
